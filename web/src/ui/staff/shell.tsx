import NextLink from 'next/link';
import type { ReactNode } from 'react';
import type { NavItem } from '../nav/items';
import { NavLinks } from '../nav/nav-links';

/** Frame of a workbench: navigation at the side where there is room, along the top on a phone; CSS alone decides. */
export function StaffShell({ brand, place, nav, account, children }: {
  brand: string;
  /** Name of the workbench. */
  place: string;
  nav: readonly NavItem[];
  account: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="jb-bench">
      <header className="jb-bench-head">
        <NextLink className="jb-brand" href="/" prefetch={false}>{brand}<small>{place}</small></NextLink>
        <div className="jb-header-end">{account}</div>
      </header>
      <NavLinks className="jb-bench-nav" items={nav} label={`${place}导航`} />
      <main id="main" className="jb-bench-main" tabIndex={-1}>{children}</main>
    </div>
  );
}
