import { Link } from './link';
import { LinkButton } from './button';

/** 上一页 / 下一页 of a cursor list with the place in words; nothing when one page holds all. */
export function Pagination({ prevHref, nextHref, number, label = '分页' }: {
  prevHref: string | null;
  nextHref: string | null;
  /** Number of this page, from 1. */
  number: number;
  label?: string;
}) {
  if (prevHref === null && nextHref === null) return null;
  return (
    <nav className="jb-pages" aria-label={label}>
      <span className="text-mute">第 {number} 页</span>
      <div>
        {prevHref !== null && <LinkButton tone="secondary" href={prevHref} rel="prev">上一页</LinkButton>}
        {nextHref !== null && <LinkButton tone="secondary" href={nextHref} rel="next">下一页</LinkButton>}
      </div>
      {nextHref === null && <span className="text-mute">已到末页</span>}
    </nav>
  );
}

/** "共 50 个产品 · 截至 11-21 14:03", with room for links (export, print) at the end. */
export function CountLine({ total, noun, asOf, children }: { total: number; noun: string; asOf?: string; children?: React.ReactNode }) {
  return (
    <div className="jb-count">
      <span role="status">共 <b>{total.toLocaleString('zh-CN')}</b> {noun}{asOf && ` · 截至 ${asOf}`}</span>
      {children}
    </div>
  );
}

/** Orders to choose from; the one in force shows its direction. */
export function SortLinks({ label = '排序', options }: {
  label?: string;
  options: readonly { label: string; href: string; state: 'asc' | 'desc' | null }[];
}) {
  return (
    <nav className="jb-sorts" aria-label={label}>
      {options.map((option) => (
        <Link plain key={option.label} href={option.href} aria-current={option.state ? 'true' : undefined}>
          {option.label}{option.state === 'asc' ? ' ↑' : option.state === 'desc' ? ' ↓' : ''}
        </Link>
      ))}
    </nav>
  );
}
