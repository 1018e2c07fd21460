import type { OrgKind } from '@/gql/types';
import { Button } from '@/ui/light/button';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { COMPARE_MOST } from './list-params';
import { PostWithProduct } from './post-action';
import { ShelfTag } from './shelf-tag';
import { amountWan, missing, monthsBand, proofLine, proofShort, providerLine, rateFigure, shownName, type ProductLine } from './terms';

/** What the ledger proves, in fewer words where there are columns. */
function Proof({ product }: { product: ProductLine }) {
  return <><span className="md:hidden">{proofLine(product)}</span><span className="hidden max-w-[12em] truncate md:block">{proofShort(product)}</span></>;
}

/** Checkbox that adds a row to the comparison. */
function CompareBox({ row, checked }: { row: ProductLine; checked: boolean }) {
  return (
    <label className="relative inline-flex min-h-11 items-center gap-2 md:min-h-0">
      <input className="size-5 accent-brand md:size-4" type="checkbox" name="ids" value={row.id} defaultChecked={checked} />
      <span className="md:sr-only">加入对比</span><span className="sr-only">：{shownName(row)}</span>
    </label>
  );
}

function columnsOf(viewer: OrgKind | null, chosen: readonly string[]): Column<ProductLine>[] {
  return [
    {
      key: 'name', head: '产品', card: 'title', title: shownName,
      cell: (row) => (
        <span className="md:flex md:max-w-[15em] md:items-center md:gap-2">
          <Link plain className="md:truncate" href={`/products/${row.id}`}>{shownName(row)}</Link> <ShelfTag product={row} />
        </span>
      ),
    },
    { key: 'provider', head: '机构 · 担保', card: 'sub', cell: (row) => <span className="md:block md:max-w-[18em] md:truncate">{providerLine(row)}</span>, title: providerLine },
    { key: 'rate', head: '年利率', kind: 'number', card: 'primary', cell: rateFigure, title: (row) => row.rateText ?? row.feesText ?? undefined },
    { key: 'amount', head: '额度', unit: '万元', kind: 'number', cell: (row) => amountWan(row) ?? missing(row) },
    { key: 'months', head: '期限', unit: '月', kind: 'number', cell: (row) => monthsBand(row) ?? missing(row) },
    { key: 'proof', head: '实绩或来源', card: 'wide', title: proofLine, cell: (row) => <Proof product={row} /> },
    {
      key: 'act', head: '对比 · 发榜', kind: 'action',
      cell: (row) => (
        <span className="flex items-center justify-between gap-4 md:justify-start md:gap-3">
          <CompareBox row={row} checked={chosen.includes(row.id)} />
          <PostWithProduct product={row} viewer={viewer} short />
        </span>
      ),
    },
  ];
}

/** The product list; checked products go to the comparison, also without JavaScript. */
export function ProductTable({ rows, viewer, chosen, carried }: {
  rows: readonly ProductLine[];
  viewer: OrgKind | null;
  /** Ids already chosen for comparison. */
  chosen: readonly string[];
  /** Those of them that stand on another page of the list. */
  carried: readonly { id: string; name: string; provider: string }[];
}) {
  return (
    <form method="get" action="/products/compare" className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-label="选择要对比的产品">
      <DataTable caption="融资产品" captionHidden columns={columnsOf(viewer, chosen)} rows={rows} rowKey={(row) => row.id} />
      <div className="jb-actions">
        {carried.map((product) => (
          <label key={product.id} className="inline-flex min-h-11 items-center gap-2">
            <input className="size-5 accent-brand" type="checkbox" name="ids" value={product.id} defaultChecked />
            {shownName(product)}
          </label>
        ))}
        <Button tone="secondary" type="submit">对比勾选的产品</Button>
        <span className="text-sm text-mute">勾选 2 至 {COMPARE_MOST} 个，并排看利率、额度、期限和准入条件，可打印。</span>
      </div>
    </form>
  );
}
