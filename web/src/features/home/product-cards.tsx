import type { OrgKind } from '@/gql/types';
import { PostWithProduct } from '@/features/product/post-action';
import { ShelfTag } from '@/features/product/shelf-tag';
import { amountWords, monthsBand, proofLine, priceFigure, providerLine, shownName, missing, type ProductLine } from '@/features/product/terms';
import { Card, Cards } from '@/ui/light/card';
import { Figure } from '@/ui/light/figure';

/** A few current products as cards. */
export function ProductCards({ products, viewer }: { products: readonly ProductLine[]; viewer: OrgKind | null }) {
  return (
    <Cards>
      {products.map((product) => {
        const months = monthsBand(product);
        return (
          <Card
            key={product.id} title={shownName(product)} href={`/products/${product.id}`} tag={<ShelfTag product={product} />} sub={providerLine(product)}
            primary={<Figure primary {...priceFigure(product)} />}
            facts={[
              { label: '额度', value: amountWords(product) ?? missing(product) },
              { label: '期限', value: months ? `${months} 个月` : missing(product) },
            ]}
            proof={proofLine(product)}
            action={<PostWithProduct product={product} viewer={viewer} />}
          />
        );
      })}
    </Cards>
  );
}
