import { Doors } from '@/features/home/doors';
import { PublicFigures } from '@/features/home/figures';
import { ProductCards } from '@/features/home/product-cards';
import { BoardTable } from '@/features/need/public/board-table';
import { shellViewer } from '@/features/shell/viewer';
import { HomeDocument } from '@/gql/operations';
import { read } from '@/lib/urql/read';
import { Button, EmptyState, Link, PageHead } from '@/ui/light';

/** The front page: two doors, search, four figures, the newest needs and products. */
export default async function HomePage() {
  const [data, viewer] = await Promise.all([read(HomeDocument), shellViewer()]);
  const kind = viewer?.orgKind ?? null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div>
        <PageHead title="企业发榜，机构揭榜" lead="科技型企业免费发布融资需求，机构揭榜报价；企业名称在选定方案前不公开。" />
        <Doors viewer={kind} />
      </div>
      <form method="get" action="/products" role="search" aria-label="查找产品" className="flex max-w-[40rem] flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <label className="jb-label" htmlFor="f-q">查找融资产品或机构</label>
          <input className="jb-input mt-1" id="f-q" name="q" type="search" maxLength={60} placeholder="例如：知识产权质押" />
        </div>
        <Button type="submit">查找</Button>
      </form>
      <PublicFigures figures={data.publicFigures} />
      <section aria-labelledby="latest-needs" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <div className="jb-count"><h2 id="latest-needs" className="text-ink">最新需求</h2><Link href="/needs">全部需求</Link></div>
        {data.needs.nodes.length > 0 ? (
          <BoardTable rows={data.needs.nodes} now={new Date()} caption="最新需求" />
        ) : (
          <EmptyState level="h3" title="目前没有正在揭榜的需求" action={{ href: '/register?next=%2Fmy%2Fneeds%2Fnew', text: '发布第一项需求' }}>企业注册后即可免费发榜。</EmptyState>
        )}
      </section>
      <section aria-labelledby="current-products" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <div className="jb-count"><h2 id="current-products" className="text-ink">在架产品</h2><Link href="/products">全部产品</Link></div>
        {data.products.nodes.length > 0 ? (
          <ProductCards products={data.products.nodes} viewer={kind} />
        ) : (
          <EmptyState level="h3" title="还没有在架产品" action={{ href: '/products?shelf=catalogued', text: '看公开资料收录的产品' }}>机构准入并提交产品、站点审核后在这里显示。</EmptyState>
        )}
      </section>
      <p className="text-sm text-mute">
        机构库和产品库另收录政府、银行等公开页面的资料，注明来源、等级和时间；这些只供了解，不是现行报价，收录的机构不是入驻机构。
        <Link href="/help#products">数据说明</Link>
      </p>
    </div>
  );
}
