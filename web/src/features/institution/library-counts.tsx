import type { LibraryCountsQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { DataTable } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';

type Counts = LibraryCountsQuery['libraryCounts'];
type Key = Exclude<keyof Counts['required'], '__typename'>;

const ROWS: readonly { key: Key; text: string; query: string }[] = [
  { key: 'financial', text: '金融机构', query: 'class=FINANCIAL' },
  { key: 'venture', text: '创投机构', query: 'class=VENTURE' },
  { key: 'intermediary', text: '中介代理机构', query: 'class=INTERMEDIARY' },
  { key: 'institutions', text: '三类合计', query: 'class=FINANCIAL&class=VENTURE&class=INTERMEDIARY' },
];

/** What the yearly standard asks for, what has truly been admitted, and what is only recorded from public sources. */
export function LibraryCounts({ counts }: { counts: Counts }) {
  return (
    <section aria-labelledby="counts" className="grid gap-2">
      <h2 id="counts" className="sr-only">机构数量</h2>
      <DataTable
        caption="机构数量（家）" captionHidden cards={false} rows={ROWS} rowKey={(row) => row.key}
        columns={[
          { key: 'class', head: '类别', card: 'title', cell: (row) => row.text },
          { key: 'admitted', head: '已准入', kind: 'number', cell: (row) => <Link plain className="inline-flex min-h-8 min-w-8 items-center justify-end" href={`/institutions?${row.query}&state=admitted`}>{counts.admitted[row.key]}<span className="sr-only"> 家{row.text}已准入</span></Link> },
          { key: 'required', head: '年度要求', kind: 'number', cell: (row) => counts.required[row.key] },
          { key: 'catalogued', head: '公开收录', kind: 'number', cell: (row) => <Link plain className="inline-flex min-h-8 min-w-8 items-center justify-end" href={`/institutions?${row.query}&state=catalogued`}>{counts.catalogued[row.key]}<span className="sr-only"> 家{row.text}公开资料收录</span></Link> },
        ]}
      />
      <p className="text-sm text-mute">
        只有“已准入”计入年度要求；“公开收录”是按公开资料整理的名录，不是入驻机构。要求出自：{counts.source}。截至 {formatInstant(counts.asOf, 'short')}。
      </p>
    </section>
  );
}
