import { describe, expect, it } from 'vitest';
import { businessDate } from '../../kernel/business-date';
import { checkDrawdown, checkEvidenceCount, checkSettlement } from './check-drawdown';
import { checkSigning } from './check-signing';

const today = businessDate('2026-11-23');
const approvedAt = new Date('2026-11-20T17:00:00Z');
const paths = (issues: readonly { path: string }[]): string[] => issues.map((issue) => issue.path);

describe('checkSigning', () => {
  const sign = (contractNo: string, signedOn: string): string[] => paths(checkSigning({ contractNo, signedOn }, approvedAt, today));
  it('takes a number of 3 to 60 characters', () => {
    expect(sign('HT1', '2026-11-23')).toEqual([]);
    expect(sign(' A1 ', '2026-11-23')).toEqual(['contractNo']);
    expect(sign('x'.repeat(61), '2026-11-23')).toEqual(['contractNo']);
    expect(sign('HT\u202e123', '2026-11-23')).toEqual(['contractNo']);
  });
  it('takes a day up to today and within a year before the choice', () => {
    expect(sign('HT1', '2026-11-24')).toEqual(['signedOn']);
    expect(sign('HT1', '2025-11-21')).toEqual([]);
    expect(sign('HT1', '2025-11-20')).toEqual(['signedOn']);
  });
});

describe('checkDrawdown', () => {
  it('takes money between the signing and today', () => {
    const report = (drawnOn: string, amountFen = 1n): string[] => paths(checkDrawdown({ amountFen, drawnOn }, '2026-11-20', today));
    expect(report('2026-11-20')).toEqual([]);
    expect(report('2026-11-23')).toEqual([]);
    expect(report('2026-11-19')).toEqual(['drawnOn']);
    expect(report('2026-11-24', 0n)).toEqual(['amountFen', 'drawnOn']);
  });
  it('asks loans for a voucher and nobody for more than ten', () => {
    expect(paths(checkEvidenceCount([], true))).toEqual(['evidenceIds']);
    expect(checkEvidenceCount([], false)).toEqual([]);
    expect(paths(checkEvidenceCount(Array.from({ length: 11 }, String), false))).toEqual(['evidenceIds']);
  });
});

describe('checkSettlement', () => {
  it('is after the last payment and not in the future', () => {
    expect(checkSettlement('2026-11-22', ['2026-11-01', '2026-11-22'], today)).toEqual([]);
    expect(paths(checkSettlement('2026-11-21', ['2026-11-22', '2026-11-01'], today))).toEqual(['settledOn']);
    expect(paths(checkSettlement('2026-11-24', [], today))).toEqual(['settledOn']);
    expect(paths(checkSettlement('2026-13-01', [], today))).toEqual(['settledOn']);
  });
});
