import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money';
import { chosenIds, readProductParams } from './list-params';
import { mayPost, postHref, PostWithProduct } from './post-action';
import { ProductTable } from './product-table';
import { amountWan, amountWords, guaranteeWords, monthsBand, priceFigure, proofLine, providerLine, rateBand, rateFigure, shownName, type ProductLine } from './terms';

const ID = '0193ae71-e4c0-77fe-a910-4a71dedd320b';
const product: ProductLine = {
  __typename: 'Product', id: ID, name: '长河银行科创信用贷', provider: '长河银行', institution: null, family: 'CREDIT_LOAN', status: 'ON_SHELF', current: true,
  amountMinFen: fen('50000000'), amountMaxFen: fen('500000000'), monthsMin: null, monthsMax: 36, rateBasis: 'FIXED', rateMinBp: 345, rateMaxBp: 435,
  rateText: null, feesText: null, guarantees: ['CREDIT'], lastVerifiedAt: '2026-11-09T01:00:00Z', grade: null, asOf: null, demo: false, claims: 3, funded: 2, medianDays: 12,
};
const catalogued: ProductLine = { ...product, id: '0193ae71-e4c0-77fe-a910-4a71dedd3200', status: 'CATALOGUED', current: false, rateMinBp: null, rateMaxBp: null, amountMinFen: null, amountMaxFen: null, monthsMax: null, grade: 'B', asOf: '2025-06' };

describe('words of a product', () => {
  it('name the institution once', () => {
    expect(shownName(product)).toBe('科创信用贷');
    expect(shownName({ name: '长河银行', provider: '长河银行' })).toBe('长河银行');
    expect(providerLine({ provider: '长河银行', guarantees: ['CREDIT', 'MORTGAGE'] })).toBe('长河银行 · 2 种担保');
    expect(guaranteeWords([])).toBe('');
  });

  it('give rates as they were published and never a zero', () => {
    expect(rateBand(product)).toBe('3.45%～4.35%');
    expect(rateBand({ rateBasis: 'LPR_1Y', rateMinBp: 30, rateMaxBp: 120 })).toBe('LPR+30～120BP');
    expect(rateBand({ rateBasis: 'LPR_1Y', rateMinBp: -20, rateMaxBp: 50 })).toBe('LPR−20～+50BP');
    expect(rateBand({ rateBasis: 'LPR_5Y', rateMinBp: 40, rateMaxBp: null })).toBe('LPR+40BP');
    expect(rateFigure(catalogued)).toBe('未公布');
    expect(rateFigure({ ...catalogued, status: 'ON_SHELF' })).toBe('--');
    expect(rateFigure({ ...catalogued, rateText: '差别化定价' })).toBe('差别化定价');
    expect(rateFigure({ ...catalogued, rateText: '不高于人民银行基准利率1.3倍' })).toBe('未公布');
  });

  it('take the fee as the figure only where no rate is known', () => {
    expect(priceFigure({ ...product, feesText: '年担保费率 1.0%' })).toEqual({ label: '年利率', value: '3.45%～4.35%' });
    expect(priceFigure({ ...catalogued, feesText: '年担保费率 1.0%' })).toEqual({ label: '费用', value: '年担保费率 1.0%' });
    expect(priceFigure({ ...catalogued, feesText: '担保费率：人才类 0.5%，科创、创业创新类 0.8%' }).label).toBe('年利率');
  });

  it('give amounts and terms with open ends', () => {
    expect(amountWan(product)).toBe('50～500');
    expect(amountWan({ amountMinFen: null, amountMaxFen: fen('500000000') })).toBe('≤ 500');
    expect(amountWords({ amountMinFen: fen('50000000'), amountMaxFen: null })).toBe('50 万元 起');
    expect(amountWords({ amountMinFen: null, amountMaxFen: null })).toBeNull();
    expect(monthsBand({ monthsMin: 12, monthsMax: 12 })).toBe('12');
    expect(monthsBand({ monthsMin: 6, monthsMax: null })).toBe('6 起');
  });

  it('prove with the ledger, or say where a public record comes from', () => {
    expect(proofLine(product)).toBe('放款 2 笔 · 12 天到账 · 11-09 核验');
    expect(proofLine({ ...product, funded: 0, claims: 0, medianDays: null, lastVerifiedAt: null })).toBe('暂无放款');
    expect(proofLine(catalogued)).toBe('公开资料 · B 级 · 2025-06');
    expect(proofLine({ ...catalogued, grade: null, asOf: null })).toBe('公开资料 · 时间不详');
  });
});

describe('posting with a product', () => {
  it('keeps the product through registration', () => {
    expect(postHref(ID, 'ENTERPRISE')).toBe(`/my/needs/new?product=${ID}`);
    expect(postHref(ID, null)).toBe(`/register?next=${encodeURIComponent(`/my/needs/new?product=${ID}`)}`);
    expect([mayPost(null), mayPost('ENTERPRISE'), mayPost('INSTITUTION'), mayPost('STATION')]).toEqual([true, true, false, false]);
  });

  it('is never offered for what is no current offer, nor to those who cannot post', () => {
    const html = (one: ProductLine, viewer: 'INSTITUTION' | null) => renderToStaticMarkup(<PostWithProduct product={one} viewer={viewer} />);
    expect(html(product, null)).toContain('用此产品');
    expect(html(catalogued, null)).toBe('');
    expect(html(product, 'INSTITUTION')).toBe('');
  });
});

describe('the product list', () => {
  it('reads its address and ignores what it does not know', () => {
    const { variables, applied, faults, shelf } = readProductParams({ q: ' 知识产权 ', family: ['IP_PLEDGE_LOAN', 'NONSENSE'], amount: '500', months: '12', rate: '4.5', shelf: 'current', sort: 'rate' });
    expect(variables.filter).toMatchObject({ search: '知识产权', families: ['IP_PLEDGE_LOAN'], amountFen: '500000000', months: 12, rateMaxBp: 450, current: true });
    expect(variables.filter?.statuses).toBeUndefined();
    expect(variables.orderBy).toEqual({ by: 'RATE', desc: false });
    expect(applied.map((one) => one.label)).toEqual(['“知识产权”', '知识产权质押贷', '额度含 500 万元', '期限含 12 个月', '利率不高于 4.50%', '在架产品']);
    expect(applied[1]!.removeHref).not.toContain('IP_PLEDGE_LOAN');
    expect([faults, shelf]).toEqual([{}, 'current']);
  });

  it('names typed values that cannot be read and does not filter by them', () => {
    const { variables, faults, applied } = readProductParams({ amount: '很多', months: '1.5', rate: 'x' });
    expect(Object.keys(faults)).toEqual(['amount', 'months', 'rate']);
    expect(variables.filter).toMatchObject({ amountFen: undefined, months: undefined, rateMaxBp: undefined });
    expect(applied).toEqual([]);
  });

  it('starts again at the first page when the order changes', () => {
    const { sorts } = readProductParams({ after: 'x', trail: ['y'], q: 'a' });
    for (const sort of sorts) expect(sort.href).not.toMatch(/after|trail/);
    expect(sorts.filter((sort) => sort.state !== null).map((sort) => sort.label)).toEqual(['在架优先']);
  });

  it('takes at most four well-formed ids for comparison, each once', () => {
    const ids = [0, 1, 2, 3, 4].map((n) => ID.replace(/b$/, `${n}`));
    expect(chosenIds({ ids: [...ids, ids[0]!, 'x'] }, 'ids')).toEqual(ids.slice(0, 4));
  });

  it('has one primary figure and the institution once in each row, and no tag on a normal row', () => {
    const text = renderToStaticMarkup(<ProductTable rows={[product, catalogued]} viewer={null} chosen={[ID]} carried={[]} />);
    expect(text.split('data-primary').length - 1).toBe(2);
    expect(text).not.toContain('jb-tag');
    expect(text.match(/name="ids"/g)).toHaveLength(2);
    expect(text.match(/checked=""/g)).toHaveLength(1);
    expect(text.match(/\/register\?next=/g)).toHaveLength(1);
  });
});
