import 'server-only';
import { InstMatchesDocument, InstMatchTraceDocument } from '@/gql/operations';
import type { FinancingMode, InstMatchesQuery, InstMatchTraceQuery, ProductFamily } from '@/gql/types';
import { read } from '@/lib/urql/read';

/** Most needs that one product is matched with. */
export const MOST_MATCHES = 50;
/** Most own products that a need is held against on its page. */
const MOST_PRODUCTS = 6;

/** How a need fits a product, without the single conditions. */
export type Match = InstMatchesQuery['needMatches'][number];
/** The same with each condition answered. */
export type MatchTrace = InstMatchTraceQuery['needMatches'][number] & { product: { id: string; name: string } };

/** Matches of one own product by need, in the order of fitness. */
export async function matchesOf(productId: string): Promise<Map<string, Match>> {
  const { needMatches } = await read(InstMatchesDocument, { productId, first: MOST_MATCHES });
  return new Map(needMatches.map((match) => [match.need.id, match]));
}

type OwnProduct = { id: string; name: string; family: ProductFamily };

const LOANS: readonly FinancingMode[] = ['LOAN', 'LEASING', 'FACTORING'];

/** Whether a family can answer one of the ways of financing; where the family does not say, it can. */
function answers({ family }: OwnProduct, modes: readonly FinancingMode[]): boolean {
  if (family.includes('GUARANTEE') && family !== 'GUARANTEED_LOAN') return modes.includes('GUARANTEE');
  if (family.includes('INSURANCE')) return modes.includes('INSURANCE');
  if (family === 'EQUITY' || family === 'POINTS_INVESTMENT') return modes.includes('EQUITY');
  if (family.endsWith('LOAN')) return LOANS.some((mode) => modes.includes(mode));
  return true;
}

/** The need held against the institution's products, best first; a product whose 50 best needs do not hold it gives nothing. */
export async function tracesOf(needId: string, modes: readonly FinancingMode[], products: readonly OwnProduct[]): Promise<MatchTrace[]> {
  const asked = products.filter((product) => answers(product, modes)).slice(0, MOST_PRODUCTS);
  const found = await Promise.all(
    asked.map(async (product) => {
      const { needMatches } = await read(InstMatchTraceDocument, { productId: product.id, first: MOST_MATCHES });
      return needMatches.filter((match) => match.need.id === needId).map((match) => ({ ...match, product: { id: product.id, name: product.name } }));
    }),
  );
  const rank = { PASS: 0, UNKNOWN: 1, FAIL: 2 } as const;
  return found.flat().sort((a, b) => rank[a.eligible] - rank[b.eligible] || b.score - a.score);
}
