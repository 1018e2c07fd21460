import type { OwnClaim } from '@/features/claim/staff/claim-facts';
import { offerTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { label } from '@/gql/labels';
import { formatInstant } from '@/lib/dates';
import { LinkButton } from '@/ui/light/button';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';
import { offerRows, termsText } from './offer-words';
import { WithdrawAction } from './withdraw-action';

/** Offers made on a claim: the latest with all its terms, older versions in a line each. Nothing of a version ever changes. */
export function Offers({ claim, participating, now }: { claim: OwnClaim; participating: boolean; now: Date }) {
  const [latest, ...older] = [...claim.offers].reverse();
  if (!latest) return null;
  const stands = latest.status === 'SEALED' || latest.status === 'VISIBLE';
  return (
    <section className="jb-panel" aria-labelledby="offers">
      <div className="jb-head-title">
        <h2 id="offers">方案 {latest.code} · 第 {latest.version} 版</h2>
        <StatusTag tone={offerTone[latest.status]}>{label('OfferStatus', latest.status)}</StatusTag>
      </div>
      <p className="text-mute">{formatInstant(latest.createdAt)} 提交{latest.decidedAt && ` · ${formatInstant(latest.decidedAt)} ${label('OfferStatus', latest.status)}`}{latest.choiceReason && ` · 企业选择理由：${latest.choiceReason}`}</p>
      <WaitingLine waiting={latest.waitingOn} now={now} own="INSTITUTION" short />
      <SummaryList rows={offerRows(latest)} missing="无" />
      {stands && (
        <div className="jb-actions">
          {participating && <LinkButton tone="secondary" href={`/inst/claims/${claim.id}/offer`}>提交新版</LinkButton>}
          <WithdrawAction offerId={latest.id} />
        </div>
      )}
      {older.length > 0 && (
        <details className="jb-details">
          <summary>以前的版本（{older.length}）</summary>
          <ul className="jb-list-plain">
            {older.map((offer) => <li key={offer.id}>第 {offer.version} 版 · {formatInstant(offer.createdAt, 'short')} · {termsText(offer)} · {label('OfferStatus', offer.status)}</li>)}
          </ul>
        </details>
      )}
    </section>
  );
}
