import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

/** A link inside the site; `plain` leaves the look to the surroundings. Nothing is fetched before the click. */
export function Link({ plain, className, ...rest }: ComponentProps<typeof NextLink> & { plain?: boolean }) {
  return <NextLink prefetch={false} className={cx(!plain && 'jb-link', className) || undefined} {...rest} />;
}

/** A link to another site: says so and gives no access to this window. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="jb-link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="sr-only">（在新窗口打开）</span>
    </a>
  );
}
