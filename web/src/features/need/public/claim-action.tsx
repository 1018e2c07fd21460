import type { OrgKind } from '@/gql/types';
import { LinkButton } from '@/ui/light/button';

/** 揭榜: institutions go to their own page of the need, strangers log in first; others cannot claim. */
export function ClaimAction({ needId, viewer }: { needId: string; viewer: OrgKind | null }) {
  const target = `/inst/needs/${needId}`;
  if (viewer === 'INSTITUTION') return <LinkButton href={target}>揭榜</LinkButton>;
  if (viewer === null) return <LinkButton href={`/login?next=${encodeURIComponent(target)}`}>机构登录后揭榜</LinkButton>;
  if (viewer === 'ENTERPRISE') return <LinkButton tone="secondary" href="/my/needs/new">发布我的需求</LinkButton>;
  if (viewer === 'STATION') return <LinkButton tone="secondary" href={`/st/needs/${needId}`}>在工作台打开</LinkButton>;
  return null;
}
