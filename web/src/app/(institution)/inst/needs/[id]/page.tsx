import type { Metadata } from 'next';
import { WaitingLine } from '@/features/case/waiting-line';
import { instAdmitted } from '@/features/institution/staff/me';
import { ClaimBox } from '@/features/need/staff/claim-box';
import { EnterpriseFile } from '@/features/need/staff/enterprise-file';
import { MatchPanel } from '@/features/need/staff/match-panel';
import { tracesOf } from '@/features/need/staff/matches';
import { ViewerConsent } from '@/features/consent/request-release';
import { AnonymousFace, ReleasedFace } from '@/features/need/staff/need-face';
import { isOpen } from '@/features/need/staff/need-words';
import { InstNeedDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import { found, read } from '@/lib/urql/read';
import { Figure, MoneyFigure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';

export const metadata: Metadata = { title: '需求' };

/** One need: its anonymous face, or the released one with the enterprise's file, and what can be done with it. */
export default async function NeedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { institution } = await instAdmitted();
  const now = new Date();
  const data = await read(InstNeedDocument, { id, mine: [institution.id] });
  const need = found(data.need);
  const traces = isOpen(need, now) && institution.status === 'ADMITTED' ? await tracesOf(need.id, need.modes, data.products.nodes) : null;
  return (
    <>
      <PageHead
        back={{ href: '/inst/needs', text: '需求池' }} title={need.detail?.title ?? need.code} lead={`${need.detail ? `${need.code} · ` : ''}${label('NeedStatus', need.status)} · ${need.area.name}`}
        tags={need.demo && <StatusTag tone="neutral">演示</StatusTag>}
        figure={need.detail?.amountFen ? <MoneyFigure primary label="融资金额" fen={need.detail.amountFen} /> : <Figure primary label="融资金额" value={label('AmountBand', need.amountBand)} />}
      />
      <WaitingLine waiting={need.waitingOn} now={now} own={need.waitingOn?.name ? 'INSTITUTION' : 'PLATFORM'} />
      <div className="jb-split mt-3">
        <div className="jb-stack">
          <section className="jb-panel" aria-labelledby="terms">
            <h2 id="terms">需求</h2>
            <ViewerConsent needId={need.id} consent={need.viewerRelease} open={need.viewerClaim !== null && institution.status === 'ADMITTED'} />
            {need.detail ? <ReleasedFace need={need} /> : <p className="text-mute">企业尚未向本机构公开身份；公开后这里显示名称、金额和档案。</p>}
            <AnonymousFace need={need} now={now} />
          </section>
          {need.detail && <EnterpriseFile file={need.detail.enterprise} consent={need.viewerRelease} />}
        </div>
        <div className="jb-stack">
          <ClaimBox need={need} now={now} participating={institution.status === 'ADMITTED'} />
          {traces && <MatchPanel traces={traces} />}
        </div>
      </div>
    </>
  );
}
