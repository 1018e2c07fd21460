import type { OrgKind } from '@/gql/types';
import { LinkButton } from '@/ui/light/button';
import { Link } from '@/ui/light/link';

/** Where a need with this product is begun: a stranger registers first and the product is kept. */
export function postHref(productId: string | null, viewer: OrgKind | null): string {
  const target = productId === null ? '/my/needs/new' : `/my/needs/new?product=${productId}`;
  return viewer === 'ENTERPRISE' ? target : `/register?next=${encodeURIComponent(target)}`;
}

/** Whether this visitor may post needs: strangers (after registering) and enterprises. */
export const mayPost = (viewer: OrgKind | null): boolean => viewer === null || viewer === 'ENTERPRISE';

/** 用此产品发榜, only for a current product and for those who can post. */
export function PostWithProduct({ product, viewer, button, short }: {
  product: { id: string; name: string; current: boolean };
  viewer: OrgKind | null;
  button?: boolean;
  /** In a table's column the head names the product already. */
  short?: boolean;
}) {
  if (!product.current || !mayPost(viewer)) return null;
  const href = postHref(product.id, viewer);
  if (button) return <LinkButton href={href}>用此产品发榜</LinkButton>;
  return (
    <Link className="relative inline-flex min-h-11 items-center md:min-h-0" href={href}>
      <span className={short ? 'md:sr-only' : undefined}>用此产品</span>发榜<span className="sr-only">：{product.name}</span>
    </Link>
  );
}
