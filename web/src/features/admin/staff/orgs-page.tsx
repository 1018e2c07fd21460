import { label, valuesOf } from '@/gql/labels';
import { AdminMembersDocument, AdminOrgsDocument } from '@/gql/operations';
import type { AdminOrgsQuery } from '@/gql/types';
import { openAdmin, ROLES_OF } from '@/features/admin/admin';
import { StTeam } from '@/features/station/staff/st-team';
import { one, oneOf, withParams, type SearchParams } from '@/lib/url-state';
import { found, read } from '@/lib/urql/read';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine } from '@/ui/light/pagination';
import { QueryForm } from '@/ui/staff/query-form';

type Org = AdminOrgsQuery['orgs'][number];

const MOST_SHOWN = 100;

const columns: Column<Org>[] = [
  { key: 'name', head: '单位', card: 'title', cell: (row) => <Link href={`/admin/orgs/${row.id}?kind=${row.kind}`}>{row.name}</Link> },
  { key: 'kind', head: '类别', kind: 'date', cell: (row) => label('OrgKind', row.kind) },
];

/** Organisations by kind and name, each leading to its members. */
export async function OrgsPage({ params }: { params: SearchParams }) {
  await openAdmin();
  const kind = oneOf(params, 'kind', valuesOf('OrgKind')) ?? 'STATION';
  const search = one(params, 'q') ?? '';
  const { orgs } = await read(AdminOrgsDocument, { kind });
  const rows = orgs.filter((org) => org.name.includes(search));
  return (
    <>
      <PageHead title="单位与成员" lead="为单位添加成员、重置密码、停用账号。" />
      <nav className="st-tabs" aria-label="单位类别">
        {valuesOf('OrgKind').map((value) => (
          <Link plain key={value} href={withParams('/admin/orgs', {}, { kind: value })} aria-current={value === kind ? 'page' : undefined}>{label('OrgKind', value)}</Link>
        ))}
      </nav>
      <QueryForm fields={[{ key: 'q', label: '单位名称', kind: 'text' }]} />
      <CountLine total={rows.length} noun="个单位">{rows.length > MOST_SHOWN && <span>只显示前 {MOST_SHOWN} 个，请按名称查找</span>}</CountLine>
      {rows.length === 0
        ? <EmptyState title="没有这样的单位" action={{ href: '/admin/orgs', text: '查看站点' }}>请更换类别或名称。</EmptyState>
        : <DataTable caption="单位" captionHidden columns={columns} rows={rows.slice(0, MOST_SHOWN)} rowKey={(row) => row.id} />}
    </>
  );
}

/** Members of one organisation. */
export async function OrgPage({ id, params }: { id: string; params: SearchParams }) {
  const viewer = await openAdmin();
  const kind = oneOf(params, 'kind', valuesOf('OrgKind')) ?? null;
  const { orgs } = await read(AdminOrgsDocument, { kind });
  const org = found(orgs.find((one) => one.id === id));
  const { members } = await read(AdminMembersDocument, { orgId: id });
  const present = members.find((member) => member.disabledAt === null)?.role;
  const roles = org.kind === 'AUTHORITY' && present ? [present] : ROLES_OF[org.kind];
  return (
    <>
      <PageHead
        back={org.kind === 'STATION' || org.kind === 'AUTHORITY' ? { href: '/admin', text: '站点与主管部门' } : { href: `/admin/orgs?kind=${org.kind}`, text: '单位与成员' }}
        title={org.name} lead={`${label('OrgKind', org.kind)}的成员。初始密码只显示一次，请当面转交。`}
      />
      <StTeam members={members} me={viewer.id} roles={roles} may orgId={id} />
    </>
  );
}
