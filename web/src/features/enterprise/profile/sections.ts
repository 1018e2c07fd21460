import type { MyProfileQuery } from '@/gql/types';

/** One's own archive as the API gives it. */
export type Profile = NonNullable<MyProfileQuery['myEnterprise']>;

/** How an answer is typed: amounts in 万元 (`signed` may be negative), whole numbers, words, choices. */
export type Kind = 'text' | 'long' | 'phone' | 'amount' | 'signed' | 'whole' | 'year' | 'select' | 'checks' | 'yesno';

/** Names of the answers that the enterprise keeps itself, equal to the paths of the API's input. */
export type ProfileKey =
  | 'contactName' | 'contactPhone' | 'address' | 'mainBusiness' | 'industry' | 'qualifications' | 'employees' | 'researchers' | 'revenueFen' | 'rndFen'
  | 'profitFen' | 'assetsFen' | 'debtFen' | 'loanBalanceFen' | 'taxGrade' | 'inventionPatents' | 'otherIp' | 'techContractFen' | 'equityRaisedFen'
  | 'hadLoanBefore' | 'figuresYear';

/** One answer: its words, how it is typed, and its unit. */
export type Item = { key: ProfileKey; label: string; kind: Kind; hint?: string; unit?: string };

/** A part of the archive. */
export type Section = { id: string; title: string; lead: string; items: readonly Item[] };

/** The archive in parts (一企一档). */
export const SECTIONS: readonly Section[] = [
  {
    id: 'contact', title: '联系方式', lead: '只给站点和获准查看的机构。',
    items: [
      { key: 'contactName', label: '联系人', kind: 'text' },
      { key: 'contactPhone', label: '联系电话', kind: 'phone' },
      { key: 'address', label: '经营地址', kind: 'text' },
    ],
  },
  {
    id: 'business', title: '主营与资质', lead: '产品匹配会用到行业、人数和资质。',
    items: [
      { key: 'mainBusiness', label: '主营业务', kind: 'long' },
      { key: 'industry', label: '所属行业门类', kind: 'select' },
      { key: 'qualifications', label: '资质', kind: 'checks', hint: '没有可不选' },
      { key: 'employees', label: '职工人数', kind: 'whole', unit: '人' },
      { key: 'researchers', label: '研发人员数', kind: 'whole', unit: '人' },
    ],
  },
  {
    id: 'finance', title: '财务数据', lead: '请填同一年度的数据，没有则填 0。',
    items: [
      { key: 'figuresYear', label: '数据年度', kind: 'year', unit: '年' },
      { key: 'revenueFen', label: '营业收入', kind: 'amount' },
      { key: 'rndFen', label: '研发费用', kind: 'amount' },
      { key: 'profitFen', label: '净利润', kind: 'signed', hint: '亏损填负数，例如 -35' },
      { key: 'assetsFen', label: '资产总额', kind: 'amount' },
      { key: 'debtFen', label: '负债总额', kind: 'amount' },
      { key: 'taxGrade', label: '纳税信用等级', kind: 'select' },
    ],
  },
  {
    id: 'funding', title: '融资情况', lead: '机构据此判断是否首贷、还能贷多少。',
    items: [
      { key: 'hadLoanBefore', label: '以前是否有过银行贷款', kind: 'yesno' },
      { key: 'loanBalanceFen', label: '现有贷款余额', kind: 'amount' },
      { key: 'equityRaisedFen', label: '累计获得股权投资', kind: 'amount' },
    ],
  },
  {
    id: 'ip', title: '知识产权', lead: '知识产权质押和科技类产品会用到。',
    items: [
      { key: 'inventionPatents', label: '发明专利', kind: 'whole', unit: '件' },
      { key: 'otherIp', label: '其他知识产权', kind: 'whole', unit: '件' },
      { key: 'techContractFen', label: '技术合同成交额', kind: 'amount' },
    ],
  },
];

/** Everything that can be missing; an enterprise may well have no qualification. */
const COUNTED = SECTIONS.flatMap((section) => section.items).filter((item) => item.key !== 'qualifications');

/** How much of the archive is filled in, and what is missing. */
export function completeness(profile: Profile): { filled: number; total: number; missing: Item[] } {
  const missing = COUNTED.filter((item) => profile[item.key] === null || profile[item.key] === '');
  return { filled: COUNTED.length - missing.length, total: COUNTED.length, missing };
}
