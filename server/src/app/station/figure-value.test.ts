import { describe, expect, it } from 'vitest';
import { figureValue, type Sum } from './figure-value';
import { byArea, byKind, byQuarter, figureSpec, type Topic } from './figures';

const sum = (topic: Topic, quarter: number, n: bigint, more: Partial<Sum> = {}): Sum => ({ topic, areaId: 'A', kind: '', quarter, n, claimed: 0n, funded: 0n, firstLoans: 0n, fen: 0n, ...more });
const sums: readonly Sum[] = [
  sum('NEED', 1, 5n, { claimed: 3n, funded: 2n }), sum('NEED', 4, 7n, { areaId: 'B', claimed: 1n }),
  sum('DEAL', 1, 2n, { kind: 'LOAN', fen: 100n, firstLoans: 1n }), sum('DEAL', 2, 1n, { kind: 'EQUITY', fen: 10n }), sum('DEAL', 2, 4n, { kind: 'LOAN', areaId: 'B', fen: 1_000n }),
  sum('FINANCED', 0, 6n), sum('FINANCED', 1, 2n), sum('FINANCED', 2, 5n), sum('REGISTERED', 0, 9n), sum('PRODUCTS', 0, 8n, { areaId: '' }), sum('DAYS', 0, 12n, { areaId: '' }),
];
const value = (kind: Parameters<typeof figureSpec>[0], scope: object = {}) => figureValue(figureSpec(kind, { year: 2026, ...scope }), 2026, sums);

describe('figureValue', () => {
  it('adds up the year, and counts an enterprise of several quarters once', () => {
    expect([value('NEEDS_POSTED'), value('NEEDS_CLAIMED'), value('NEEDS_FUNDED'), value('DEALS_FUNDED'), value('AMOUNT_FUNDED'), value('TECH_LOANS'), value('FIRST_TIME')]).toEqual(['12', '4', '2', '7', '1110', '1100', '1']);
    expect([value('ENTERPRISES_FINANCED'), value('ENTERPRISES_FINANCED', { quarter: 2 }), value('REGISTERED'), value('POINTS_PRODUCTS'), value('MEDIAN_DAYS'), value('TO_REVIEW')]).toEqual(['6', '5', '9', '8', '12', '0']);
  });

  it('narrows by what the filter says', () => {
    expect([value('NEEDS_POSTED', { areaIds: ['B'] }), value('NEEDS_POSTED', { quarter: 1 }), value('TECH_LOANS', { areaIds: ['A'] })]).toEqual(['7', '5', '100']);
    const amounts = (rows: ReturnType<typeof byKind>) => rows.map((row) => figureValue(row.amount, 2026, sums));
    expect(amounts(byArea({ year: 2026 }, [{ id: 'A', name: '甲' }, { id: 'B', name: '乙' }]))).toEqual(['110', '1000']);
    expect(amounts(byKind({ year: 2026 }))).toEqual(['1100', '0', '0', '10']);
    expect(amounts(byQuarter({ year: 2026 }))).toEqual(['100', '1010', '0', '0']);
  });

  it('says that there is no median of nothing', () => {
    expect(figureValue(figureSpec('MEDIAN_DAYS', { year: 2026 }), 2026, [])).toBe('--');
  });

  it('refuses what is not kept instead of telling another number', () => {
    expect(() => figureValue(figureSpec('AMOUNT_FUNDED', { year: 2025 }), 2026, sums)).toThrow('no sums are kept');
    expect(() => value('MEDIAN_DAYS', { kinds: ['LOAN'] })).toThrow('whole years and all kinds');
    expect(() => value('MEDIAN_DAYS', { quarter: 1 })).toThrow('whole years and all kinds');
  });
});
