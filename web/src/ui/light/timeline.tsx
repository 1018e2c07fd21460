import type { ReactNode } from 'react';
import { formatInstant } from '@/lib/dates';

/** One event: when (ISO instant or a day), what, by whom; `current` marks where the case stands. */
export type TimelineItem = {
  id: string;
  at?: string | null;
  title: ReactNode;
  actor?: ReactNode;
  current?: boolean;
  children?: ReactNode;
};

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** Course of a case in order of time. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="jb-timeline">
      {items.map((item) => (
        <li key={item.id} data-current={item.current || undefined} aria-current={item.current ? 'step' : undefined}>
          <div className="jb-timeline-title">{item.title}</div>
          {(item.at || item.actor) && (
            <div className="jb-timeline-meta">
              {item.at && <time dateTime={item.at}>{dayOnly.test(item.at) ? item.at : formatInstant(item.at)}</time>}
              {item.at && item.actor && ' · '}
              {item.actor}
            </div>
          )}
          {item.children}
        </li>
      ))}
    </ol>
  );
}
