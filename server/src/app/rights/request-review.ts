import { CONDITION_FIELDS, SCORE_PARTS, type MatchFacts } from '../../domain/matching';
import type { MatchSnapshot, NamedValue } from '../../domain/rights/model';
import { OPEN_RIGHTS } from '../../domain/rights/states';
import { sha256 } from '../../kernel/ids';
import { refuseDuplicate, requireValid } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';
import { factsOf } from '../matching/facts';
import { matchProducts, type ProductMatchView } from '../matching/match-products';
import { needFacts } from '../need/gate';
import type { Tx, UseCase } from '../ports';
import { keepRequest, RIGHTS_TEXT } from './request-rights';

/** Products of a match that the snapshot keeps: as many as the page shows. */
const KEPT = 20;

/** Print of what decides about a match beside the data: the weights and the vocabulary of conditions. */
const RULES = sha256(JSON.stringify({ SCORE_PARTS, CONDITION_FIELDS })).slice(0, 16);

const valueText = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));
const known = (facts: MatchFacts): NamedValue[] => Object.entries(facts).flatMap(([name, value]) => (value === null || value === undefined ? [] : [{ name, value: valueText(value) }]));

async function snapshotOf(tx: Tx, needId: string, matches: readonly ProductMatchView[]): Promise<MatchSnapshot> {
  const [{ need, enterprise }, areas] = [await tx.matching.need(needId), await tx.matching.refresh()];
  const products = matches.length === 0 ? [] : await tx.find('product', { id: matches.map((match) => match.productId) });
  return {
    asOf: tx.now.toISOString(),
    rules: RULES,
    weights: Object.entries(SCORE_PARTS).map(([name, value]) => ({ name, value: String(value) })),
    input: known(factsOf(need, enterprise, tx.today, tx.stages, areas)),
    matches: matches.flatMap((match) => {
      const product = products.find((one) => one.id === match.productId);
      return product === undefined ? [] : [{ productId: product.id, product: product.name, provider: product.provider, productVersion: product.version, eligible: match.eligible, score: match.score, conditions: match.conditions }];
    }),
  };
}

/**
 * The enterprise asks a person of its station to look at the automatic match of a need (个人信息保护法第二十四条，人工复核). What the
 * enterprise sees at that moment is kept with the request: input, weights, version of the rules, conditions and their answers.
 */
export const requestReview: UseCase<{ needId: string; text: string }> = async (tx, { needId, text }) => {
  const need = await tx.get('need', needId);
  tx.authorize('rights.review', needFacts(need), 'need.read');
  requireValid(checkWords('text', '复核说明', text, { ...RIGHTS_TEXT, hint: '写明哪个产品、哪一条判断您认为不对' }));
  const [open] = await tx.find('rightsRequest', { needId, kind: 'REVIEW', status: OPEN_RIGHTS });
  if (open !== undefined) refuseDuplicate('这项需求的人工复核正在办理，请等待答复，或先撤回再提交。', open.id);
  const matches = await matchProducts(tx, { needId, first: KEPT });
  const request = await keepRequest(tx, { kind: 'REVIEW', text, enterpriseId: need.enterpriseId, stationId: need.stationId, needId, snapshot: await snapshotOf(tx, needId, matches) });
  return { kind: 'rightsRequest', id: request.id };
};
