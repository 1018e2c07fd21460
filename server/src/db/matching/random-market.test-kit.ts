import fc from 'fast-check';
import { AreaBook } from '../../app/matching/area-book';
import { currentProducts } from '../../app/matching/current-products';
import { factsOf, termsOf } from '../../app/matching/facts';
import { rankKnown } from '../../app/matching/match-needs';
import { matchView } from '../../app/matching/match-view';
import type { Tx } from '../../app/ports';
import { need as needSample } from '../../app/matching/samples.test-kit';
import { AreaKind } from '../../domain/org/terms';
import type { Enterprise } from '../../domain/enterprise/model';
import { rankProducts } from '../../domain/matching';
import { conditionArb } from '../../domain/matching/arbitraries.test-kit';
import { FINANCING_MODES, GUARANTEE_KINDS, INDUSTRY_SECTIONS, QUALIFICATIONS, TAX_GRADES } from '../../domain/matching/vocabulary';
import type { Need } from '../../domain/need/model';
import { OPEN_STATUSES } from '../../domain/need/states';
import { FAMILY_MODES } from '../../domain/product/family-modes';
import type { Product } from '../../domain/product/model';
import { amountBand } from '../../kernel/amount-band';

/** Random rows and the rankings made without shortcuts, for tests of matching only. */
const keys = <K extends string>(labels: Readonly<Record<K, unknown>>): K[] => Object.keys(labels) as K[];
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const some = <T>(list: readonly T[], most = 3) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: most });
const money = fc.oneof(fc.constantFrom(0n, 1n, 50n, 100n), fc.bigInt({ min: 0n, max: 120n }));
const signed = fc.bigInt({ min: -60n, max: 120n });
const count = fc.integer({ min: 0, max: 120 });
const WAN = 1_000_000n;
const size = fc.oneof(fc.constantFrom(100n * WAN - 1n, 100n * WAN, 300n * WAN, 10_000n * WAN), fc.bigInt({ min: 1n, max: 4000n }).map((n) => n * WAN));
/** Days about the anniversaries of 2 March 2026, month ends included. */
const founded = fc.constantFrom('2026-03-02', '2026-03-01', '2026-03-03', '2023-03-01', '2023-03-02', '2023-03-03', '2020-02-29', '2020-03-02', '2020-03-03', '2024-01-31', '2025-12-31', '2016-02-29', '2019-08-30', '2026-04-01');
const textArb = fc.constantFrom(null, '', ' \u3000\n', '厂房');

/** Facts of an enterprise, boundaries and blanks included. */
export const enterpriseArb: fc.Arbitrary<Partial<Enterprise>> = fc.record({
  industry: fc.constantFrom(...keys(INDUSTRY_SECTIONS)), foundedOn: founded, qualifications: some(keys(QUALIFICATIONS)), employees: maybe(count), revenueFen: maybe(money), rndFen: maybe(money), profitFen: maybe(signed),
  assetsFen: maybe(money), debtFen: maybe(money), loanBalanceFen: maybe(money), taxGrade: maybe(fc.constantFrom(...keys(TAX_GRADES))), inventionPatents: maybe(fc.constantFrom(0, 0, 1, 50)), otherIp: maybe(fc.constantFrom(0, 0, 5)),
  techContractFen: maybe(money), equityRaisedFen: maybe(money), hadLoanBefore: maybe(fc.boolean()), figuresYear: maybe(fc.constant(2025)),
});

/** A need with its public band, of any status. */
export const needArb: fc.Arbitrary<Partial<Need>> = fc.record({
  status: fc.constantFrom('PUBLISHED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'MATCHED', 'WITHDRAWN', 'SUBMITTED'), modes: some(keys(FINANCING_MODES)), amountFen: size, cut: maybe(fc.bigInt({ min: 1n, max: 5n })), months: maybe(count),
  guarantees: some(keys(GUARANTEE_KINDS)), collateralText: textArb, ipText: textArb, loanHistory: fc.constantFrom(null, 'FIRST' as const, 'RENEWAL' as const), maxRateBp: maybe(fc.integer({ min: 0, max: 2000 })),
  claimMode: fc.constantFrom('FIRST_COME' as const, 'SEALED' as const, 'INVITED' as const), late: fc.constantFrom(0, 0, 0, 1, 2), areaId: fc.constantFrom('xixian', 'fengxi', 'qinhan'),
}).map(({ cut, late, ...rest }) => ({
  ...needSample(), ...rest, minAmountFen: cut === null ? null : rest.amountFen / cut, amountBand: amountBand(rest.amountFen), claimUntilOn: '2026-03-31',
  claimUntil: [new Date('2026-03-31T16:00:00Z'), new Date('2026-03-02T02:00:00Z'), new Date('2026-03-01T16:00:00Z')][late]!,
} as Partial<Need>));

/** Own terms and stated conditions of a product; a faulty one now and then. */
export const productArb: fc.Arbitrary<Partial<Product>> = fc.record({
  family: fc.constantFrom(...keys(FAMILY_MODES)), low: maybe(size), more: maybe(size), monthsMin: maybe(fc.integer({ min: 0, max: 24 })), monthsMax: maybe(fc.integer({ min: 24, max: 120 })),
  rateBasis: fc.constantFrom('FIXED' as const, 'LPR_1Y' as const, null), rateMinBp: maybe(fc.integer({ min: 0, max: 1500 })), promisedDays: maybe(fc.integer({ min: 0, max: 40 })), regions: some(['陕西省', '沣西新城', 'qinhan', '广东省', '全国'], 2),
  industries: some(keys(INDUSTRY_SECTIONS)), stages: some(['STARTUP', 'EARLY_GROWTH', 'GROWTH', '?'], 2), guarantees: some(keys(GUARANTEE_KINDS)), conditions: fc.array(conditionArb, { maxLength: 5 }), faulty: fc.integer({ min: 0, max: 9 }),
}).map(({ low, more, faulty, conditions, ...rest }) => ({
  ...rest, amountMinFen: low, amountMaxFen: more === null ? null : (low ?? 0n) + more, rateMaxBp: null, conditions: faulty === 0 ? [...conditions, { field: 'nothing', op: 'gte', value: 1, hard: true }] : conditions,
} as Partial<Product>));

type Plain<I, T> = (tx: Tx, input: I) => Promise<T>;

const areaBook = async (tx: Tx): Promise<AreaBook> => new AreaBook(await tx.find('area', { kind: AreaKind.codes }));

/** Open needs for a product, every record read and explained before any is left out. */
export const plainNeeds: Plain<{ productId: string; first: number }, ReturnType<typeof rankKnown>> = async (tx, { productId, first }) => {
  const product = await tx.get('product', productId);
  tx.authorize('product.match', { owner: product.institutionId, published: true }, 'product.read');
  const institutionId = tx.person().orgId;
  const invited = new Set((await tx.find('invitation', { institutionId })).map((row) => row.needId));
  const released = new Set((await tx.find('release', { institutionId, status: 'GRANTED' })).filter((row) => row.scopes.includes('FIGURES')).map((row) => row.needId));
  const open = (await tx.find('need', { status: OPEN_STATUSES })).filter((need) => need.claimUntil !== null && need.claimUntil > tx.now && (need.claimMode !== 'INVITED' || invited.has(need.id)));
  const enterprises = new Map((await tx.find('enterprise', { id: [...new Set(open.map((need) => need.enterpriseId))] })).map((row) => [row.id, row]));
  const rows = open.map((need) => ({ need, enterprise: enterprises.get(need.enterpriseId)!, released: released.has(need.id) }));
  const areas = await areaBook(tx);
  return rankKnown(termsOf(product, areas), rows, tx.today, tx.stages, areas).slice(0, first);
};

/** Current products for a need, every record read and explained before any is left out. */
export const plainProducts: Plain<{ needId: string; first: number }, readonly object[]> = async (tx, { needId, first }) => {
  const need = await tx.get('need', needId);
  tx.authorize('need.match', { owner: need.enterpriseId, station: need.stationId }, 'need.read');
  const areas = await areaBook(tx);
  const facts = factsOf(need, await tx.get('enterprise', need.enterpriseId), tx.today, tx.stages, areas);
  const ranked = rankProducts((await currentProducts(tx)).map((product) => ({ id: product.id, terms: termsOf(product, areas) })), facts, { areas: areas.name });
  return ranked.slice(0, first).map(({ id, match }) => ({ productId: id, ...matchView(match, areas.name) }));
};
