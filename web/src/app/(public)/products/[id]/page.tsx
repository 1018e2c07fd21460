import type { Metadata } from 'next';
import { Conditions } from '@/features/product/conditions';
import { mayPost, postHref, PostWithProduct } from '@/features/product/post-action';
import { LiveFacts, ProductFacts, Versions } from '@/features/product/product-facts';
import { Provenance } from '@/features/product/provenance';
import { ShelfTags } from '@/features/product/shelf-tag';
import { priceFigure, shownName } from '@/features/product/terms';
import { shellViewer } from '@/features/shell/viewer';
import { ProductPageDocument } from '@/gql/operations';
import { found, read } from '@/lib/urql/read';
import { Figure, LinkButton, Notice, PageHead } from '@/ui/light';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { product } = await read(ProductPageDocument, { id: (await params).id });
  return { title: product ? `${shownName(product)}（${product.provider}）` : '融资产品' };
}

const WHY: Partial<Record<string, string>> = {
  STALE: '超过核验期限，机构核验后恢复办理。',
  SUSPENDED: '机构或站点已暂停办理。',
  OFF_SHELF: '已下架，不再办理。',
};

/** One product with everything known of it. */
export default async function ProductPage({ params }: Props) {
  const { id } = await params;
  const [data, viewer] = await Promise.all([read(ProductPageDocument, { id }), shellViewer()]);
  const product = found(data.product);
  const kind = viewer?.orgKind ?? null;
  const catalogued = product.status === 'CATALOGUED';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead
        back={{ href: '/products', text: '融资产品库' }}
        title={shownName(product)}
        tags={<ShelfTags product={product} />}
        lead={product.provider}
        figure={<Figure primary {...priceFigure(product)} />}
        actions={
          <>
            <PostWithProduct product={product} viewer={kind} button />
            {!product.current && mayPost(kind) && <LinkButton href={postHref(null, kind)}>发布需求，由机构揭榜</LinkButton>}
            <LinkButton tone="secondary" href={`/products?with=${product.id}`}>再选产品对比</LinkButton>
          </>
        }
      />
      {catalogued && <Provenance kind="product" source={product.source} grade={product.grade} asOf={product.asOf} />}
      {!catalogued && !product.current && (
        <Notice tone="action" title="现在不能选用这个产品">{WHY[product.status] ?? '产品已过有效期，或机构已暂停参与。'}</Notice>
      )}
      {product.intro && <p className="max-w-[40em] whitespace-pre-line">{product.intro}</p>}
      <section aria-labelledby="terms"><h2 id="terms">产品条款</h2><ProductFacts product={product} /></section>
      <section aria-labelledby="conditions" className="grid gap-2">
        <h2 id="conditions">准入条件</h2>
        <Conditions conditions={product.conditions} accessText={product.accessText} />
      </section>
      {!catalogued && (
        <>
          <section aria-labelledby="facts"><h2 id="facts">平台实绩</h2><LiveFacts product={product} /></section>
          <section aria-labelledby="versions" className="grid gap-2"><h2 id="versions">版本</h2><Versions product={product} /></section>
        </>
      )}
      {product.institution && 'station' in product.institution && product.institution.station && (
        <p className="text-mute">
          管理站点：{product.institution.station.name}
          {product.institution.station.phone && <>，电话 <a className="jb-link" href={`tel:${product.institution.station.phone}`}>{product.institution.station.phone}</a></>}
        </p>
      )}
    </div>
  );
}
