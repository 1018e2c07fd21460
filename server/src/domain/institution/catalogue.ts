import type { CsvRecord } from '../../kernel/csv';
import type { Institution } from './model';
import type { InstitutionClass, InstitutionKind } from './terms';

/** What a catalogued row rests on; see the table of sources. */
export interface InstitutionSource { readonly grade: string; readonly asOf: string | null; readonly title: string }
/** An institution of the public catalogue. It is no participant of the platform, and says so. */
export interface CatalogueInstitution
  extends Pick<Institution, 'name' | 'class' | 'kind' | 'region' | 'publicCode' | 'source' | 'grade' | 'asOf' | 'note'> {
  /** Number in the catalogue: I001. */
  readonly code: string;
  readonly status: 'CATALOGUED';
  /** What people must be told with the row, in Chinese. */
  readonly cautions: readonly string[];
  /** Known to have closed or merged: shown only with that remark. */
  readonly defunct: boolean;
}

const CLASSES: Readonly<Record<string, InstitutionClass>> = {
  金融机构: 'FINANCIAL', 创投机构: 'VENTURE', 中介代理机构: 'INTERMEDIARY', '园区/孵化器(网点主体)': 'PARK',
};

/** Published subtypes that name a kind; every other subtype (金融控股, 基金, 政府引导基金, 国有投资集团) is OTHER, not guessed. */
const KINDS: Readonly<Record<string, InstitutionKind>> = {
  银行: 'BANK', '银行(上市)': 'BANK', '银行/分行': 'BANK', 银行网点: 'BANK', '外资/境外银行': 'BANK', 城商行Ⅲ: 'BANK', 农商行Ⅲ: 'BANK',
  证券: 'SECURITIES', 保险: 'INSURANCE', 信托: 'TRUST', 融资担保: 'GUARANTEE', 再担保: 'GUARANTEE', 融资租赁: 'LEASING', 期货: 'FUTURES',
  'VC/PE': 'VC_PE', 政府基金管理平台: 'FUND_MANAGER', 会计师事务所: 'ACCOUNTING', 律师事务所: 'LAW', 资产评估: 'APPRAISAL', 专利代理: 'IP_SERVICE',
  信用评级: 'RATING', '咨询/培训': 'CONSULTING', 孵化器: 'INCUBATOR',
};

const REMARKS: readonly (readonly [RegExp, string])[] = [
  [/名称可能已变更/, '名称可能已变更'],
  [/机构已合并/, '机构可能已合并'],
  [/执业状态未核/, '执业状态未核'],
  [/榜单简称/, '为榜单简称，不是工商登记全称'],
  [/报道用(简称|名)|报道用名/, '为报道所用名称，不是工商登记全称'],
  [/拟设立/, '公布时为拟设立'],
  [/停止实施/, '所涉定向增发已停止实施'],
];
/** Closed or merged by the catalogue's own remarks (README of the seeds). */
const DEFUNCT = /^(瑞华会计师事务所|中诚信证券评估)/;

const given = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
const worst = (grades: readonly string[]): string | null => [...grades].sort().at(-1) ?? null;

/**
 * One row of institutions.csv as a catalogued institution. Empty stays null. Throws RangeError when the class is
 * unknown, a source is missing from the table, or the grade written in the note contradicts that of the source.
 */
export function catalogueInstitution(row: CsvRecord, sources: ReadonlyMap<string, InstitutionSource>): CatalogueInstitution {
  const code = row.id ?? '';
  const kindOf = CLASSES[row.seed_category ?? ''];
  if (kindOf === undefined) throw new RangeError(`${code}: unknown class ${row.seed_category}`);
  const codes = (row.source ?? '').split('/');
  const rests = codes.map((c) => sources.get(c));
  const found = rests.filter((s) => s !== undefined);
  if (found.length !== codes.length) throw new RangeError(`${code}: unknown source ${row.source}`);
  const note = row.note ?? '';
  const grade = worst(found.map((s) => s.grade));
  const written = /等级([A-D])/.exec(note)?.[1];
  if (written !== undefined && written !== grade) throw new RangeError(`${code}: grade ${written} in the note, ${grade} of the source`);
  const dates = note.match(/\d{4}-\d{2}(-\d{2})?/g) ?? [];
  const asOf = found.map((s) => s.asOf).find((d) => d !== null) ?? (dates.length === 1 ? dates[0] : undefined) ?? null;
  const defunct = DEFUNCT.test(row.name ?? '');
  const cautions = [
    '公开资料收录，不代表参与本平台',
    ...(defunct ? ['机构已注销、合并或停止执业，仅作历史记录'] : []),
    ...REMARKS.filter(([pattern]) => pattern.test(note)).map(([, text]) => text),
    ...(asOf === null ? [] : [`资料时间：${asOf}`]),
  ];
  return {
    code, name: row.name ?? '', class: kindOf, kind: KINDS[row.subtype ?? ''] ?? 'OTHER', status: 'CATALOGUED',
    region: given(row.region), publicCode: given(row.public_code),
    source: codes.map((c, i) => `${c} ${found[i]?.title ?? ''}`).join('；'), grade, asOf,
    note: given(note), cautions, defunct,
  };
}
