import { label } from '@/gql/labels';
import { StNeedDocument, StNeedMatchesDocument } from '@/gql/operations';
import { CaseTimeline } from '@/features/case/case-timeline';
import { needTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { openDesk } from '@/features/station/desk';
import type { Base } from '@/features/station/drill';
import { found, read } from '@/lib/urql/read';
import { Figure, MoneyFigure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { StDispatch } from './st-dispatch';
import { StNeedFacts } from './st-need-facts';
import { StNeedProgress } from './st-need-progress';
import { StMatches, StReached } from './st-need-sides';
import { StReview } from './st-review';

const OPEN = ['PUBLISHED', 'IN_TALKS', 'OFFERED'];

/** One need for its station: review, dispatch, progress, matches and course. Others' needs show the anonymous face. */
export async function StNeedPage({ base, id }: { base: Base; id: string }) {
  const desk = await openDesk(base);
  const need = found((await read(StNeedDocument, { id })).need);
  const { detail } = need;
  const mine = desk.canAct && detail !== null;
  const open = OPEN.includes(need.status);
  const matches = mine && (open || need.status === 'SUBMITTED') ? (await read(StNeedMatchesDocument, { needId: id, first: 10 })).productMatches : null;
  const taken = [...need.claims.filter((claim) => claim.endedAt === null), ...(detail?.invitations ?? [])].map((one) => one.institution.id);
  return (
    <>
      <PageHead
        back={{ href: `${base}/needs`, text: '融资需求' }}
        title={detail?.title || need.code}
        lead={`${need.code} · ${need.area.name}${detail ? ` · ${detail.enterprise.name}` : ' · 不在本单位辖区，只显示公开信息'}`}
        tags={<>{need.demo && <StatusTag tone="neutral">演示</StatusTag>}<StatusTag tone={needTone[need.status]}>{label('NeedStatus', need.status)}</StatusTag></>}
        figure={detail?.amountFen ? <MoneyFigure primary label="融资金额" fen={detail.amountFen} /> : <Figure primary label="融资金额" value={label('AmountBand', need.amountBand)} />}
        actions={mine && (need.status === 'SUBMITTED' ? <StReview id={id} code={need.code} /> : open ? <StDispatch id={id} code={need.code} taken={taken} /> : undefined)}
      />
      <WaitingLine waiting={need.waitingOn} now={new Date(desk.now)} own={need.waitingOn?.name === desk.viewer.orgName ? 'STATION' : 'AUTHORITY'} />
      <div className="mt-4 grid gap-6 grid-cols-[minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          {need.status === 'SUBMITTED' ? null : <StNeedProgress need={need} base={base} now={desk.now} />}
          <StNeedFacts need={need} base={base} />
          {matches && <StMatches matches={matches} base={base} />}
        </div>
        <aside className="grid content-start gap-6" aria-label="经过">
          <StReached need={need} />
          <section aria-labelledby="need-course">
            <h2 id="need-course" className="mb-2">经过</h2>
            {need.timeline.length === 0 ? <p className="text-mute">没有可显示的经过。</p> : <CaseTimeline steps={need.timeline} own="AUTHORITY" />}
          </section>
        </aside>
      </div>
    </>
  );
}
