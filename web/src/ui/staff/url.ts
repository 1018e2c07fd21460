'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { withFilter, withParams, type ParamChanges, type SearchParams } from '@/lib/url-state';

/** The state of a list as it stands in the address, and ways to change it. */
export function useUrlState() {
  const path = usePathname();
  const search = useSearchParams();
  const router = useRouter();
  const params: SearchParams = {};
  for (const key of new Set(search.keys())) params[key] = search.getAll(key);
  return {
    path,
    params,
    /** Link with changed parameters, same place in the list. */
    href: (changes: ParamChanges) => withParams(path, params, changes),
    /** Link with a changed filter or order, first page. */
    filterHref: (changes: ParamChanges) => withFilter(path, params, changes),
    /** Goes to a changed filter. */
    setFilter: (changes: ParamChanges) => router.push(withFilter(path, params, changes)),
  };
}
