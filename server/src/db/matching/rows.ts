import type { FactEnterprise, FactNeed } from '../../app/matching/facts';
import type { PublicSize } from '../../app/matching/mask-trace';

/** Everything that JavaScript's `trim` takes away, for `btrim`: a text of nothing else says nothing. */
export const BLANKS = `E' \\t\\n\\r\\u000b\\f\\u00a0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'`;

const said = (column: string): string => `left(btrim(${column}, ${BLANKS}), 1)`;

/** Columns of the facts of a need `n` and its enterprise `e`, in the order that `readFacts` expects. */
export const FACT_COLUMNS = `n.id, n.area_id, n.amount_fen, n.min_amount_fen, n.months, array_to_string(n.guarantees, ','), ${said('n.collateral_text')}, ${said('n.ip_text')}, n.loan_history, n.max_rate_bp,
  array_to_string(n.modes, ','), n.amount_band, e.founded_on::text, e.industry, array_to_string(e.qualifications, ','), e.figures_year, e.revenue_fen, e.rnd_fen, e.profit_fen, e.assets_fen, e.debt_fen, e.employees,
  e.tax_grade, e.invention_patents, e.other_ip, e.tech_contract_fen, e.equity_raised_fen, e.loan_balance_fen, e.had_loan_before`;

/** How many columns `FACT_COLUMNS` names; what a statement adds comes after them. */
export const FACT_COUNT = 29;

/** What matching reads of a need and its enterprise. */
export interface FactRow {
  readonly need: FactNeed & PublicSize & { readonly id: string };
  readonly enterprise: FactEnterprise;
}

const list = (text: unknown): never[] => (text === '' ? [] : (text as string).split(',')) as never[];
const fen = (text: unknown): bigint | null => (text === null ? null : BigInt(text as string));

/** One row of `FACT_COLUMNS` (array mode). */
export function readFacts(r: readonly unknown[]): FactRow {
  const at = <T>(i: number): T => r[i] as T;
  return {
    need: {
      id: at(0), areaId: at(1), amountFen: fen(r[2]), minAmountFen: fen(r[3]), months: at(4), guarantees: list(r[5]), collateralText: at(6), ipText: at(7), loanHistory: at(8), maxRateBp: at(9), modes: list(r[10]),
      amountBand: at(11),
    },
    enterprise: {
      foundedOn: at(12), industry: at(13), qualifications: list(r[14]), figuresYear: at(15), revenueFen: fen(r[16]), rndFen: fen(r[17]), profitFen: fen(r[18]), assetsFen: fen(r[19]), debtFen: fen(r[20]),
      employees: at(21), taxGrade: at(22), inventionPatents: at(23), otherIp: at(24), techContractFen: fen(r[25]), equityRaisedFen: fen(r[26]), loanBalanceFen: fen(r[27]), hadLoanBefore: at(28),
    },
  };
}
