import { ClaimStatus } from '../../domain/claim/terms';
import { DealStatus } from '../../domain/deal/terms';
import { GrowthStage, IndustrySection, Qualification } from '../../domain/enterprise/terms';
import type { ExportOrder } from '../../domain/export/model';
import { ExportList } from '../../domain/export/terms';
import { InstitutionClass, InstitutionKind, InstitutionStatus } from '../../domain/institution/terms';
import { AmountBand, FinancingMode, NeedStatus, Purpose } from '../../domain/need/terms';
import { OfferKind } from '../../domain/offer/terms';
import { GuaranteeKind, ProductFamily, ProductStatus } from '../../domain/product/terms';
import { formatYuan } from '../../kernel/money';
import { zh, type Terms } from '../../kernel/terms';

const STATUSES: Readonly<Record<ExportList, Terms<string> | null>> = { NEEDS: NeedStatus, CLAIMS: ClaimStatus, DEALS: DealStatus, ENTERPRISES: null, INSTITUTIONS: InstitutionStatus, PRODUCTS: ProductStatus };
const KINDS: Readonly<Partial<Record<ExportList, Terms<string>>>> = { DEALS: OfferKind, INSTITUTIONS: InstitutionKind };

/** What a filter is called, and the words of its values where they are codes. */
const NAMES: Readonly<Record<string, readonly [name: string, vocabulary?: Terms<string> | 'ids']>> = {
  search: ['搜索'], areaIds: ['区域'], industries: ['行业', IndustrySection], stages: ['成长阶段', GrowthStage], modes: ['融资方式', FinancingMode], bands: ['金额区间', AmountBand], purposes: ['用途', Purpose],
  ids: ['指定', 'ids'], needIds: ['需求', 'ids'], enterpriseIds: ['企业', 'ids'], institutionIds: ['机构', 'ids'], stationIds: ['站点', 'ids'], qualifications: ['资质', Qualification], classes: ['类别', InstitutionClass],
  families: ['产品族', ProductFamily], guarantees: ['担保方式', GuaranteeKind], mine: ['本单位相关'], open: ['进行中'], invited: ['受邀'], stalled: ['有逾期'], claimed: ['有揭榜'], funded: ['有放款'], confirmed: ['已确认放款'],
  unconfirmed: ['待确认放款'], disputed: ['有异议'], firstLoan: ['首贷'], participating: ['参与本平台'], demo: ['演示'], current: ['现行'], financed: ['获得融资'], region: ['地区'], months: ['期限（月）'], rateMaxBp: ['利率上限（基点）'],
  postedFrom: ['发榜自'], postedTo: ['发榜至'], drawnFrom: ['放款自'], drawnTo: ['放款至'], financedFrom: ['融资自'], financedTo: ['融资至'], amountFen: ['融资金额（元）'],
};

function valueWords(name: string, value: unknown, vocabulary: Terms<string> | 'ids' | null | undefined): string {
  if (vocabulary === 'ids') return `${(value as unknown[]).length} 项`;
  if (value === true) return '是';
  if (value === false) return '否';
  if (name === 'amountFen') return formatYuan(BigInt(value as string) as never);
  const word = (one: unknown): string => (vocabulary ? (vocabulary.labels[one as string]?.[0] ?? String(one)) : String(one).slice(0, 100));
  return Array.isArray(value) ? value.slice(0, 20).map(word).join('、') : word(value);
}

/** A filter in words, for the audit log. */
export function filterWords(list: ExportList, filter: Readonly<Record<string, unknown>>, order: ExportOrder | null): string {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0));
  const words = given.map(([name, value]) => {
    const [label, vocabulary] = name === 'statuses' ? ['状态', STATUSES[list]] : name === 'kinds' ? ['类型', KINDS[list]] : (NAMES[name] ?? [name]);
    return `${label}：${valueWords(name, value, vocabulary)}`;
  });
  const sorted = order === null ? '' : `；排序：${order.by}${order.desc ? ' 倒序' : ''}`;
  return `${words.length === 0 ? '全部' : words.join('；')}${sorted}`;
}

/** Entry of the audit log about an export. */
export const exportWords = (list: ExportList, rows: number, filter: Readonly<Record<string, unknown>>, order: ExportOrder | null): string =>
  `导出${zh(ExportList, list)} ${rows} 行；条件：${filterWords(list, filter, order)}`.slice(0, 1000);
