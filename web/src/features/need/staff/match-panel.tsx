import { label } from '@/gql/labels';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import type { MatchTrace } from './matches';

const TONE = { PASS: 'good', UNKNOWN: 'neutral', FAIL: 'bad' } as const;
const ORDER = { FAIL: 0, UNKNOWN: 1, PASS: 2 } as const;

/** Each condition of the best own product with its answer; failures first, then what is not known yet. */
export function MatchPanel({ traces }: { traces: readonly MatchTrace[] }) {
  const [best, ...others] = traces;
  if (!best) {
    return (
      <section className="jb-panel" aria-labelledby="match">
        <h2 id="match">与本机构产品的匹配</h2>
        <p className="text-mute">没有可比对的在架产品，或本需求不在产品的前 50 个匹配之内。<Link href="/inst/products">维护产品</Link></p>
      </section>
    );
  }
  const total = best.passed + best.failed + best.unknown;
  return (
    <section className="jb-panel" aria-labelledby="match">
      <h2 id="match">与「{best.product.name}」的匹配</h2>
      <p><StatusTag tone={TONE[best.eligible]}>{label('Answer', best.eligible)}</StatusTag> {total} 项条件：满足 {best.passed}，不满足 {best.failed}，待确认 {best.unknown}</p>
      <ul className="grid gap-2">
        {[...best.conditions].sort((a, b) => ORDER[a.answer] - ORDER[b.answer]).map((one) => (
          <li key={`${one.label}${one.why}`} className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-x-2">
            <span><StatusTag tone={TONE[one.answer]}>{label('Answer', one.answer)}</StatusTag></span>
            <span>
              {one.label}
              {one.answer !== 'PASS' && <span className="block text-mute">{one.why}{one.answer === 'UNKNOWN' && one.settledBy && `；企业${one.settledBy}后可判断`}</span>}
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 && <p className="text-mute">其他产品：{others.map((trace) => `${trace.product.name} ${label('Answer', trace.eligible)} ${trace.passed}/${trace.passed + trace.failed + trace.unknown}`).join('；')}</p>}
    </section>
  );
}
