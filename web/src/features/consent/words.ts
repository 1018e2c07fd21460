import { label } from '@/gql/labels';
import type { ConsentLineFragment, ConsentScope, ReleaseStatus } from '@/gql/types';
import { lastDay } from '@/lib/dates';
import type { Option } from '@/ui/light/select';
import type { Tone } from '@/ui/tokens';

/** Scopes in the order in which they are asked for. */
export const SCOPES: readonly ConsentScope[] = ['IDENTITY', 'CONTACT', 'FIGURES'];

/** What each scope opens, for whoever consents. */
export const SCOPE_HINTS: Readonly<Record<ConsentScope, string>> = {
  IDENTITY: '企业名称、统一社会信用代码、资质，本需求的准确金额和用途',
  CONTACT: '联系人、电话和地址；电话平时只显示 138****0000，查看完整号码须写明原因并告知本企业',
  FIGURES: '收入、研发费用、资产负债、纳税等级、知识产权等档案数据',
};

/** How long a consent lasts, in days. */
export const TERMS: readonly Option[] = [
  { value: '30', label: '30 天' }, { value: '90', label: '90 天' }, { value: '180', label: '180 天' }, { value: '365', label: '1 年（最长）' },
];

/** Tone of a consent's status. */
export const consentTone: Readonly<Record<ReleaseStatus, Tone>> = { REQUESTED: 'action', GRANTED: 'good', REFUSED: 'neutral', REVOKED: 'neutral', EXPIRED: 'neutral' };

/** "身份与需求详情、联系方式". */
export const scopesText = (scopes: readonly ConsentScope[]): string => SCOPES.filter((one) => scopes.includes(one)).map((one) => label('ConsentScope', one)).join('、');

/** "已查看 3 次，最多 10 次". */
export const usesText = ({ uses, usesMax }: Pick<ConsentLineFragment, 'uses' | 'usesMax'>): string => `已查看 ${uses} 次${usesMax === null ? '' : `，最多 ${usesMax} 次`}`;

/** What is consented, for what, until when, and how often it was used. */
export function consentText(one: ConsentLineFragment): string {
  const until = one.until === null ? '' : ` · 至 ${lastDay(one.until)}`;
  return `${scopesText(one.scopes)} · ${label('ConsentPurpose', one.purpose)}${until} · ${usesText(one)}`;
}

/** The consent that is open: asked for or given; the newest where several stand. */
export const openConsent = <One extends Pick<ConsentLineFragment, 'status'>>(all: readonly One[]): One | undefined => all.find((one) => one.status === 'GRANTED') ?? all.find((one) => one.status === 'REQUESTED');
