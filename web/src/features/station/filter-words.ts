import { label, labels, type EnumName } from '@/gql/labels';
import type { ListFilter } from './drill';

/** Names of what a filter refers to by id. */
export type FilterNames = { areas: ReadonlyMap<string, string>; stations: ReadonlyMap<string, string> };

/** One part of a filter in words, and the keys that go when it is taken away. */
export type FilterPart = { keys: string[]; text: string };

const ENUMS: Record<string, { word: string; name: EnumName | 'status' }> = {
  statuses: { word: '状态', name: 'status' },
  industries: { word: '行业', name: 'IndustrySection' },
  stages: { word: '阶段', name: 'GrowthStage' },
  modes: { word: '融资方式', name: 'FinancingMode' },
  bands: { word: '金额', name: 'AmountBand' },
  purposes: { word: '用途', name: 'Purpose' },
  kinds: { word: '类型', name: 'OfferKind' },
  families: { word: '产品类型', name: 'ProductFamily' },
  guarantees: { word: '担保', name: 'GuaranteeKind' },
  qualifications: { word: '资质', name: 'Qualification' },
  classes: { word: '机构类别', name: 'InstitutionClass' },
};

const FLAGS: Record<string, readonly [yes: string, no: string]> = {
  open: ['揭榜中', '未开放揭榜'],
  claimed: ['有机构揭榜', '无机构揭榜'],
  funded: ['已有确认放款', '无确认放款'],
  stalled: ['停滞（有逾期环节）', '未停滞'],
  invited: ['受邀', '未受邀'],
  mine: ['本辖区', '不在本辖区'],
  confirmed: ['双方已确认放款', '尚无确认放款'],
  unconfirmed: ['有待企业确认的放款', '无待确认放款'],
  disputed: ['有异议', '无异议'],
  firstLoan: ['首贷', '非首贷'],
  financed: ['已获融资', '未获融资'],
  current: ['现行产品', '非现行产品'],
  participating: ['已准入机构', '非参与机构'],
};

const PERIODS: readonly { from: string; to: string; word: string }[] = [
  { from: 'postedFrom', to: 'postedTo', word: '发榜' },
  { from: 'drawnFrom', to: 'drawnTo', word: '首笔放款' },
  { from: 'financedFrom', to: 'financedTo', word: '首笔放款' },
];

const TEXTS: Record<string, string> = { search: '关键词', region: '区域' };
const IDS: Record<string, string> = { ids: '指定记录', needIds: '指定需求', enterpriseIds: '指定企业', institutionIds: '指定机构' };

/** Lists whose filters have words. */
export type WordedList = 'NEEDS' | 'DEALS' | 'ENTERPRISES' | 'PRODUCTS' | 'INSTITUTIONS';

const STATUS: Record<WordedList, EnumName> = {
  NEEDS: 'NeedStatus', DEALS: 'DealStatus', ENTERPRISES: 'NeedStatus', PRODUCTS: 'ProductStatus', INSTITUTIONS: 'InstitutionStatus',
};

const joined = (words: readonly string[], most = 3): string =>
  words.length === 0 ? '无' : words.length > most ? `${words.slice(0, most).join('、')} 等 ${words.length} 项` : words.join('、');

function enumWords(list: WordedList, key: string, values: readonly string[]): string | null {
  const found = ENUMS[key];
  if (!found) return null;
  const name = found.name === 'status' ? STATUS[list] : key === 'kinds' && list === 'INSTITUTIONS' ? 'InstitutionKind' : found.name;
  const words = values.map((value) => (value in labels[name] ? label(name, value as never) : value));
  return `${found.word}：${joined(words)}`;
}

function partText(list: WordedList, key: string, value: boolean | string | string[], names: FilterNames): string {
  if (typeof value === 'boolean') return FLAGS[key]?.[value ? 0 : 1] ?? `${key}：${value ? '是' : '否'}`;
  const values = typeof value === 'string' ? [value] : value;
  if (key === 'areaIds') return `区域：${joined(values.map((id) => names.areas.get(id) ?? id))}`;
  if (key === 'stationIds') return `站点：${joined(values.map((id) => names.stations.get(id) ?? id))}`;
  if (key in IDS) return `${IDS[key]}（${values.length}）`;
  if (key in TEXTS) return `${TEXTS[key]}：${values.join('、')}`;
  return enumWords(list, key, values) ?? `${key}：${values.join('、')}`;
}

/** The parts of a filter in words; the two ends of a period are one part. */
export function filterParts(list: WordedList, filter: ListFilter, names: FilterNames): FilterPart[] {
  const done = new Set<string>();
  const parts: FilterPart[] = [];
  for (const { from, to, word } of PERIODS) {
    if (!(from in filter) && !(to in filter)) continue;
    done.add(from).add(to);
    parts.push({ keys: [from, to], text: `${word} ${String(filter[from] ?? '不限')} ～ ${String(filter[to] ?? '不限')}` });
  }
  for (const [key, value] of Object.entries(filter)) {
    if (!done.has(key)) parts.push({ keys: [key], text: partText(list, key, value, names) });
  }
  return parts;
}
