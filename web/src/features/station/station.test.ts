import { describe, expect, it } from 'vitest';
import { asFilter, figureHref, listHref, readFilter, withoutKeys } from './drill';
import { gapText, percentText, shareOf, shown } from './figure';
import { filterParts } from './filter-words';
import { listState, orderOf, present } from './list';
import { areasOf, subtree } from './tree';

const station = (id: string, parent: string | null, area: string) => ({ id, parent: parent === null ? null : { id: parent }, area: { id: area } });
const stations = [station('out', 'br', 'P'), station('hub', null, 'X'), station('br', 'hub', 'T'), station('other', 'hub', 'U')];

describe('the tree', () => {
  it('holds a station and everything below it, each once', () => {
    expect(subtree(stations, 'hub').map((one) => one.id)).toEqual(['hub', 'br', 'other', 'out']);
    expect(subtree(stations, 'br').map((one) => one.id)).toEqual(['br', 'out']);
    expect(subtree(stations, 'gone')).toEqual([]);
    expect(areasOf([...subtree(stations, 'br'), ...subtree(stations, 'out')])).toEqual(['T', 'P']);
  });
});

describe('a figure', () => {
  it('shows money in the unit that suits it with exact yuan, everything else as it is', () => {
    expect(shown({ value: '2810000000', unit: '分' })).toEqual({ value: '2,810', unit: '万元', exact: '28,100,000.00 元' });
    expect(shown({ value: '12345', unit: '家' })).toEqual({ value: '12,345', unit: '家', exact: null });
    expect(shown({ value: '--', unit: '天' })).toEqual({ value: '--', unit: '', exact: null });
  });

  it('tells how far a target is, rounding down', () => {
    expect([percentText(0), percentText(35), percentText(9999), percentText(10_000), percentText(123_456)]).toEqual(['0.0%', '0.3%', '99.9%', '100.0%', '1,234.5%']);
    expect(gapText('300', { value: '5', unit: '家' }, 166)).toBe('还差 295 家');
    expect(gapText('90000000000', { value: '810000000', unit: '分' }, 90)).toBe('还差 8.92 亿元');
    expect(gapText('300', { value: '300', unit: '家' }, 9966)).toBe('须超过目标值');
    expect(gapText('300', { value: '301', unit: '家' }, 10_033)).toBe('已达到目标');
  });

  it('compares a row with the largest', () => {
    expect([shareOf('50', ['200', '50', '--']), shareOf('0', ['0', '0']), shareOf('--', ['1'])]).toEqual([25, 0, 0]);
  });
});

describe('the filter of a figure', () => {
  const filter = { confirmed: true, drawnFrom: '2026-01-01', drawnTo: '2026-12-31', areaIds: ['T'] };

  it('goes through the address unchanged', () => {
    const href = figureHref('/st', { list: 'DEALS', filter });
    const url = new URL(href, 'http://x');
    expect(url.pathname).toBe('/st/deals');
    expect(readFilter({ f: url.searchParams.get('f')! })).toEqual(filter);
    expect(listHref('/gov', 'INSTITUTIONS', {})).toBe('/gov/institutions?f=%7B%7D');
  });

  it('is refused when it is none', () => {
    for (const bad of ['x', '[]', 'null', '{"a":{"b":1}}', '{"a":[1]}']) expect([bad, readFilter({ f: bad })]).toEqual([bad, null]);
    expect(readFilter({})).toBeNull();
    expect(asFilter({ a: null, b: ['x'] })).toEqual({ b: ['x'] });
  });

  it('is told in words, a period as one part, and loses a part without the place in the list', () => {
    const names = { areas: new Map([['T', '沣东新城']]), stations: new Map() };
    expect(filterParts('DEALS', { ...filter, kinds: ['LOAN'] }, names)).toEqual([
      { keys: ['drawnFrom', 'drawnTo'], text: '首笔放款 2026-01-01 ～ 2026-12-31' },
      { keys: ['confirmed'], text: '双方已确认放款' },
      { keys: ['areaIds'], text: '区域：沣东新城' },
      { keys: ['kinds'], text: '类型：贷款' },
    ]);
    expect(filterParts('NEEDS', { statuses: ['SUBMITTED'], unknown: 'x' }, names).map((part) => part.text)).toEqual(['状态：审核中', 'unknown：x']);
    const href = withoutKeys('/st/deals', { f: JSON.stringify(filter), after: 'c', size: '50' }, filter, ['drawnFrom', 'drawnTo', 'areaIds']);
    expect(Object.fromEntries(new URL(href, 'http://x').searchParams)).toEqual({ f: '{"confirmed":true}', size: '50' });
    expect(withoutKeys('/st/deals', { f: '{"confirmed":true}' }, { confirmed: true }, ['confirmed'])).toBe('/st/deals');
  });
});

describe('a list', () => {
  it('keeps the figure as it came and lets its own fields replace parts', () => {
    const figure = { statuses: ['SUBMITTED'], areaIds: ['T'] };
    expect(listState({ f: JSON.stringify(figure) }, {}, { areaIds: ['U'] })).toEqual({ filter: figure, figure, overridden: [] });
    expect(listState({ f: JSON.stringify(figure) }, { areaIds: ['P'] }, {})).toEqual({ filter: { statuses: ['SUBMITTED'], areaIds: ['P'] }, figure, overridden: ['areaIds'] });
    expect(listState({}, { search: 'x' }, { stalled: true })).toEqual({ filter: { stalled: true, search: 'x' }, figure: null, overridden: [] });
  });

  it('leaves out empty fields and reads the order', () => {
    expect(present({ a: undefined, b: [], c: 'x', d: ['y'] })).toEqual({ c: 'x', d: ['y'] });
    expect(orderOf({ sort: '-rate' }, { rate: 'RATE' }, { by: 'NAME' as string, desc: false })).toEqual({ by: 'RATE', desc: true });
    expect(orderOf({ sort: 'x' }, { rate: 'RATE' }, { by: 'NAME' as string, desc: false })).toEqual({ by: 'NAME', desc: false });
  });
});
