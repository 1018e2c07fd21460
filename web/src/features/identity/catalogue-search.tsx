import { label } from '@/gql/labels';
import { InstitutionListDocument } from '@/gql/operations';
import type { CatalogueRowQuery } from '@/gql/types';
import { one, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Button } from '@/ui/light/button';
import { Link } from '@/ui/light/link';
import { Notice } from '@/ui/light/messages';
import { TextInput } from '@/ui/light/text-input';

/** Most hits shown: enough to find one's own name. */
const HITS = 8;

/** Finds the applicant's row in the public catalogue; optional, a plain GET form. */
export async function CatalogueSearch({ params, row, missing }: { params: SearchParams; row: CatalogueRowQuery['institution']; missing: boolean }) {
  if (row) {
    return (
      <Notice title={`按名录条目申请：${row.name}`}>
        {label('InstitutionClass', row.class)} · {label('InstitutionKind', row.kind)} · {row.region ?? '区域未公布'}；来源：{row.source ?? '未注明'}。
        <Link href="/register/institution">不用这一条</Link>
      </Notice>
    );
  }
  const search = one(params, 'q');
  const { nodes } = search ? (await read(InstitutionListDocument, { first: HITS, filter: { search, statuses: ['CATALOGUED'] } })).institutions : { nodes: [] };
  return (
    <section aria-labelledby="find" className="grid gap-2">
      {missing && <Notice tone="action" title="这一条不能选用">名录中没有这一条，或该机构已在办理准入。可以重新查找，或直接填写下面的申请。</Notice>}
      <h2 id="find">先在公开名录中找到本机构（选填）</h2>
      <form method="get" action="/register/institution" role="search" className="flex flex-wrap items-end gap-3">
        <TextInput name="q" type="search" label="机构名称" width="medium" defaultValue={search} maxLength={60} />
        <Button tone="secondary" type="submit">查找</Button>
      </form>
      {search && nodes.length === 0 && <p role="status">名录中没有“{search}”，直接填写下面的申请即可。</p>}
      {nodes.length > 0 && (
        <ul className="jb-tasks max-w-[40rem]">
          {nodes.map((one) => (
            <li key={one.id}>
              <Link plain className="jb-task" href={`/register/institution?catalogue=${one.id}`}>
                <span><b>{one.name}</b><small>{label('InstitutionKind', one.kind)} · {one.region ?? '区域未公布'}</small></span>
                <span>选这一条</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
