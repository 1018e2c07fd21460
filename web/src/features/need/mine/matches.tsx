import { rateBand } from '@/features/product/terms';
import { label } from '@/gql/labels';
import type { Answer, MyNeedMatchesQuery } from '@/gql/types';
import { formatMoney } from '@/lib/money';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import type { Tone } from '@/ui/tokens';

type Match = MyNeedMatchesQuery['productMatches'][number];

const ELIGIBLE: Readonly<Record<Answer, { text: string; tone: Tone }>> = {
  PASS: { text: '符合准入', tone: 'good' },
  UNKNOWN: { text: '有待确认', tone: 'action' },
  FAIL: { text: '不符合', tone: 'neutral' },
};
const ANSWER: Readonly<Record<Answer, Tone>> = { PASS: 'good', FAIL: 'bad', UNKNOWN: 'action' };
const ORDER: Readonly<Record<Answer, number>> = { FAIL: 0, UNKNOWN: 1, PASS: 2 };

/** One condition: what is asked, the answer, why, and what would settle it. */
function Condition({ one }: { one: Match['conditions'][number] }) {
  return (
    <div>
      <dt><StatusTag tone={ANSWER[one.answer]}>{label('Answer', one.answer)}</StatusTag></dt>
      <dd>
        {one.label}{!one.hard && <span className="jb-aside">（优先条件）</span>}
        <div className="jb-aside">{one.why}{one.settledBy && `。要确认：${one.settledBy}`}</div>
      </dd>
    </div>
  );
}

/** A product with how it fits: the figures first, every condition behind one press. */
function MatchRow({ match }: { match: Match }) {
  const { product } = match;
  const eligible = ELIGIBLE[match.eligible];
  const terms = [
    product.amountMaxFen === null ? '' : `最高 ${formatMoney(product.amountMaxFen)}`,
    product.monthsMax === null ? '' : `最长 ${product.monthsMax} 个月`,
    rateBand(product),
  ].filter(Boolean).join(' · ');
  return (
    <article className="jb-turn">
      <div className="jb-turn-head">
        <h3><Link href={`/products/${product.id}`}>{product.name}</Link></h3>
        <StatusTag tone={eligible.tone}>{eligible.text}</StatusTag>
      </div>
      <div className="jb-card-mute">{[product.provider, terms].filter(Boolean).join(' · ')}</div>
      <details className="jb-details">
        <summary>{match.passed} 条满足，{match.failed} 条不满足，{match.unknown} 条待确认<span className="sr-only">：{product.name}</span></summary>
        <dl className="jb-summary">
          {[...match.conditions].sort((a, b) => ORDER[a.answer] - ORDER[b.answer]).map((one) => <Condition key={`${one.label}${one.why}`} one={one} />)}
        </dl>
      </details>
    </article>
  );
}

/** Current products for a need, best first, each condition explained. */
export function Matches({ matches }: { matches: readonly Match[] }) {
  if (matches.length === 0) return <p className="text-mute">暂时没有对口的现行产品。补充档案和需求内容后会重新匹配。</p>;
  return <div className="jb-cards">{matches.map((match) => <MatchRow key={match.product.id} match={match} />)}</div>;
}
