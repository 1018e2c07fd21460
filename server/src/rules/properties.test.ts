import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, figures } from '../app/assessment/figures';
import { addRatio, compareRatio } from '../kernel/ratio';
import { loadLibrary } from '../rule-files';
import { evaluate } from './evaluate';
import { minus, ONE, plain, total, ZERO } from './exact';
import { crossIssues, rangeIssue } from './given';
import type { Standard } from './model';
import { drawn, everyReading, goodFacts, withGaps, type Drawn } from './properties.test-kit';
import type { Trace } from './trace';

const library = loadLibrary(join(__dirname, '../../rules'));
const written = library.all.map((standard) => [`${standard.id} ${standard.version}`, standard] as const);
const all = everyReading(library);
const RUNS = { numRuns: 25, seed: 20251121 };

const result = (standard: Standard, input: Drawn): Trace => evaluate({ standard, asOf: input.asOf, given: input.given, marks: input.marks, history: [] });
const text = (trace: Trace): string => trace.items.map((item) => `${item.id} ${plain(item.low)} ${plain(item.capped)} ${item.high === null ? '∞' : plain(item.high)} ${item.why}`).join('\n');

function sound(trace: Trace, full: boolean): void {
  for (const item of trace.items) {
    const at = `${trace.standard.id} ${item.id}: ${item.why}`;
    expect(compareRatio(item.low, ZERO) >= 0 && compareRatio(item.capped, ZERO) >= 0 && compareRatio(item.weighted, ZERO) >= 0, `${at} below 0`).toBe(true);
    if (item.max !== null) expect(compareRatio(item.capped, item.max) <= 0, `${at} above its maximum`).toBe(true);
    if (item.high !== null) expect(compareRatio(item.low, item.high) <= 0, `${at} low ${plain(item.low)} above high ${plain(item.high)}`).toBe(true);
    expect(item.complete, `${at} complete`).toBe(item.missing.length === 0);
  }
  if (trace.max !== null) expect(compareRatio(trace.min, trace.max) <= 0, text(trace)).toBe(true);
  if (trace.status === 'OUT_OF_SCOPE') return;
  expect(trace.status).toBe(trace.missing.length === 0 ? 'COMPLETE' : 'INCOMPLETE');
  expect(trace.points === null).toBe(trace.status !== 'COMPLETE' || trace.standard.items.every((item) => item.score === null));
  if (full) expect(trace.missing).toEqual([]);
  if (trace.points === null) return;
  expect(trace.max).toEqual(trace.min);
  expect(plain(total(trace.items.map((item) => item.weighted)), 12)).toBe(plain(trace.points, 12));
  expect(compareRatio(total(trace.items.map((item) => item.weighted)), trace.points)).toBe(0);
  const { parts, weight } = trace.standard;
  for (const part of trace.parts) if (part.max !== null) expect(compareRatio(part.points, part.max) <= 0, `${part.id} above its maximum`).toBe(true);
  if (parts.length > 0) expect(compareRatio(total(trace.parts.map((part) => part.points)), trace.points)).toBe(0);
  if (weight !== null) expect(compareRatio(trace.parts.find((part) => part.id === weight.part)!.points, weight.max) <= 0).toBe(true);
}

describe.each(all)('%s', (_, standard) => {
  it('complete: every line within its bounds, and they add up to the total', () => {
    fc.assert(fc.property(drawn(standard), (input) => sound(result(standard, input), true)), RUNS);
  });

  it('with gaps: a range, and what fills them lands inside', () => {
    fc.assert(fc.property(withGaps(standard), ([full, gaps]) => {
      const [open, done] = [result(standard, gaps), result(standard, full)];
      sound(open, false);
      if (done.points === null) return;
      expect(compareRatio(open.min, done.points) <= 0 && (open.max === null || compareRatio(done.points, open.max) <= 0), `${plain(open.min)} ≤ ${plain(done.points)} ≤ ${open.max === null ? '∞' : plain(open.max)}\n${text(open)}\n---\n${text(done)}`).toBe(true);
      // Where a weight or a ceiling is spread over the lines, the share of one hangs on the others.
      for (const item of standard.weight === null && standard.ceilings.length === 0 ? open.items : []) {
        const filled = done.items.find((one) => one.id === item.id)!;
        expect(compareRatio(item.low, filled.low) <= 0 && (item.high === null || filled.high === null || compareRatio(filled.high, item.high) <= 0), `${item.id}: ${plain(item.low)}…${item.high === null ? '∞' : plain(item.high)} became ${plain(filled.low)}\n${item.why}\n${filled.why}`).toBe(true);
      }
      if (open.grade !== null) expect(done.grade?.id).toBe(open.grade.id);
      if (open.passed !== null && open.status !== 'OUT_OF_SCOPE') expect(done.passed).toBe(open.passed);
    }), RUNS);
  });

  it('the announced step brings exactly what it says', () => {
    fc.assert(fc.property(drawn(standard), (input) => {
      const now = result(standard, input);
      for (const item of now.items) {
        if (item.next === null) continue;
        const { fact, to, points } = item.next;
        const value = standard.facts.get(fact)!.type === 'FLAG' ? to.num !== 0n : to;
        const given = new Map([...input.given, [fact, { value, records: [] }]]);
        expect([...crossIssues(standard, given), rangeIssue(standard.facts.get(fact)!, value)].filter((one) => one !== null), item.next.words).toEqual([]);
        const then = result(standard, { ...input, given }).items.find((one) => one.id === item.id)!;
        expect(plain(minus(then.capped, item.capped), 12), `${item.id}: ${item.next.words} (${item.why} → ${then.why})`).toBe(plain(points, 12));
      }
    }), RUNS);
  });
});

describe.each(written)('%s as written', (_, standard) => {
  it('twice the same', () => {
    fc.assert(fc.property(withGaps(standard), ([full, gaps]) => {
      expect(result(standard, full)).toEqual(result(standard, full));
      expect(result(standard, gaps)).toEqual(result(standard, { ...gaps, given: new Map([...gaps.given].reverse()) }));
    }), { ...RUNS, numRuns: 10 });
  });

  it('more of a good thing never costs points', () => {
    const good = goodFacts(standard);
    if (good.length === 0) return;
    fc.assert(fc.property(drawn(standard), fc.constantFrom(...good), fc.integer({ min: 1, max: 40 }), (input, name, more) => {
      const fact = standard.facts.get(name)!;
      const value = input.given.get(name)!.value;
      if (typeof value !== 'object') return;
      let up = value;
      for (let step = 0; step < more; step += 1) up = addRatio(up, ONE);
      if (fact.max !== null && compareRatio(up, fact.max) > 0) return;
      const [now, then] = [result(standard, input), result(standard, { ...input, given: new Map([...input.given, [name, { value: up, records: [] }]]) })];
      expect(compareRatio(then.min, now.min) >= 0, `${name} +${more}: ${plain(now.min)} → ${plain(then.min)}`).toBe(true);
    }), RUNS);
  });

  it('the printed lines add up to the printed total, to the last digit', () => {
    fc.assert(fc.property(drawn(standard), (input) => {
      const trace = result(standard, input);
      if (trace.points === null) return;
      const lines = figures(trace.items.map((item) => item.weighted), standard.unit);
      const digits = (figureText: string): bigint => { const [whole = '', fraction = ''] = figureText.split('.'); return BigInt(`${whole}${fraction.padEnd(6, '0')}`); };
      expect(lines.reduce((sum, line) => sum + digits(line), 0n)).toBe(digits(figure(trace.points, standard.unit)));
    }), RUNS);
  });
});

describe('good facts', () => {
  it('are found where the rule says so', () => {
    expect(goodFacts(library.versions('qingdao.subcentre')[0]!)).toEqual(['enterprises', 'needs', 'monthlyReports', 'events', 'policies', 'newPolicies', 'staff']);
    expect(written.filter(([, standard]) => goodFacts(standard).length > 0).length).toBeGreaterThanOrEqual(5);
  });
});
