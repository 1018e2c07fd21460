'use client';
import NextLink from 'next/link';
import { usePathname } from 'next/navigation';
import { currentItem, type NavItem } from './items';

/** Navigation that marks where one is; plain links without JavaScript. */
export function NavLinks({ items, label, className }: { items: readonly NavItem[]; label: string; className: string }) {
  const path = usePathname();
  const current = currentItem(items, path);
  return (
    <nav className={className} aria-label={label}>
      {items.map((item) => (
        <NextLink
          key={item.href} href={item.href} prefetch={false}
          aria-current={item !== current ? undefined : item.href === path ? 'page' : 'true'}
        >
          {item.text}
        </NextLink>
      ))}
    </nav>
  );
}
