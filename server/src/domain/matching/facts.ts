import type { FinancingMode, GrowthStage, GuaranteeKind, IndustrySection, Qualification, TaxGrade } from './vocabulary';

/**
 * What is known of an enterprise and its need when products are matched.
 * Left out or null means "not known" and never "none": an empty list or 0 says "none".
 */
export interface MatchFacts {
  /** Whole months since founding. */
  readonly ageMonths?: number | null;
  /** Own area code and every area that contains it. */
  readonly areaCodes?: readonly string[] | null;
  readonly industrySection?: IndustrySection | null;
  readonly stage?: GrowthStage | null;
  readonly qualifications?: readonly Qualification[] | null;
  /** Revenue of the last full year, fen. */
  readonly revenueFen?: bigint | null;
  /** R&D expense of the last full year, fen. */
  readonly rndFen?: bigint | null;
  /** R&D expense over revenue, basis points. */
  readonly rndIntensityBp?: number | null;
  /** Net profit of the last full year, fen; may be negative. */
  readonly profitFen?: bigint | null;
  /** Total assets, fen. */
  readonly assetsFen?: bigint | null;
  /** Net assets, fen; may be negative. */
  readonly netAssetsFen?: bigint | null;
  /** Liabilities over assets, basis points. */
  readonly debtRatioBp?: number | null;
  readonly employees?: number | null;
  readonly taxGrade?: TaxGrade | null;
  readonly inventionPatents?: number | null;
  readonly otherIp?: number | null;
  /** Registered technology-contract turnover, fen. */
  readonly techContractFen?: bigint | null;
  /** Equity raised so far, fen. */
  readonly equityRaisedFen?: bigint | null;
  /** Innovation points in thousandths of a point. */
  readonly innovationPoints?: number | null;
  /** Outstanding loans, fen. */
  readonly loanBalanceFen?: bigint | null;
  /** Amount asked for, fen. */
  readonly needAmountFen?: bigint | null;
  /** Least amount that still helps, fen; unknown = the whole amount asked for. */
  readonly needMinAmountFen?: bigint | null;
  readonly needMonths?: number | null;
  /** Kinds of security the enterprise is ready to give. */
  readonly guaranteeKinds?: readonly GuaranteeKind[] | null;
  /** Highest annual rate the enterprise accepts, basis points. */
  readonly maxRateBp?: number | null;
  /** This would be the first bank loan. */
  readonly firstLoan?: boolean | null;
  /** Has property or goods that can be mortgaged. */
  readonly hasCollateral?: boolean | null;
  /** Has intellectual property that can be pledged. */
  readonly pledgeableIp?: boolean | null;
  /** Kinds of financing the need asks for. */
  readonly modes?: readonly FinancingMode[] | null;
}

/** The closed list of things a condition can be about. */
export type ConditionField = keyof MatchFacts;
