import { label } from '@/gql/labels';
import type { StNeedMatchesQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { StatusTag } from '@/ui/light/status-tag';
import type { Tone } from '@/ui/tokens';
import type { StNeed } from './st-need-facts';

type Match = StNeedMatchesQuery['productMatches'][number];

const TONE: Record<Match['eligible'], Tone> = { PASS: 'good', FAIL: 'bad', UNKNOWN: 'action' };
const ELIGIBLE: Record<Match['eligible'], string> = { PASS: '符合', FAIL: '不符合', UNKNOWN: '待确认' };

/** Products that fit a need, best first; each condition is explained. */
export function StMatches({ matches, base }: { matches: readonly Match[]; base: string }) {
  return (
    <section aria-labelledby="need-matches">
      <h2 id="need-matches" className="mb-2">匹配的现行产品</h2>
      {matches.length === 0 && <p className="text-mute">目前没有适合这项需求的现行产品，可直接向机构派单。</p>}
      <div className="grid gap-2">
        {matches.map((match) => (
          <details key={match.product.id} className="jb-card block">
            <summary className="cursor-pointer">
              <b>{match.product.name}</b> <span className="text-mute">{match.product.institution?.name ?? match.product.provider}</span>{' '}
              <StatusTag tone={TONE[match.eligible]}>{ELIGIBLE[match.eligible]}</StatusTag>{' '}
              <span className="text-mute">{match.passed} 项满足 · {match.failed} 项不满足 · {match.unknown} 项待确认</span>
            </summary>
            <ul className="mt-2 grid gap-1">
              {match.conditions.map((condition, index) => (
                <li key={`${condition.label}${index}`}>
                  <StatusTag tone={TONE[condition.answer]}>{label('Answer', condition.answer)}</StatusTag> {condition.why}
                  {!condition.hard && <span className="text-mute">（优先条件）</span>}
                  {condition.settledBy && <span className="text-mute"> · {condition.settledBy}</span>}
                </li>
              ))}
            </ul>
            {match.product.institution && <p className="mt-2"><a className="jb-link" href={`${base}/institutions/${match.product.institution.id}`}>查看机构</a></p>}
          </details>
        ))}
      </div>
    </section>
  );
}

/** Institutions invited or dispatched to, and those that know who the enterprise is. */
export function StReached({ need }: { need: StNeed }) {
  const { detail } = need;
  if (!detail || (detail.invitations.length === 0 && detail.releases.length === 0)) return null;
  return (
    <section aria-labelledby="need-reached">
      <h2 id="need-reached" className="mb-1">派单与实名授权</h2>
      <ul className="grid gap-1">
        {detail.invitations.map((one) => (
          <li key={one.id}>
            {one.by === 'STATION' ? '站点派单' : '企业邀请'}：{one.institution.name}
            <span className="text-mute"> · {formatInstant(one.at, 'short')}{one.note && ` · ${one.note}`}</span>
          </li>
        ))}
        {detail.releases.map((one) => (
          <li key={one.id}>
            企业已向 {one.institution.name} 公开身份
            <span className="text-mute"> · {formatInstant(one.at, 'short')}{one.revokedAt && ` · ${formatInstant(one.revokedAt, 'short')} 已撤回`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
