import type { ReactNode } from 'react';
import { Button } from './button';
import { Link } from './link';

/** A filter in force and the link that takes it away. */
export type AppliedFilter = { label: string; removeHref: string };

/**
 * Filters as a GET form that works without JavaScript. On a phone it folds into 「筛选 · 已选 2」; the filters in force
 * stand below as chips. `hidden` carries the parameters that the form does not hold itself (order, page size).
 */
export function FilterPanel({ action, children, applied, clearHref, hidden = [], submit = '查询', label = '筛选' }: {
  action: string;
  children: ReactNode;
  applied: readonly AppliedFilter[];
  clearHref: string;
  hidden?: readonly { name: string; value: string }[];
  submit?: string;
  label?: string;
}) {
  return (
    <section aria-label={label} className="grid gap-2">
      <details className="jb-filters">
        <summary>{applied.length > 0 ? `${label} · 已选 ${applied.length}` : label}</summary>
        <form method="get" action={action} role="search" key={applied.map((filter) => filter.label).join('|')}>
          {hidden.map((field) => <input key={`${field.name}=${field.value}`} type="hidden" {...field} />)}
          {children}
          <div className="jb-actions">
            <Button type="submit">{submit}</Button>
            {applied.length > 0 && <Link href={clearHref}>清除</Link>}
          </div>
        </form>
      </details>
      {applied.length > 0 && (
        <ul className="jb-chips" aria-label="已选条件">
          {applied.map((filter) => (
            <li key={filter.label}>
              <Link plain className="jb-chip" href={filter.removeHref}><span className="sr-only">移除条件：</span>{filter.label}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
