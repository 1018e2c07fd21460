import { claimTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { ReleaseControl } from '@/features/consent/release-control';
import { consentText, openConsent } from '@/features/consent/words';
import { label } from '@/gql/labels';
import type { MyNeedQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { StatusTag } from '@/ui/light/status-tag';
import { ProvidePapers } from './papers-form';

type Need = NonNullable<MyNeedQuery['need']>;
type Claim = Need['claims'][number];

const OPEN = ['CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE', 'INVITED'];

/** What the institution did so far, in one line. */
function facts(claim: Claim): string {
  return [
    label('InstitutionKind', claim.institution.kind),
    claim.officerName && `客户经理 ${claim.officerName}`,
    claim.status === 'INVITED' ? '' : `${formatInstant(claim.claimedAt, 'short')} 揭榜`,
    claim.contactedAt && `${formatInstant(claim.contactedAt, 'short')} ${claim.contactChannel ? label('ContactChannel', claim.contactChannel) : ''}联系`,
  ].filter(Boolean).join(' · ');
}

/** One institution's claim: where it stands, what it asks for, and whether it may know who one is. */
export function ClaimCard({ need, claim, now }: { need: Need; claim: Claim; now: Date }) {
  const consents = need.detail?.releases.filter((one) => one.institution.id === claim.institution.id) ?? [];
  const consent = openConsent(consents);
  const open = OPEN.includes(claim.status);
  return (
    <article className="jb-turn">
      <div className="jb-turn-head">
        <h3>{claim.institution.name}</h3>
        <StatusTag tone={claimTone[claim.status]}>{label('ClaimStatus', claim.status)}</StatusTag>
      </div>
      <div className="jb-card-mute">{facts(claim)}</div>
      {claim.contactNote && <div>联系记录：{claim.contactNote}</div>}
      {open && <WaitingLine waiting={claim.waitingOn} now={now} />}
      {claim.papers.length > 0 && (
        <div>
          请补充的材料
          <ul className="jb-list-plain">{claim.papers.map((paper) => <li key={paper}>{paper}</li>)}</ul>
          {claim.papersNote && <div className="jb-aside">已答复：{claim.papersNote}</div>}
        </div>
      )}
      {claim.declineCode && (
        <div>
          婉拒原因：{label('DeclineCode', claim.declineCode)}
          {claim.declineAdvice && <div>改进建议：{claim.declineAdvice}</div>}
        </div>
      )}
      {consent && <div className="jb-aside">{consent.status === 'REQUESTED' ? '申请查看' : '已公开'}：{consentText(consent)}</div>}
      {(open || claim.status === 'WON') && (
        <div className="jb-actions">
          {claim.status === 'NEEDS_PAPERS' && <ProvidePapers claimId={claim.id} institution={claim.institution.name} />}
          <ReleaseControl needId={need.id} institution={claim.institution} consents={consents} />
        </div>
      )}
    </article>
  );
}
