import { withParams } from '@/lib/url-state';
import { Link } from '@/ui/light/link';

/** One ready-made view of a list. */
export type View = { key: string; text: string; count?: number };

/** Ready-made views of a list with their numbers; choosing one starts from a clean address. */
export function ViewTabs({ path, views, current, label }: { path: string; views: readonly View[]; current: string | null; label: string }) {
  return (
    <nav className="st-tabs" aria-label={label}>
      {views.map((view) => (
        <Link plain key={view.key} href={withParams(path, {}, { view: view.key })} aria-current={view.key === current ? 'page' : undefined}>
          {view.text}{view.count !== undefined && <span className="tabular-nums"> {view.count.toLocaleString('zh-CN')}</span>}
        </Link>
      ))}
    </nav>
  );
}
