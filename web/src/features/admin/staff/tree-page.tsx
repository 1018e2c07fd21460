import { label } from '@/gql/labels';
import { AdminTreeDocument } from '@/gql/operations';
import type { AdminTreeQuery } from '@/gql/types';
import { openAdmin } from '@/features/admin/admin';
import { subtree } from '@/features/station/tree';
import { read } from '@/lib/urql/read';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { EmptyState, Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { CreateAuthority, CreateStation, MoveOutlet } from './tree-actions';

type Station = AdminTreeQuery['stations'][number];
type Authority = AdminTreeQuery['authorities'][number];

const DEPTH = { HUB: '', BRANCH: 'pl-4', OUTLET: 'pl-8' } as const;

/** Stations in the order of the tree: each branch is followed by its outlets. */
function inTreeOrder(stations: readonly Station[]): Station[] {
  const walk = (parent: string | null): Station[] => stations.filter((one) => (one.parent?.id ?? null) === parent).flatMap((one) => [one, ...walk(one.id)]);
  return walk(null);
}

const members = (id: string, kind: string, name: string) => <Link href={`/admin/orgs/${id}?kind=${kind}`}>成员<span className="sr-only">：{name}</span></Link>;

const stationColumns = (stations: readonly Station[]): Column<Station>[] => [
  { key: 'name', head: '站点', card: 'title', cell: (row) => <span className={`block ${DEPTH[row.tier]}`}>{row.demo && <><StatusTag tone="neutral">演示</StatusTag>{' '}</>}{row.name}</span> },
  { key: 'tier', head: '层级', kind: 'date', cell: (row) => label('StationTier', row.tier) },
  { key: 'area', head: '区域', cell: (row) => row.area.name },
  { key: 'below', head: '下级', kind: 'number', cell: (row) => subtree(stations, row.id).length - 1 },
  { key: 'phone', head: '电话', kind: 'date', cell: (row) => row.phone ?? '--' },
  { key: 'members', head: '成员', kind: 'action', cell: (row) => members(row.id, 'STATION', row.name) },
  { key: 'move', head: '办理', kind: 'action', cell: (row) => (row.tier === 'OUTLET' ? <MoveOutlet station={row} stations={stations} /> : '') },
];

const authorityColumns: Column<Authority>[] = [
  { key: 'name', head: '主管部门', card: 'title', cell: (row) => row.name },
  { key: 'members', head: '成员', kind: 'action', cell: (row) => members(row.id, 'AUTHORITY', row.name) },
];

/** The 1+5+N tree and the authorities. */
export async function TreePage() {
  const viewer = await openAdmin();
  const { areas, stations, authorities, platform } = await read(AdminTreeDocument);
  const guarded = platform.some((one) => one.role === 'SECURITY' && one.disabledAt === null && !one.waitsForGrant);
  const has = (tier: Station['tier']) => stations.filter((one) => one.tier === tier).length;
  return (
    <>
      <PageHead
        title="站点与主管部门" lead={`总站 ${has('HUB')} · 分站 ${has('BRANCH')} · 网点 ${has('OUTLET')}`}
        actions={<><CreateStation areas={areas} stations={stations} /><CreateAuthority areas={areas} /></>}
      />
      <div className="grid gap-6">
        {!guarded && (
          <Notice tone="action" title="下一步：添加安全管理员">
            站点、主管部门和平台的账号要由安全管理员授权后才能办理业务，且不能由您兼任。首位安全管理员添加后即生效。
            <Link href={`/admin/orgs/${viewer.orgId}?kind=PLATFORM`}>添加安全管理员</Link>
          </Notice>
        )}
        {stations.length === 0
          ? <EmptyState title="还没有站点">先新建总站，再新建各新城分站和园区网点。</EmptyState>
          : <DataTable caption="站点" columns={stationColumns(stations)} rows={inTreeOrder(stations)} rowKey={(row) => row.id} />}
        {authorities.length === 0
          ? <EmptyState title="还没有主管部门">新建后添加成员，即可查看辖区看板和明细。</EmptyState>
          : <DataTable caption="主管部门" columns={authorityColumns} rows={authorities} rowKey={(row) => row.id} />}
      </div>
    </>
  );
}
