import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema, coerceInputValue, type GraphQLInputType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OfferKind } from '../../domain/offer/terms';
import { FigureKind } from '../../domain/station/terms';
import { addDays, businessDate, diffDays } from '../../kernel/business-date';
import { byArea, byKind, byQuarter, figureSpec, period, QUARTERS, TODO_FIGURES, YEAR_FIGURES, type FigureSpec } from './figures';
import { reachedBp, readTargets } from './targets';
import { loadLibrary } from '../../rule-files';
import { Library } from '../../rules/library';
import { libraryTarget } from './library-target';

const schema = buildSchema(readFileSync(join(__dirname, '../../../../schema.graphql'), 'utf8'));
const FILTERS = { NEEDS: 'NeedFilter', DEALS: 'DealFilter', ENTERPRISES: 'EnterpriseFilter', PRODUCTS: 'ProductFilter' } as const;

/** Mistakes of a filter as an argument of its list. */
function faults(spec: FigureSpec): readonly string[] {
  const found: string[] = [];
  coerceInputValue(JSON.parse(JSON.stringify(spec.filter)), schema.getType(FILTERS[spec.list]) as GraphQLInputType, (path, _value, error) => void found.push(`${path.join('.')}: ${error.message}`));
  return found;
}

describe('figureSpec', () => {
  it('gives every figure a filter that its list takes back', () => {
    for (const kind of FigureKind.codes) {
      expect(faults(figureSpec(kind, { year: 2026 })), kind).toEqual([]);
      expect(faults(figureSpec(kind, { year: 2026, quarter: 2, areaIds: ['XIXIAN-FD'], kinds: ['LOAN', 'EQUITY'] })), kind).toEqual([]);
    }
    expect([...YEAR_FIGURES, ...TODO_FIGURES].sort()).toEqual([...FigureKind.codes].sort());
  });

  it('counts money that both sides confirmed, in the year of the first drawdown', () => {
    expect(figureSpec('AMOUNT_FUNDED', { year: 2026 })).toEqual({ kind: 'AMOUNT_FUNDED', label: '放款金额', unit: '分', list: 'DEALS', value: 'SUM_CONFIRMED', filter: { confirmed: true, drawnFrom: '2026-01-01', drawnTo: '2026-12-31' } });
    expect(figureSpec('TECH_LOANS', { year: 2026 }).filter).toEqual({ kinds: ['LOAN'], confirmed: true, drawnFrom: '2026-01-01', drawnTo: '2026-12-31' });
    expect(figureSpec('ENTERPRISES_FINANCED', { year: 2025 }).filter).toEqual({ financed: true, financedFrom: '2025-01-01', financedTo: '2025-12-31' });
    expect(figureSpec('TO_REVIEW', { year: 2025 }).filter).toEqual({ statuses: ['SUBMITTED'] });
  });

  it('narrows by area and kind, never widens what the figure is about', () => {
    expect(figureSpec('TECH_LOANS', { year: 2026, kinds: ['EQUITY'] }).filter).toMatchObject({ kinds: [] });
    expect(figureSpec('NEEDS_POSTED', { year: 2026, areaIds: ['A'], kinds: ['LOAN'] }).filter).toEqual({ postedFrom: '2026-01-01', postedTo: '2026-12-31', areaIds: ['A'] });
    expect(figureSpec('POINTS_PRODUCTS', { year: 2026, areaIds: ['A'], stationIds: ['s'] }).filter).toMatchObject({ current: true, stationIds: ['s'] });
  });
});

describe('breakdowns', () => {
  it('quarters partition the year: each day lies in exactly one', () => {
    fc.assert(fc.property(fc.integer({ min: 1990, max: 2099 }), fc.nat({ max: 364 }), (year, day) => {
      const whole = period(year);
      const date = addDays(businessDate(`${year}-01-01`), day);
      expect(date >= whole.from && date <= whole.to).toBe(true);
      expect(QUARTERS.filter((quarter) => date >= period(year, quarter).from && date <= period(year, quarter).to)).toHaveLength(1);
      const spans = QUARTERS.map((quarter) => period(year, quarter));
      expect([spans[0]!.from, spans[3]!.to]).toEqual([whole.from, whole.to]);
      for (let i = 1; i < 4; i += 1) expect(diffDays(spans[i - 1]!.to, spans[i]!.from)).toBe(1);
    }));
  });

  it('rows of each breakdown hold the same deals as their year, split once', () => {
    const scope = { year: 2026, areaIds: ['A', 'B'] };
    const rows = byQuarter(scope);
    expect(rows.map((r) => [r.key, r.label])).toEqual([['Q1', '2026年一季度'], ['Q2', '2026年二季度'], ['Q3', '2026年三季度'], ['Q4', '2026年四季度']]);
    for (const r of rows) expect(r.deals.filter).toEqual(r.amount.filter);
    expect(rows.map((r) => r.deals.filter['drawnFrom'])).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
    expect(byKind(scope).flatMap((r) => r.deals.filter['kinds'])).toEqual(OfferKind.codes);
    expect(byArea(scope, [{ id: 'A', name: '甲' }, { id: 'B', name: '乙' }, { id: 'C', name: '丙' }]).map((r) => r.deals.filter['areaIds'])).toEqual([['A'], ['B']]);
    for (const r of [...rows, ...byKind(scope)]) expect(faults(r.deals)).toEqual([]);
  });
});

describe('targets', () => {
  const raw = parse(readFileSync(join(__dirname, '../../../rules/targets/xixian-targets-2025.yaml'), 'utf8')) as Record<string, unknown>;
  const targets = readTargets(raw);
  const library = loadLibrary(join(__dirname, '../../../rules'));

  it('reads the year-end targets and the library minima, each with its words', () => {
    expect(targets.ofYear(2026).map((t) => [t.kind, t.value])).toEqual([['ENTERPRISES_FINANCED', 300n], ['TECH_LOANS', 90_000_000_000n], ['AMOUNT_FUNDED', 800_000_000_000n]]);
    expect(targets.ofYear(2025)[0]!.source).toBe('《西咸新区科技型小微企业创新积分制试点工作指引》（陕西咸党政办函〔2025〕36号）一、主要目标（到 2025 年底）：“西咸新区科技金融服务平台注册企业达到 10000 家”');
    expect(targets.ofYear(2031)).toEqual([]);
    expect(libraryTarget(library, 'HUB').counts).toEqual({ institutions: 200, financial: 50, venture: 100, intermediary: 50, products: 50 });
    expect(libraryTarget(library, 'BRANCH').source).toContain('不少于 60 家');
  });

  it('sets targets only for figures with the same unit', () => {
    for (const year of [2025, 2026, 2027]) for (const t of targets.ofYear(year)) expect(YEAR_FIGURES).toContain(t.kind);
    for (const year of raw['years'] as { targets: { kind: string; unit: string }[] }[]) {
      for (const t of year.targets) if (t.kind !== 'PUSHED') expect(t.unit).toBe(figureSpec(t.kind as FigureKind, { year: 2026 }).unit);
    }
  });

  it('names the standard that asks nothing of the libraries', () => expect(() => libraryTarget(new Library([]), 'HUB')).toThrow('xixian.hub 没有写明'));

  it.each([[{ ...raw, years: {} }, 'years must be a list'], [{ ...raw, documents: {} }, 'document must be a mapping']])('%#: names the fault', (bad, words) => {
    expect(() => readTargets(bad)).toThrow(words);
  });

  it('measures progress rounded down, so that it is full only when reached', () => {
    expect([299n, 300n, 450n, 0n].map((value) => reachedBp({ value: 300n, compare: 'gte' }, value))).toEqual([9966, 10_000, 15_000, 0]);
    expect([300n, 301n].map((value) => reachedBp({ value: 300n, compare: 'gt' }, value))).toEqual([9966, 10_000]);
    expect(reachedBp({ value: 1n, compare: 'gte' }, 10n ** 18n)).toBe(10_000_000);
  });
});
