import type { ReactNode } from 'react';
import { Link } from './link';

/** A card in fixed order: title, sub line, primary figure with other facts, proof in mute, action last. */
export function Card({ title, href, tag, sub, primary, facts = [], proof, action, level = 'h3' }: {
  title: ReactNode;
  href?: string;
  tag?: ReactNode;
  sub?: ReactNode;
  /** The one main figure: `<Figure primary …>`. */
  primary?: ReactNode;
  facts?: readonly { label: string; value: ReactNode }[];
  proof?: ReactNode;
  action?: ReactNode;
  level?: 'h2' | 'h3';
}) {
  const Heading = level;
  return (
    <article className="jb-card">
      <div className="jb-head-title">
        <Heading className="jb-card-title">{href ? <Link plain href={href}>{title}</Link> : title}</Heading>
        {tag}
      </div>
      {sub && <div className="jb-card-mute">{sub}</div>}
      {(primary || facts.length > 0) && (
        <div className="jb-card-facts">
          {primary}
          {facts.length > 0 && (
            <dl className="contents">
              {facts.map((fact) => (
                <div className="jb-figure" key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      )}
      {proof && <div className="jb-card-mute">{proof}</div>}
      {action && <div className="jb-actions mt-2">{action}</div>}
    </article>
  );
}

/** Grid of cards: one column on a phone. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className="jb-cards">{children}</div>;
}
