import type { ReactNode } from 'react';
import { NoticeDue } from '@/features/rights/notice-due';
import { AccountLinks } from '@/features/shell/account';
import { enterpriseNav } from '@/features/shell/nav';
import { NavLinks } from '@/ui/nav/nav-links';
import { SiteFooter } from '@/features/shell/site-footer';
import { SiteHeader } from '@/features/shell/site-header';
import { ownAccountGate } from '@/features/shell/viewer';

/** An enterprise's own pages: navigation along the bottom edge on a phone. */
export default async function EnterpriseLayout({ children }: { children: ReactNode }) {
  await ownAccountGate();
  return (
    <div className="jb-frame">
      <SiteHeader nav={enterpriseNav} navLabel="主导航" account={<AccountLinks />} />
      <NoticeDue />
      <main id="main" className="jb-column jb-main" tabIndex={-1}>{children}</main>
      <SiteFooter />
      <NavLinks className="jb-bottom-nav" items={enterpriseNav} label="底部导航" />
    </div>
  );
}
