import type { Metadata } from 'next';
import { CaseTimeline } from '@/features/case/case-timeline';
import { claimTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { ClaimActions } from '@/features/claim/staff/claim-actions';
import { ClaimFacts } from '@/features/claim/staff/claim-facts';
import { instAdmitted } from '@/features/institution/staff/me';
import { EnterpriseFile } from '@/features/need/staff/enterprise-file';
import { ViewerConsent } from '@/features/consent/request-release';
import { AnonymousFace, ReleasedFace } from '@/features/need/staff/need-face';
import { isSealed } from '@/features/need/staff/need-words';
import { Offers } from '@/features/offer/staff/offers';
import { InstClaimDocument, InstNeedDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import { found, read } from '@/lib/urql/read';
import { LinkButton } from '@/ui/light/button';
import { Figure, MoneyFigure } from '@/ui/light/figure';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';

export const metadata: Metadata = { title: '揭榜' };

/** One claim: whose turn it is, what can be done, the offers made, and the need with what was released of it. */
export default async function ClaimPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { institution } = await instAdmitted();
  const now = new Date();
  const claim = found((await read(InstClaimDocument, { id })).claim);
  const need = found((await read(InstNeedDocument, { id: claim.need.id, mine: [institution.id] })).need);
  const participating = institution.status === 'ADMITTED';
  const deal = claim.need.deals.find((one) => claim.offers.some((offer) => offer.id === one.offer.id));
  const waiting = claim.waitingOn ?? (claim.endedAt !== null || claim.status === 'WON' ? null : need.waitingOn);
  const ended = claim.endedAt !== null || claim.status === 'WON';
  return (
    <>
      <PageHead
        back={{ href: '/inst/claims', text: '揭榜与报价' }} title={need.detail?.title ?? `揭榜 ${need.code}`} lead={`${need.code} · ${need.detail?.enterprise.name ?? '企业尚未公开身份'}`}
        tags={<><StatusTag tone={claimTone[claim.status]}>{label('ClaimStatus', claim.status)}</StatusTag>{need.demo && <StatusTag tone="neutral">演示</StatusTag>}</>}
        figure={need.detail?.amountFen ? <MoneyFigure primary label="融资金额" fen={need.detail.amountFen} /> : <Figure primary label="融资金额" value={label('AmountBand', need.amountBand)} />}
      />
      <div className="jb-stack">
        <WaitingLine waiting={waiting} now={now} own={claim.waitingOn && !claim.waitingOn.pausedReason ? 'INSTITUTION' : 'PLATFORM'} />
        {isSealed(need, now) && !ended && <Notice tone="info" title="密封，开标前任何人看不到">企业、站点和其他机构在揭榜截止前都看不到方案内容，截止时同时开标。</Notice>}
        {deal && <Notice tone="good" title="方案已被企业选定"><LinkButton href={`/inst/deals/${deal.id}`}>办理签约和放款 {deal.code}</LinkButton></Notice>}
        <ClaimActions claim={claim} participating={participating} />
      </div>
      <div className="jb-split mt-3">
        <div className="jb-stack">
          <Offers claim={claim} participating={participating} now={now} />
          <section className="jb-panel" aria-labelledby="need">
            <h2 id="need">需求</h2>
            <ViewerConsent needId={need.id} consent={need.viewerRelease} open={participating && (!ended || claim.status === 'WON')} />
            {need.detail ? <ReleasedFace need={need} /> : <p className="text-mute">企业尚未向本机构公开身份；公开后这里显示名称、金额和档案。</p>}
            <AnonymousFace need={need} now={now} />
          </section>
          {need.detail && <EnterpriseFile file={need.detail.enterprise} consent={need.viewerRelease} />}
        </div>
        <div className="jb-stack">
          <section className="jb-panel" aria-labelledby="facts"><h2 id="facts">办理情况</h2><ClaimFacts claim={claim} /></section>
          <section className="jb-panel" aria-labelledby="course"><h2 id="course">经过</h2><CaseTimeline steps={claim.timeline} own="INSTITUTION" /></section>
        </div>
      </div>
    </>
  );
}
