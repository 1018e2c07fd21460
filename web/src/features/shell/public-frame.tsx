import type { ReactNode } from 'react';
import { NoticeDue } from '@/features/rights/notice-due';
import { AccountLinks } from './account';
import { publicNav } from './nav';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** Header, page and footer of the public pages. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="jb-frame">
      <SiteHeader nav={publicNav} navLabel="主导航" account={<AccountLinks />} />
      <NoticeDue />
      <main id="main" className="jb-column jb-main" tabIndex={-1}>{children}</main>
      <SiteFooter />
    </div>
  );
}
