import type { Enterprise } from '../../domain/enterprise/model';
import { growthStage, type StageYears } from '../../domain/enterprise/growth-stage';
import { INDUSTRY_SECTIONS, GROWTH_STAGES, readConditions, type GrowthStage, type GuaranteeKind, type IndustrySection, type MatchFacts, type ProductTerms } from '../../domain/matching';
import type { Need } from '../../domain/need/model';
import { FAMILY_MODES } from '../../domain/product/family-modes';
import type { Product } from '../../domain/product/model';
import { addMonths, isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import { AreaBook } from './area-book';

/** The columns of a need from which its facts follow. */
export type FactNeed = Pick<Need, 'areaId' | 'amountFen' | 'minAmountFen' | 'months' | 'guarantees' | 'collateralText' | 'ipText' | 'loanHistory' | 'maxRateBp' | 'modes'>;
/** The columns of an enterprise from which facts follow. */
export type FactEnterprise = Pick<Enterprise,
  | 'foundedOn' | 'industry' | 'qualifications' | 'figuresYear' | 'revenueFen' | 'rndFen' | 'profitFen' | 'assetsFen' | 'debtFen' | 'employees' | 'taxGrade' | 'inventionPatents' | 'otherIp' | 'techContractFen'
  | 'equityRaisedFen' | 'loanBalanceFen' | 'hadLoanBefore'>;

/** The columns of a product from which its terms follow. */
export type FactProduct = Pick<Product,
  | 'family' | 'amountMinFen' | 'amountMaxFen' | 'monthsMin' | 'monthsMax' | 'rateBasis' | 'rateMinBp' | 'promisedDays' | 'regions' | 'industries' | 'stages' | 'guarantees' | 'conditions'>;

const nobodyKnows = new AreaBook([]);

/** Whole months from a day to another; null when the first is no day or later. */
function monthsBetween(from: string, to: BusinessDate): number | null {
  if (!isBusinessDate(from) || from > to) return null;
  const [years, months] = [Number(to.slice(0, 4)) - Number(from.slice(0, 4)), Number(to.slice(5, 7)) - Number(from.slice(5, 7))];
  const count = years * 12 + months;
  return addMonths(from, count) > to ? count - 1 : count;
}

/** Share of `whole` in basis points; null when unknown or without a base. `up` rounds up, for ratios that are bad when high. */
function shareBp(part: bigint | null, whole: bigint | null, up: boolean): number | null {
  if (part === null || whole === null || whole <= 0n || part < 0n) return null;
  return Number((part * 10_000n + (up ? whole - 1n : 0n)) / whole);
}

const listed = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);
const written = (text: string | null): boolean => text !== null && text.trim() !== '';

function firstLoan(need: FactNeed, enterprise: FactEnterprise): boolean | null {
  if (need.loanHistory !== null) return need.loanHistory === 'FIRST';
  return enterprise.hadLoanBefore === null ? null : !enterprise.hadLoanBefore;
}

function pledgeableIp(need: FactNeed, enterprise: FactEnterprise): boolean | null {
  if (written(need.ipText) || need.guarantees.includes('IP_PLEDGE')) return true;
  return enterprise.inventionPatents === 0 && enterprise.otherIp === 0 ? false : null;
}

/**
 * What is known of a need and its enterprise on a day. `areas` supplies the areas that contain the need's own.
 * Qualifications count as "none" only in an archive that has figures; an untouched archive says nothing.
 */
export function factsOf(need: FactNeed, enterprise: FactEnterprise, today: BusinessDate, stages: StageYears, areas: AreaBook = nobodyKnows): MatchFacts {
  return allFacts(need, enterprise, areas, datedFacts(enterprise.foundedOn, today, stages));
}

/** The facts that follow from the day: age and stage. */
export function datedFacts(foundedOn: string, today: BusinessDate, stages: StageYears): Pick<MatchFacts, 'ageMonths' | 'stage'> {
  return { ageMonths: monthsBetween(foundedOn, today), stage: isBusinessDate(foundedOn) ? growthStage(foundedOn, today, stages) : null };
}

/** The facts that are the same every day. */
export function undatedFacts(need: FactNeed, enterprise: FactEnterprise, areas: AreaBook = nobodyKnows): MatchFacts {
  return allFacts(need, enterprise, areas, { ageMonths: null, stage: null });
}

/** Ratios are rounded against the enterprise; what was not filled in stays unknown and is never taken for "none". One literal: this is made for every row of an answer. */
function allFacts(need: FactNeed, enterprise: FactEnterprise, areas: AreaBook, { ageMonths, stage }: Pick<MatchFacts, 'ageMonths' | 'stage'>): MatchFacts {
  const { revenueFen, rndFen, assetsFen, debtFen } = enterprise;
  return {
    ageMonths,
    stage,
    revenueFen,
    rndFen,
    assetsFen,
    rndIntensityBp: shareBp(rndFen, revenueFen, false),
    profitFen: enterprise.profitFen,
    netAssetsFen: assetsFen === null || debtFen === null ? null : assetsFen - debtFen,
    debtRatioBp: shareBp(debtFen, assetsFen, true),
    employees: enterprise.employees,
    taxGrade: enterprise.taxGrade,
    inventionPatents: enterprise.inventionPatents,
    otherIp: enterprise.otherIp,
    techContractFen: enterprise.techContractFen,
    equityRaisedFen: enterprise.equityRaisedFen,
    loanBalanceFen: enterprise.loanBalanceFen,
    areaCodes: areas.chain(need.areaId),
    industrySection: enterprise.industry,
    qualifications: enterprise.figuresYear === null ? listed(enterprise.qualifications) : enterprise.qualifications,
    needAmountFen: need.amountFen,
    needMinAmountFen: need.minAmountFen,
    needMonths: need.months,
    guaranteeKinds: listed(need.guarantees as readonly GuaranteeKind[]),
    maxRateBp: need.maxRateBp,
    firstLoan: firstLoan(need, enterprise),
    hasCollateral: written(need.collateralText) || need.guarantees.includes('MORTGAGE') ? true : null,
    pledgeableIp: pledgeableIp(need, enterprise),
    modes: listed(need.modes),
  };
}

/**
 * The part of a product that matching needs. Only a fixed rate is comparable: points over LPR are left out (limit
 * nobody) until the platform keeps dated LPR values. Faulty stored conditions are left out too.
 */
export function termsOf(product: FactProduct, areas: AreaBook = nobodyKnows): ProductTerms {
  return {
    modes: FAMILY_MODES[product.family],
    amountMinFen: product.amountMinFen,
    amountMaxFen: product.amountMaxFen,
    monthsMin: product.monthsMin,
    monthsMax: product.monthsMax,
    rateMinBp: product.rateBasis === 'FIXED' ? product.rateMinBp : null,
    promisedDays: product.promisedDays,
    areaCodes: areas.codes(product.regions),
    industries: product.industries.filter((code): code is IndustrySection => Object.hasOwn(INDUSTRY_SECTIONS, code)),
    stages: product.stages.filter((code): code is GrowthStage => Object.hasOwn(GROWTH_STAGES, code)),
    guarantees: product.guarantees,
    conditions: readConditions(product.conditions).conditions,
  };
}
