import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchProduct } from '../../domain/matching';
import { parseCsvRecords } from '../../kernel/csv';
import { AreaBook, OUTER_AREAS } from './area-book';
import { factsOf, termsOf } from './facts';
import { AREAS, STAGES, TODAY, WAN, enterprise, need, product } from './samples.test-kit';

const areas = new AreaBook(AREAS);
const facts = (e: Parameters<typeof enterprise>[0] = {}, n: Parameters<typeof need>[0] = {}) => factsOf(need(n), enterprise(e), TODAY, STAGES, areas);

describe('AreaBook', () => {
  it('gives every area that contains one, smallest first', () => {
    expect(areas.chain('P-1')).toEqual(['P-1', 'XIXIAN-FD', 'XIXIAN', '610100', '610000']);
    expect(areas.chain('XIXIAN')).toEqual(['XIXIAN', '610100', '610000']);
    expect(areas.chain('unknown')).toEqual(['unknown']);
    expect(areas.name('XIXIAN-FD')).toBe('沣东新城');
  });

  it('reads regions written as codes or names', () => {
    expect(areas.codes(['西咸新区', 'XIXIAN-FD', '陕西', '西安市'])).toEqual(['XIXIAN', 'XIXIAN-FD', '610000', '610100']);
    expect(areas.codes([])).toBeNull();
    expect(areas.codes(['陕西省', '全国'])).toBeNull();
    expect(areas.codes(['某地'])).toEqual(['某地']);
  });

  it('agrees with the table of areas', () => {
    const rows = new Map(parseCsvRecords(readFileSync(join(__dirname, '../../../seeds/areas.csv'), 'utf8')).map((r) => [r.code, r]));
    expect(OUTER_AREAS).toEqual(OUTER_AREAS.map(({ id }) => ({ id, name: rows.get(id)?.name, parentId: rows.get(id)?.parent_code || null })));
    expect(rows.get('XIXIAN')?.parent_code).toBe('610100');
  });
});

describe('factsOf', () => {
  it('counts whole months, and knows the stage', () => {
    expect(facts()).toMatchObject({ ageMonths: 32, stage: 'STARTUP' });
    expect(facts({ foundedOn: '2024-11-20' }).ageMonths).toBe(24);
    expect(facts({ foundedOn: '2024-11-21' }).ageMonths).toBe(23);
    expect(facts({ foundedOn: '2027-01-01' }).ageMonths).toBeNull();
  });

  it('rounds ratios against the enterprise and leaves them unknown without a base', () => {
    expect(facts({ rndFen: 29_999n, revenueFen: 1_000_000n, debtFen: 700_001n, assetsFen: 1_000_000n })).toMatchObject({ rndIntensityBp: 299, debtRatioBp: 7001, netAssetsFen: 299_999n });
    expect(facts({ revenueFen: 0n, assetsFen: null })).toMatchObject({ rndIntensityBp: null, debtRatioBp: null, netAssetsFen: null });
  });

  it('never takes what was not filled in for none', () => {
    expect(facts({ qualifications: [], figuresYear: null, inventionPatents: 0 }, { guarantees: [], modes: [] })).toMatchObject({
      qualifications: null, guaranteeKinds: null, modes: null, firstLoan: null, hasCollateral: null, pledgeableIp: null,
    });
    expect(facts({ qualifications: [], figuresYear: 2025, inventionPatents: 0, otherIp: 0, hadLoanBefore: false }, { collateralText: '厂房' })).toMatchObject({
      qualifications: [], pledgeableIp: false, firstLoan: true, hasCollateral: true,
    });
    expect(facts({ hadLoanBefore: false }, { loanHistory: 'RENEWAL', ipText: '专利两件' })).toMatchObject({ firstLoan: false, pledgeableIp: true });
  });
});

describe('termsOf', () => {
  it('takes the modes of the family, areas as codes, and only fixed rates', () => {
    expect(termsOf(product(), areas)).toMatchObject({ modes: ['LOAN'], areaCodes: ['XIXIAN'], rateMinBp: 360, industries: ['C', 'I'], amountMaxFen: 500n * WAN });
    expect(termsOf(product({ rateBasis: 'LPR_1Y', rateMinBp: 60 }), areas).rateMinBp).toBeNull();
    expect(termsOf(product({ industries: ['?'], stages: ['GROWTH'], conditions: [{ field: 'nothing', op: 'gte', value: 1, hard: true }] }), areas)).toMatchObject({ industries: [], stages: ['GROWTH'], conditions: [] });
  });

  it('fits together with the facts', () => {
    expect(matchProduct(termsOf(product(), areas), facts()).eligible).toBe('YES');
    expect(matchProduct(termsOf(product({ regions: ['广东省'] }), areas), facts()).eligible).toBe('NO');
  });
});
