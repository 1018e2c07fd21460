import { describe, expect, it } from 'vitest';
import { businessDate } from '../kernel/business-date';
import { evaluate } from './evaluate';
import { plain } from './exact';
import { figuresOf, file, lineOf, n, run, standardOf, type Raw } from './testing.test-kit';

const score = { kind: 'perUnit', fact: 'talks', each: 1 };

describe('lines that are only reported', () => {
  const of = (fact: string): Raw => file({ items: [{ id: 'a', label: '讲座', max: 10, score }, { id: 'it', label: '列出', report: fact }] });
  it('show the value and give no points', () => {
    const trace = run(of('paid'), { talks: 3, paid: '3.65万元' });
    expect(lineOf(trace)).toMatchObject({ value: '3.65 万元', why: '3.65 万元；只列出，不计分', complete: true, missing: [], next: null });
    expect(plain(trace.points!)).toBe('3');
  });
  it('a choice, a day and a flag as people read them', () => {
    expect([lineOf(run(of('kind'), { talks: 0, kind: 'B' })).value, lineOf(run(of('founded'), { talks: 0, founded: '2024-02-29' })).value, lineOf(run(of('ready'), { talks: 0, ready: false })).value]).toEqual(['乙类', '2024-02-29', '否']);
  });
  it('missing is a gap, left out on purpose is none', () => {
    const missing = run(of('paid'), { talks: 3 });
    expect([missing.status, missing.missing, lineOf(missing).value, lineOf(missing).why]).toEqual(['INCOMPLETE', ['paid'], null, '缺少实付利息']);
    const left = run(of('extra'), { talks: 3 });
    expect([left.status, lineOf(left).value, lineOf(left).why]).toEqual(['COMPLETE', null, '未提供；只列出，不计分']);
  });
  it('a standard that only reports gives no points, complete or not', () => {
    const only = file({ items: [{ id: 'it', label: '列出', report: 'paid' }] });
    expect([run(only, { paid: '1元' }).status, run(only, { paid: '1元' }).points, run(only, {}).status, run(only, {}).points]).toEqual(['COMPLETE', null, 'INCOMPLETE', null]);
  });
  it('undefined says why', () => expect(lineOf(run(of('growth'), { talks: 3, paid: '5元', before: '0元' }))).toMatchObject({ value: null, complete: true, why: '上年利息为 0 或负数' }));
});

describe('totals', () => {
  const two = file({ parts: [{ id: 'p', label: '基础', max: 10 }, { id: 'x', label: '加分', max: 5, extra: true }], total: 10, items: [{ id: 'a', label: 'a', part: 'p', max: 10, score }, { id: 'b', label: 'b', part: 'x', max: 5, score: { kind: 'perUnit', fact: 'fairs', each: 2 } }] });
  it('extra parts come on top', () => {
    const trace = run(two, { talks: 12, fairs: 3 });
    expect([plain(trace.points!), trace.parts.map((part) => plain(part.points))]).toEqual(['15', ['10', '5']]);
  });
  it('the range adds up over lines', () => {
    const trace = run(two, { talks: 4 });
    expect([plain(trace.min), plain(trace.max!), trace.parts.map((part) => [plain(part.points), plain(part.high!)])]).toEqual(['4', '9', [['4', '4'], ['0', '5']]]);
  });
  it('missing facts are named once, in the order of the lines', () => {
    const same = file({ items: [{ id: 'a', label: 'a', max: 10, score: { kind: 'perUnit', fact: 'fairs', each: 1 } }, { id: 'b', label: 'b', max: 10, score }, { id: 'c', label: 'c', max: 10, score: { kind: 'perUnit', fact: 'both', each: 1 } }] });
    expect(run(same, {}).missing).toEqual(['fairs', 'talks']);
  });
});

describe('advice', () => {
  it('is none in a money rule: more interest is no advice', () => {
    expect(lineOf(run(file({ unit: 'FEN', items: [{ id: 'it', label: '贴息', score: { kind: 'perUnit', fact: 'paid', each: '50%' } }] }), { paid: '5元' })).next).toBeNull();
  });
  it('is none for a line at its maximum, out of its condition, or with gaps', () => {
    const line = file({ items: [{ id: 'it', label: '本项', max: 10, when: { fact: 'ready', is: true }, score }] });
    expect([run(line, { ready: true, talks: 10 }), run(line, { ready: false, talks: 1 }), run(line, { talks: 1 }), run(line, { ready: true })].map((trace) => lineOf(trace).next)).toEqual([null, null, null, null]);
    expect(lineOf(run(line, { ready: true, talks: 1 })).next).toMatchObject({ fact: 'talks', words: '再有 1 场讲座场次', to: n(2), points: n(1) });
  });
  it('never leads above another fact', () => {
    const share = file({ items: [{ id: 'it', label: '本项', max: 10, score: { kind: 'banded', fact: 'techShare', bands: [{ gte: '101%', points: 10 }, { gte: '80%', points: 5 }] } }] });
    expect(lineOf(run(share, { tech: 5, all: 5 })).next).toBeNull();
    expect(lineOf(run(share, { tech: 3, all: 5 })).next).toMatchObject({ fact: 'tech', to: n(4), points: n(5) });
  });
});

describe('records behind a value', () => {
  it('are carried to the line, also through a derivation, each once', () => {
    const standard = standardOf(file({ items: [{ id: 'it', label: 'it', max: 10, score: { kind: 'sum', of: [score, { kind: 'perUnit', fact: 'both', each: 1 }] } }] }));
    const given = new Map([['talks', { value: n(2), records: ['r1', 'r2'] }], ['fairs', { value: n(1), records: ['r3'] }]]);
    const trace = evaluate({ standard, asOf: businessDate('2025-06-30'), given, marks: [], history: [] });
    expect(lineOf(trace).records).toEqual(['r1', 'r2', 'r3']);
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '5', capped: '5', low: '5', high: '5', missing: [] });
  });
});

describe('conditions of a line', () => {
  const line = file({ items: [{ id: 'it', label: '本项', max: 10, when: { fact: 'kind', is: 'A' }, score }] });
  it('hold, do not hold, or are not known', () => {
    expect(figuresOf(lineOf(run(line, { kind: 'A', talks: 4 })))).toEqual({ raw: '4', capped: '4', low: '4', high: '4', missing: [] });
    expect(figuresOf(lineOf(run(line, { kind: 'B' })))).toEqual({ raw: '0', capped: '0', low: '0', high: '0', missing: [] });
    expect(figuresOf(lineOf(run(line, { talks: 4 })))).toEqual({ raw: '4', capped: '0', low: '0', high: '4', missing: ['kind'] });
  });
});
