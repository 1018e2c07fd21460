import type { ReactNode } from 'react';
import { Link } from '@/ui/light';
import type { NavItem } from '@/ui/nav/items';
import { NavLinks } from '@/ui/nav/nav-links';

/** Header on the same column as the page: brand, channels, and at the end the account. */
export function SiteHeader({ nav, navLabel, account }: { nav: readonly NavItem[]; navLabel: string; account: ReactNode }) {
  return (
    <header className="jb-header">
      <div className="jb-column jb-header-row">
        <Link plain className="jb-brand" href="/">揭榜<small>科技金融撮合服务</small></Link>
        <NavLinks className="jb-nav" items={nav} label={navLabel} />
        <div className="jb-header-end">{account}</div>
      </div>
    </header>
  );
}
