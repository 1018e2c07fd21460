import type { ReactNode } from 'react';
import type { OrgKind } from '@/gql/types';
import { Link } from '@/ui/light/link';
import { PostWithProduct } from './post-action';
import { termRows, type ProductTerms } from './product-facts';
import { ShelfTag } from './shelf-tag';
import { missing, proofLine, rateFigure, shownName } from './terms';

const HEAD = 'sticky left-0 z-10 w-24 min-w-24 border-b border-line bg-page px-3 py-2 text-left align-top text-sm font-normal text-mute md:w-32 print:static print:bg-card';
const CELL = 'min-w-44 border-b border-line px-3 py-2 text-left align-top print:min-w-0 print:text-[9pt]';
function Row({ head, cells }: { head: string; cells: readonly { product: ProductTerms; value: ReactNode }[] }) {
  return (
    <tr>
      <th scope="row" className={HEAD}>{head}</th>
      {cells.map(({ product, value }) => (
        <td key={product.id} className={`${CELL} ${value === null || value === '' ? 'text-mute' : ''}`}>{value === null || value === '' ? missing(product) : value}</td>
      ))}
    </tr>
  );
}

function conditionCell(product: ProductTerms, hard: boolean): ReactNode {
  const found = product.conditions.filter((condition) => condition.hard === hard);
  if (found.length === 0) return null;
  return <ul className="list-disc pl-4">{found.map((one) => <li key={one.text}>{one.text.replace(/（优先）$/, '')}</li>)}</ul>;
}

/** Products side by side with fixed row labels; `removeHref` takes one away. Scrolls sideways on a phone, fits the sheet in print. */
export function CompareTable({ products, viewer, removeHref }: {
  products: readonly ProductTerms[];
  viewer: OrgKind | null;
  removeHref: (id: string) => string;
}) {
  const rows = products.map((product) => ({ product, terms: termRows(product) }));
  const labels = rows[0]?.terms.map((row) => row.label).filter((one) => one !== '年利率') ?? [];
  const each = (value: (product: ProductTerms) => ReactNode) => products.map((product) => ({ product, value: value(product) }));
  return (
    <div className="relative overflow-x-auto rounded-md border border-line bg-card print:overflow-visible print:border-0" tabIndex={0} role="region" aria-label="产品对比表，可左右滑动">
      <table className="w-full border-collapse text-[0.9375rem]">
        <caption className="sr-only">融资产品对比</caption>
        <thead>
          <tr>
            <th scope="col" className={HEAD}>产品</th>
            {products.map((product) => (
              <th scope="col" key={product.id} className={`${CELL} font-semibold`}>
                <Link plain className="text-brand" href={`/products/${product.id}`}>{shownName(product)}</Link>
                <div className="text-sm font-normal text-mute">{product.provider}</div>
                <div className="mt-1"><ShelfTag product={product} /></div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row head="年利率" cells={each((product) => <b className="text-xl font-semibold tabular-nums print:text-[11pt]">{rateFigure(product)}</b>)} />
          <Row head="利率说明" cells={rows.map(({ product, terms }) => ({ product, value: terms[0]?.value ?? null }))} />
          {labels.map((name) => (
            <Row key={name} head={name} cells={rows.map(({ product, terms }) => ({ product, value: terms.find((row) => row.label === name)?.value ?? null }))} />
          ))}
          <Row head="必须满足" cells={each((product) => conditionCell(product, true))} />
          <Row head="优先考虑" cells={each((product) => conditionCell(product, false))} />
          <Row head="准入说明" cells={each((product) => product.accessText)} />
          <Row head="实绩或来源" cells={each((product) => [proofLine(product), product.source].filter(Boolean).join('；'))} />
          <tr className="print:hidden">
            <th scope="row" className={HEAD}>办理</th>
            {products.map((product) => (
              <td key={product.id} className={CELL}>
                <div className="grid gap-2">
                  <PostWithProduct product={product} viewer={viewer} />
                  {!product.current && <span className="text-sm text-mute">不是现行产品，不能选用</span>}
                  <Link href={removeHref(product.id)}>移出对比<span className="sr-only">：{shownName(product)}</span></Link>
                </div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
