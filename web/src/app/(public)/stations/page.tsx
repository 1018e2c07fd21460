import type { Metadata } from 'next';
import { StationTree } from '@/features/home/station-tree';
import { StationTreeDocument } from '@/gql/operations';
import { read } from '@/lib/urql/read';
import { EmptyState, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '服务站点' };

/** The stations that review needs and help enterprises. */
export default async function StationsPage() {
  const { stations } = await read(StationTreeDocument);
  const count = (tier: (typeof stations)[number]['tier']) => stations.filter((station) => station.tier === tier).length;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="服务站点" lead={`总站 ${count('HUB')} 个、分站 ${count('BRANCH')} 个、网点 ${count('OUTLET')} 个。站点审核需求、核验机构、协助企业发榜，均不收费。`} />
      {stations.length === 0 ? <EmptyState title="还没有登记站点" action={{ href: '/help', text: '看使用说明' }}>系统管理员登记后在这里公布电话和地址。</EmptyState> : <StationTree stations={stations} />}
    </div>
  );
}
