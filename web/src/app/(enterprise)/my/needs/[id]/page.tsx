import type { Metadata } from 'next';
import { CaseTimeline } from '@/features/case/case-timeline';
import { needTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { requireEnterprise } from '@/features/enterprise/own';
import { WithdrawNeed } from '@/features/need/mine/actions';
import { ClaimCard } from '@/features/need/mine/claim-card';
import { ExtendNeed } from '@/features/need/mine/extend-form';
import { NeedFacts } from '@/features/need/mine/facts';
import { RequestReview } from '@/features/rights/controls';
import { Matches } from '@/features/need/mine/matches';
import { Seen } from '@/features/need/mine/seen';
import { asked, isDraft, needTitle } from '@/features/need/mine/views';
import { label } from '@/gql/labels';
import { MyNeedDocument, MyNeedMatchesDocument } from '@/gql/operations';
import type { NeedStatus } from '@/gql/types';
import { businessDay, lastDay } from '@/lib/dates';
import { found, read } from '@/lib/urql/read';
import { LinkButton } from '@/ui/light/button';
import { MoneyFigure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';

export const metadata: Metadata = { title: '融资需求' };

const WITHDRAWABLE: readonly NeedStatus[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'EXPIRED'];
const MATCHED_BEFORE: readonly NeedStatus[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'EXPIRED'];

/** One's own need: where it stands, whose turn it is, who claimed it, which products fit, who looked. */
export default async function MyNeedPage({ params }: { params: Promise<{ id: string }> }) {
  await requireEnterprise();
  const { id } = await params;
  const now = new Date();
  const need = found((await read(MyNeedDocument, { id })).need);
  const detail = found(need.detail);
  const matches = MATCHED_BEFORE.includes(need.status) ? (await read(MyNeedMatchesDocument, { needId: id, first: 6 })).productMatches : null;
  const visible = need.offers.filter((offer) => offer.status === 'VISIBLE');
  const extendable = need.status === 'EXPIRED' || (need.status === 'PUBLISHED' && need.claimCount === 0);
  return (
    <>
      <PageHead
        back={{ href: '/my/needs', text: '我的需求' }} title={needTitle(detail.title)} lead={need.code}
        tags={<StatusTag tone={needTone[need.status]}>{label('NeedStatus', need.status)}</StatusTag>}
        figure={<MoneyFigure primary label="融资金额" fen={asked(detail.amountFen)} />}
        actions={
          <>
            {isDraft(need.status) && <LinkButton href={`/my/needs/${id}/edit`}>{need.status === 'RETURNED' ? '按意见修改' : '继续填写'}</LinkButton>}
            {need.offers.length > 0 && <LinkButton tone={visible.length > 0 ? 'primary' : 'secondary'} href={`/my/needs/${id}/offers`}>{visible.length > 0 ? `比较 ${visible.length} 个方案` : '查看方案'}</LinkButton>}
            {WITHDRAWABLE.includes(need.status) && <WithdrawNeed id={id} draft={need.status === 'DRAFT'} />}
          </>
        }
      />
      <div className="jb-rows">
        <WaitingLine waiting={need.waitingOn} now={now} />
        {need.status === 'RETURNED' && <Notice tone="action" title="站点退回修改">{detail.returnNote}</Notice>}
        {need.status === 'UNMET' && detail.returnNote && <Notice title="站点意见">{detail.returnNote}</Notice>}
        {need.deals.map((deal) => (
          <Notice key={deal.id} tone={deal.status === 'CANCELLED' ? 'neutral' : 'good'} title={`已选定${deal.institution.name}的方案（${label('DealStatus', deal.status)}）`}>
            <Link href={`/my/deals/${deal.id}`}>查看签约和放款 {deal.code}</Link>
          </Notice>
        ))}
      </div>
      {extendable && need.claimUntil !== null && (
        <details className="jb-details mt-4" open={need.status === 'EXPIRED'}>
          <summary>延长揭榜截止日</summary>
          <ExtendNeed id={id} today={businessDay(now)} until={lastDay(need.claimUntil)} expired={need.status === 'EXPIRED'} />
        </details>
      )}
      {need.claims.length > 0 && (
        <section className="jb-section">
          <h2>揭榜机构</h2>
          <div className="jb-cards">{need.claims.map((claim) => <ClaimCard key={claim.id} need={need} claim={claim} now={now} />)}</div>
        </section>
      )}
      {need.claims.length === 0 && need.postedAt !== null && need.status === 'PUBLISHED' && (
        <section className="jb-section"><h2>揭榜机构</h2><p className="text-mute">还没有机构揭榜。有机构揭榜会在消息里提醒。</p></section>
      )}
      {matches !== null && (
        <section className="jb-section">
          <h2>匹配的产品</h2>
          <Matches matches={matches} />
          {matches.length > 0 && <div className="jb-actions mt-4"><span>对结果有疑问？</span><RequestReview needId={id} /></div>}
        </section>
      )}
      <Seen needId={id} detail={detail} claimants={need.claims.map((claim) => claim.institution.id)} status={need.status} />
      <section className="jb-section">
        <h2>需求内容</h2>
        <NeedFacts need={need} />
      </section>
      <section className="jb-section">
        <h2>办理经过</h2>
        <CaseTimeline steps={need.timeline} />
      </section>
    </>
  );
}
