import { withFilter, type SearchParams } from '@/lib/url-state';
import { Link } from '@/ui/light';
import { FILTER, withoutKeys, type ListFilter } from './drill';
import { filterParts, type FilterNames, type WordedList } from './filter-words';

/** The filter of a figure in words; each part can be taken away. `overridden` names keys that the page's own filter sets. */
export function FilterChips({ list, path, params, filter, names, overridden = [] }: {
  list: WordedList;
  path: string;
  params: SearchParams;
  filter: ListFilter;
  names: FilterNames;
  overridden?: readonly string[];
}) {
  const parts = filterParts(list, Object.fromEntries(Object.entries(filter).filter(([key]) => !overridden.includes(key))), names);
  if (parts.length === 0) return null;
  return (
    <ul className="jb-chips mb-2" aria-label="数字的统计口径">
      {parts.map((part) => (
        <li key={part.keys.join()}>
          <Link plain className="jb-chip" href={withoutKeys(path, params, filter, part.keys)}>
            <span className="sr-only">移除条件：</span>{part.text}
          </Link>
        </li>
      ))}
      <li><Link href={withFilter(path, params, { [FILTER]: null })}>全部清除</Link></li>
    </ul>
  );
}
