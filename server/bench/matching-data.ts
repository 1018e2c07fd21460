import { CONDITION_FIELDS, INDUSTRY_SECTIONS, type Condition, type GuaranteeKind, type IndustrySection, type MatchFacts, type NeedRow, type ProductTerms } from '../src/domain/matching';
import { AMOUNT_BANDS } from '../src/kernel/amount-band';

/** Numbers that look random and are the same in every run. */
export function stream(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b9) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 4_294_967_296) * below);
  };
}

const WAN = 1_000_000n;
const id = (kind: number, n: number): string => `${(Math.imul(n + 1, 0x9e37_79b1) >>> 0).toString(16).padStart(8, '0')}-0000-7000-8000-${kind.toString(16).padStart(4, '0')}${n.toString(16).padStart(8, '0')}`;
const SECTIONS = Object.keys(INDUSTRY_SECTIONS) as IndustrySection[];
const GUARANTEES = Object.keys(CONDITION_FIELDS.guaranteeKinds.values!) as GuaranteeKind[];
const GRADES = ['A', 'B', 'M', 'C', 'D'] as const;
/** Area codes, each within the new area, the city and the province. */
export const chainOf = (areaId: string): readonly string[] => [areaId, 'XIXIAN', '610100', '610000'];

const maybe = <T>(next: (below: number) => number, value: T): T | null => (next(6) === 0 ? null : value);

/** Open needs of `firms` enterprises: many areas, terms, rates and kinds of security, a sixth of the figures unknown. */
export function* needRows(count: number, firms: number): Generator<NeedRow> {
  const archive = Array.from({ length: firms }, (_, n) => {
    const next = stream(n * 7919 + 1);
    const revenue = BigInt(next(30_000)) * WAN;
    const facts: MatchFacts = {
      industrySection: SECTIONS[next(SECTIONS.length)]!, qualifications: maybe(next, next(2) === 0 ? ['HNTE', 'SCI_TECH_SME'] : ['SCI_TECH_SME']), revenueFen: maybe(next, revenue), rndFen: maybe(next, revenue / 15n), rndIntensityBp: maybe(next, next(2000)),
      profitFen: maybe(next, BigInt(next(4000) - 1000) * WAN), assetsFen: maybe(next, BigInt(next(50_000)) * WAN), netAssetsFen: maybe(next, BigInt(next(20_000)) * WAN), debtRatioBp: maybe(next, next(9000)), employees: maybe(next, next(300)),
      taxGrade: maybe(next, GRADES[next(5)]!), inventionPatents: maybe(next, next(10)), otherIp: maybe(next, next(30)), techContractFen: null, equityRaisedFen: null, loanBalanceFen: maybe(next, BigInt(next(3000)) * WAN),
    };
    return { facts, foundedOn: `${2008 + next(18)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`, areaId: `AREA-${next(30)}` };
  });
  for (let n = 0; n < count; n += 1) {
    const next = stream(n * 104_729 + 7);
    const firm = next(firms);
    const { facts, foundedOn, areaId } = archive[firm]!;
    const own: MatchFacts = {
      modes: [['LOAN'], ['LOAN'], ['LOAN'], ['EQUITY'], ['LOAN', 'EQUITY'], ['GUARANTEE']][next(6)] as MatchFacts['modes'], guaranteeKinds: maybe(next, [GUARANTEES[next(10)]!, GUARANTEES[next(10)]!]), needMonths: maybe(next, 3 + next(58)),
      maxRateBp: maybe(next, 300 + 5 * next(120)), firstLoan: maybe(next, next(2) === 0), hasCollateral: next(2) === 0 ? true : null, pledgeableIp: maybe(next, next(2) === 0),
    };
    yield { id: id(1, n), enterpriseId: id(2, firm), areaId, foundedOn, amountBand: AMOUNT_BANDS[next(AMOUNT_BANDS.length)]!.code, untilMs: 1_000 + next(100), facts: { ...facts, ...own } };
  }
}

/** Terms of products: 6 to 12 own terms and 4 to 6 stated conditions. */
export function productTerms(count: number): readonly ProductTerms[] {
  return Array.from({ length: count }, (_, n) => {
    const next = stream(n * 15_485_863 + 3);
    const conditions: readonly Condition[] = [
      { field: 'ageMonths', op: 'gte', value: 12 * next(4), hard: true },
      { field: 'revenueFen', op: 'gte', value: (BigInt(next(20) * 100) * WAN).toString(), hard: true },
      { field: 'rndIntensityBp', op: 'gte', value: 100 * next(8), hard: false },
      { field: 'inventionPatents', op: 'gte', value: next(3), hard: false },
      { field: 'taxGrade', op: 'gte', value: 'B', hard: next(2) === 0 },
      { field: 'qualifications', op: 'hasAny', value: ['HNTE'], hard: false },
    ];
    return {
      modes: ['LOAN'], amountMinFen: BigInt(10 + 10 * next(10)) * WAN, amountMaxFen: BigInt(200 + 100 * next(30)) * WAN, monthsMin: 3, monthsMax: 12 * (1 + next(4)), rateMinBp: 280 + next(200), promisedDays: 3 + next(12),
      areaCodes: next(4) === 0 ? [`AREA-${next(30)}`] : next(2) === 0 ? ['XIXIAN'] : null, industries: next(5) === 0 ? ['C', 'I'] : null, stages: next(6) === 0 ? ['GROWTH', 'EARLY_GROWTH'] : null,
      guarantees: [['CREDIT'], ['CREDIT', 'IP_PLEDGE'], ['GUARANTEE_COMPANY', 'MORTGAGE']][next(3)] as GuaranteeKind[], conditions: conditions.slice(0, 4 + next(3)),
    };
  });
}
