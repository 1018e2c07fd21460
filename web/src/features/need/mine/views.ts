import type { NeedStatus } from '@/gql/types';
import type { Fen } from '@/lib/money';

/** The views of one's own needs: what is under way, what is over, everything. */
export const NEED_VIEWS = [
  { key: 'open', text: '办理中', statuses: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'MATCHED', 'FUNDED_PARTIAL', 'EXPIRED'] },
  { key: 'ended', text: '已结束', statuses: ['FUNDED', 'CLOSED', 'WITHDRAWN', 'UNMET'] },
  { key: 'all', text: '全部', statuses: null },
] as const satisfies readonly { key: string; text: string; statuses: readonly NeedStatus[] | null }[];

/** Statuses in which the enterprise fills in the form. */
export const isDraft = (status: NeedStatus): boolean => status === 'DRAFT' || status === 'RETURNED';

/** Title of a need for its own enterprise; a draft may not have one yet. */
export const needTitle = (title: string | null | undefined): string => title?.trim() || '未命名草稿';

/** Where a need is gone on with: a draft in its form, everything else on its own page. */
export const needHref = (need: { id: string; status: NeedStatus }): string => (isDraft(need.status) ? `/my/needs/${need.id}/edit` : `/my/needs/${need.id}`);

/** Amount of a need; a draft without one comes as 0. */
export const asked = (amount: Fen | null | undefined): Fen | null => (amount == null || amount === '0' ? null : amount);
