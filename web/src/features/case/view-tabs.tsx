import { Link } from '@/ui/light/link';

/** Views of a list as links; the URL is the view. */
export function ViewTabs({ label, views }: { label: string; views: readonly { href: string; text: string; current: boolean }[] }) {
  return (
    <nav className="jb-tabs" aria-label={label}>
      {views.map((view) => <Link plain key={view.href} href={view.href} aria-current={view.current ? 'page' : undefined}>{view.text}</Link>)}
    </nav>
  );
}
