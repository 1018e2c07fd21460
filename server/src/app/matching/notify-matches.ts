import { rankProducts } from '../../domain/matching';
import type { Need } from '../../domain/need/model';
import { AmountBand, FinancingMode } from '../../domain/need/terms';
import { zh } from '../../kernel/terms';
import { institutionNeed } from '../need/links';
import type { Tx } from '../ports';
import type { AreaBook } from './area-book';
import { loadAreaBook } from './load-area-book';
import { currentProducts, type OfferedProduct } from './current-products';
import { factsOf, termsOf } from './facts';

/** Most institutions told of one need in one go. */
export const MATCHES_TOLD = 10;

/** The anonymous face in words: code, area, kinds, band and term; never the enterprise. */
export function matchWords(need: Need, areas: AreaBook, product: Pick<OfferedProduct, 'name'>): { readonly title: string; readonly body: string } {
  const words = [
    areas.name(need.areaId),
    need.modes.map((mode) => zh(FinancingMode, mode)).join('、'),
    need.amountBand === null ? undefined : zh(AmountBand, need.amountBand),
    need.months === null ? undefined : `${need.months} 个月`,
  ].filter((word) => word !== undefined && word !== '');
  return {
    title: `有匹配的融资需求：${need.code}`,
    body: `${words.join('，')}。与贵机构产品“${product.name}”相近，请在 ${need.claimUntilOn ?? '截止日'} 24:00 前查看匿名信息并决定是否揭榜。`,
  };
}

/** Institutions that know of the need already: told before, invited or with a claim. */
async function informed(tx: Tx, need: Need, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const told = await tx.find('message', { orgId: ids, link: institutionNeed(need.id) });
  const invited = await tx.find('invitation', { needId: need.id });
  const claims = await tx.find('claim', { needId: need.id });
  return new Set([...told.map((m) => m.orgId), ...invited.map((i) => i.institutionId), ...claims.map((c) => c.institutionId)]);
}

/**
 * Tells the institutions whose current products fit a published need best, at most `MATCHES_TOLD`, each once and for its best
 * product; those who know already are passed over, so a second round reaches the next ones. Nobody hears of a need by
 * invitation only. Answers how many were told. The caller has authorised its step.
 */
export async function notifyBestMatches(tx: Tx, need: Need): Promise<number> {
  if (need.claimMode === 'INVITED') return 0;
  const products = await currentProducts(tx);
  if (products.length === 0) return 0;
  const areas = await loadAreaBook(tx);
  const facts = factsOf(need, await tx.get('enterprise', need.enterpriseId), tx.today, tx.stages, areas);
  const byId = new Map(products.map((product) => [product.id, product]));
  const ranked = rankProducts(products.map((product) => ({ id: product.id, terms: termsOf(product, areas) })), facts, { excludeNo: true });

  const seen = new Set(await informed(tx, need, [...new Set(products.map((product) => product.institutionId))]));
  let told = 0;
  for (const { id } of ranked) {
    const product = byId.get(id);
    if (product === undefined || seen.has(product.institutionId)) continue;
    if (told === MATCHES_TOLD) break;
    seen.add(product.institutionId);
    await tx.notify({ orgId: product.institutionId, kind: 'NEED', ...matchWords(need, areas, product), link: institutionNeed(need.id), todo: true });
    told += 1;
  }
  return told;
}
