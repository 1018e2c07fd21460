import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { provenanceBook } from '../../domain/common/provenance';
import * as enterprise from '../../domain/enterprise/terms';
import { catalogueInstitution } from '../../domain/institution/catalogue';
import * as matching from '../../domain/matching';
import * as need from '../../domain/need/terms';
import { catalogueProduct } from '../../domain/product/catalogue';
import { readCatalogueTerms } from '../../domain/product/catalogue-terms';
import { FAMILY_MODES } from '../../domain/product/family-modes';
import * as product from '../../domain/product/terms';
import { FigureKind } from '../../domain/station/terms';
import { parseCsvRecords } from '../../kernel/csv';
import { loadLibrary } from '../../rule-files';
import { libraryTarget } from '../station/library-target';

const text = (name: string): string => readFileSync(join(__dirname, '../../../seeds', name), 'utf8');
const rows = (name: string) => parseCsvRecords(text(name));
const tally = (list: readonly string[]) => Object.fromEntries([...new Set(list)].map((x) => [x, list.filter((y) => y === x).length]));

const sources = provenanceBook(rows('sources.csv'));
const areas = new Map(rows('areas.csv').map((r) => [r.code!, r]));
const institutions = rows('institutions.csv').map((r) => catalogueInstitution(r, sources));
const terms = readCatalogueTerms(parse(text('product-terms.yaml')), matching.validateConditions);
const productRows = rows('products.csv');
const products = productRows.map((r) => catalogueProduct(r, terms.get(r.id!)!, sources));

describe('one vocabulary', () => {
  it.each([
    [matching.QUALIFICATIONS, enterprise.Qualification], [matching.GROWTH_STAGES, enterprise.GrowthStage], [matching.INDUSTRY_SECTIONS, enterprise.IndustrySection],
    [matching.TAX_GRADES, enterprise.TaxGrade], [matching.GUARANTEE_KINDS, product.GuaranteeKind], [matching.REPAYMENT_METHODS, product.RepaymentMethod], [matching.FINANCING_MODES, need.FinancingMode],
  ])('matching repeats %#', (mine, owner) => {
    expect(mine).toEqual(Object.fromEntries(Object.entries(owner.labels).map(([code, [zh, en]]) => [code, { zh, en }])));
  });

  it('every family mode is a financing mode', () => {
    expect(Object.keys(FAMILY_MODES).sort()).toEqual([...product.ProductFamily.codes].sort());
    for (const mode of Object.values(FAMILY_MODES).flat()) expect(need.FinancingMode.codes).toContain(mode);
  });
});

describe('institutions.csv', () => {
  it('maps every row into the four classes', () => {
    expect(institutions.map((i) => i.code)).toEqual(Array.from({ length: 714 }, (_, n) => `I${String(n + 1).padStart(3, '0')}`));
    expect(tally(institutions.map((i) => i.class))).toEqual({ FINANCIAL: 367, VENTURE: 265, INTERMEDIARY: 69, PARK: 13 });
    expect(new Set(institutions.map((i) => i.name)).size).toBe(714);
  });

  it('takes the kind from the subtype, OTHER where it names none', () => {
    expect(tally(institutions.map((i) => i.kind))).toEqual({
      BANK: 247, SECURITIES: 47, GUARANTEE: 42, INSURANCE: 7, TRUST: 3, LEASING: 5, FUTURES: 2, VC_PE: 238, FUND_MANAGER: 2, ACCOUNTING: 29, LAW: 18, RATING: 11, CONSULTING: 7, APPRAISAL: 3, IP_SERVICE: 1, INCUBATOR: 13,
      OTHER: 14 + 14 + 7 + 4,
    });
  });

  it('keeps what is not published null, grades by source, and remarks on what closed', () => {
    expect(institutions.filter((i) => i.publicCode !== null)).toHaveLength(rows('institutions.csv').filter((r) => r.public_code !== '').length);
    expect(institutions.slice(0, 305).filter((i) => i.publicCode !== null)).toHaveLength(203);
    expect(institutions.filter((i) => i.region === null)).toHaveLength(7);
    expect(institutions.every((i) => /^[A-D]$/.test(i.grade!) && i.cautions[0] === '公开资料收录，不代表参与本平台')).toBe(true);
    expect(institutions.filter((i) => i.defunct).map((i) => i.name)).toEqual(['瑞华会计师事务所（特殊普通合伙）', '中诚信证券评估有限公司']);
    expect(institutions[0]).toMatchObject({ name: '中国工商银行', kind: 'BANK', publicCode: '102100099996', grade: 'C', asOf: '2018-04', source: 'S19 银行总行行号表（快照）' });
  });
});

describe('products.csv and product-terms.yaml', () => {
  it('maps every row, and the terms speak of no other', () => {
    expect(products).toHaveLength(170);
    expect([...terms.keys()]).toEqual(products.map((p) => p.code));
  });

  it('uses conditions of the vocabulary only, each noted with published words', () => {
    for (const [i, p] of products.entries()) {
      expect(matching.validateConditions(p.conditions), p.code).toEqual([]);
      const row = productRows[i]!;
      const said = [row, ...(/同上|^同/.test(row.access!) ? productRows.slice(Math.max(0, i - 2), i) : [])].flatMap((r) => [r.access, r.product, r.provider]).join('\n');
      for (const c of p.conditions) expect(said, p.code).toContain(c.note);
    }
  });

  it('names areas that exist, and contains the published region in one of them', () => {
    for (const p of products) for (const code of p.regions) expect(areas.has(code), `${p.code} ${code}`).toBe(true);
    const limited = products.filter((p) => p.regions.length > 0).length;
    expect(limited).toBe(productRows.filter((r) => !['', '全国', '多地'].includes(r.region!)).length);
  });

  it('reads numbers exactly and leaves what is not published null', () => {
    const filled = (column: string): number => productRows.filter((r) => r[column] !== '').length;
    expect(products.filter((p) => p.amountMinFen !== null)).toHaveLength(filled('amount_min_wan'));
    expect(products.filter((p) => p.amountMaxFen !== null)).toHaveLength(filled('amount_max_wan'));
    expect(products.filter((p) => p.monthsMax !== null)).toHaveLength(53);
    expect(products.filter((p) => p.rateMinBp !== null)).toHaveLength(filled('rate_min_pct'));
    expect(products[26]).toMatchObject({ code: 'P027', amountMaxFen: 500_000_000n, rateBasis: 'FIXED', rateMinBp: 319, rateMaxBp: 319, monthsMax: 36, amountMinFen: null, monthsMin: null });
    expect(products[69]).toMatchObject({ code: 'P070', amountMaxFen: null, rateBasis: null, rateText: null, accessText: null, conditions: [], asOf: null });
  });

  it('never shows a guarantee fee as a loan rate', () => {
    expect(products.filter((p) => p.feesText !== null).map((p) => [p.name, p.rateText])).toEqual([['科技担', null], ['环保担', null], ['科创数据贷', null]]);
  });

  it('can be matched, every condition explained', () => {
    for (const p of products) {
      const match = matching.matchProduct({ ...p, modes: FAMILY_MODES[p.family], areaCodes: p.regions, industries: [], stages: [], conditions: matching.readConditions(p.conditions).conditions }, {});
      expect(match.eligible).not.toBe('NO');
      expect(match.conditions.every((c) => c.outcome === 'UNKNOWN' && c.settledBy !== null)).toBe(true);
    }
  });
});

describe('areas.csv and industries.csv', () => {
  it('closes upwards, and knows the five new towns', () => {
    for (const a of areas.values()) expect(a.parent_code === '' || areas.has(a.parent_code!), a.code).toBe(true);
    expect([...areas.values()].filter((a) => a.level === 'COUNTY' && a.code!.startsWith('61'))).toHaveLength(107);
    expect([...areas.values()].filter((a) => a.parent_code === 'XIXIAN').map((a) => a.name).sort()).toEqual(['沣东新城', '沣西新城', '泾河新城', '秦汉新城', '空港新城'].sort());
    expect(rows('industries.csv').map((r) => r.section)).toEqual(enterprise.IndustrySection.codes);
  });
});

describe('rules/targets', () => {
  const targets = parse(readFileSync(join(__dirname, '../../../rules/targets/xixian-targets-2025.yaml'), 'utf8')) as {
    documents: Record<string, unknown>;
    years: { year: number; document: string; targets: { kind: string; value: string; words: string }[] }[];
  };

  it('gives each year the figures that the guide names', () => {
    const table = targets.years.map((y) => [y.year, Object.fromEntries(y.targets.map((t) => [t.kind, t.value]))]);
    const yi = (n: number): string => `${n}0000000000`;
    expect(table).toEqual([
      [2025, { REGISTERED: '10000', PUSHED: '1000', POINTS_PRODUCTS: '4', ENTERPRISES_FINANCED: '100', TECH_LOANS: yi(7), AMOUNT_FUNDED: yi(60) }],
      [2026, { PUSHED: '2000', ENTERPRISES_FINANCED: '300', TECH_LOANS: yi(9), AMOUNT_FUNDED: yi(80) }],
      [2027, { ENTERPRISES_FINANCED: '500', TECH_LOANS: yi(10), AMOUNT_FUNDED: yi(100) }],
    ]);
    for (const y of targets.years) for (const t of y.targets) if (t.kind !== 'PUSHED') expect(FigureKind.codes).toContain(t.kind);
  });

  it('gives hub and branch their minima, adding up, each with its document', () => {
    const library = loadLibrary(join(__dirname, '../../../rules'));
    const minima = (['HUB', 'BRANCH'] as const).map((tier) => ({ tier, ...libraryTarget(library, tier) }));
    expect(minima.map(({ tier, counts: l }) => [tier, l.institutions, l.financial, l.venture, l.intermediary, l.products])).toEqual([['HUB', 200, 50, 100, 50, 50], ['BRANCH', 60, 20, 30, 10, 50]]);
    for (const { counts: l } of minima) expect(l.financial + l.venture + l.intermediary).toBe(l.institutions);
    for (const { source } of minima) expect(source).toMatch(/^《.+》.+：“.+”$/);
    for (const x of targets.years) expect(targets.documents[x.document]).toBeDefined();
  });
});
