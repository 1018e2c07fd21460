/** One entry of a navigation; `under` names further paths that belong to it. */
export type NavItem = { href: string; text: string; under?: readonly string[] };

/** The entry that a path belongs to: the longest address that it starts with. */
export function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  const covers = (address: string) => path === address || (address !== '/' && path.startsWith(`${address}/`));
  return items
    .flatMap((item) => [item.href, ...(item.under ?? [])].filter(covers).map((address) => ({ item, length: address.length })))
    .sort((a, b) => b.length - a.length)[0]?.item;
}
