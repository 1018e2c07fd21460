import { describe, expect, it } from 'vitest';
import { quoteLoan } from './quote-loan';
import type { LoanQuote, QuoteFee, QuoteInput } from './types';

const upfront: QuoteFee = { name: '担保费', amountFen: 1_000_000n, timing: 'UPFRONT' };
const million: QuoteInput = { principalFen: 100_000_000n, annualRateBp: 365, months: 12, repayment: 'EQUAL_INSTALMENT', fees: [upfront] };

function quote(change: Partial<QuoteInput> = {}): LoanQuote {
  const result = quoteLoan({ ...million, ...change });
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join());
  return result.quote;
}

describe('published vector: 1,000,000 at 3.65 %, 12 months, 10,000 up front', () => {
  it('equal instalments', () => {
    const q = quote();
    expect(q.schedule[0]).toEqual({ number: 1, paymentFen: 8_499_008n, principalFen: 8_194_841n, interestFen: 304_167n, balanceFen: 91_805_159n, feesFen: 1_000_000n });
    expect(q.schedule[11]).toMatchObject({ paymentFen: 8_499_008n, balanceFen: 0n });
    expect(q.totalInterestFen).toBe(1_988_091n);
    expect([q.totalFeesFen, q.totalCostFen]).toEqual([1_000_000n, 2_988_091n]);
    expect([q.comprehensiveCostPercent, q.irrNominalPercent, q.irrEffectivePercent]).toEqual(['5.4992', '5.5257', '5.6678']);
    expect([q.subsidyFen, q.irrEffectiveAfterSubsidyPercent]).toEqual([0n, '5.6678']);
  });
  it('the other methods: a one-off fee weighs less where the principal stays out longer', () => {
    const costs = (['EQUAL_PRINCIPAL', 'INTEREST_FIRST', 'BULLET'] as const).map((repayment) => quote({ repayment }));
    expect(costs.map((q) => q.totalInterestFen)).toEqual([1_977_083n, 3_650_000n, 3_650_000n]);
    expect(costs.map((q) => q.comprehensiveCostPercent)).toEqual(['5.5095', '4.6555', '4.6555']);
    expect(costs.map((q) => q.irrEffectivePercent)).toEqual(['5.6787', '4.7770', '4.6970']);
  });
});

describe('shapes of the schedule', () => {
  it('interest first: interest monthly, principal at the end', () => {
    const q = quote({ repayment: 'INTEREST_FIRST', months: 3, fees: null });
    expect(q.schedule.map((row) => [row.paymentFen, row.balanceFen])).toEqual([[304_167n, 100_000_000n], [304_166n, 100_000_000n], [100_304_167n, 0n]]);
  });
  it('bullet: nothing before the end, then principal and simple interest', () => {
    const q = quote({ repayment: 'BULLET', months: 24, fees: null });
    expect(q.schedule.slice(0, 23).every((row) => row.paymentFen === 0n && row.balanceFen === 100_000_000n)).toBe(true);
    expect(q.schedule[23]).toMatchObject({ paymentFen: 107_300_000n, interestFen: 7_300_000n, balanceFen: 0n });
    // 1.073 ^ (1/2) − 1
    expect(q.irrEffectivePercent).toBe('3.5857');
    expect(q.comprehensiveCostPercent).toBe('3.6500');
  });
  it('equal principal: rounding is spread and never drifts', () => {
    const q = quote({ repayment: 'EQUAL_PRINCIPAL', principalFen: 100_000n, months: 7, fees: null });
    expect(q.schedule.map((row) => row.principalFen)).toEqual([14_286n, 14_285n, 14_286n, 14_286n, 14_286n, 14_285n, 14_286n]);
  });
  it('zero rate costs nothing', () => {
    for (const repayment of ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_FIRST', 'BULLET'] as const) {
      const q = quote({ repayment, annualRateBp: 0, fees: [] });
      expect([q.totalCostFen, q.comprehensiveCostPercent, q.irrNominalPercent, q.irrEffectivePercent]).toEqual([0n, '0.0000', '0.0000', '0.0000']);
    }
  });
  it('one month', () => {
    const q = quote({ months: 1, fees: [] });
    expect(q.schedule).toEqual([{ number: 1, paymentFen: 100_304_167n, principalFen: 100_000_000n, interestFen: 304_167n, balanceFen: 0n, feesFen: 0n }]);
    expect(q.irrNominalPercent).toBe('3.6500');
  });
  it('tiny principals are repaid a fen at a time, spread over the months', () => {
    const q = quote({ principalFen: 7n, months: 12, annualRateBp: 0, fees: [] });
    expect(q.schedule.map((row) => row.principalFen)).toEqual([1n, 0n, 1n, 0n, 1n, 1n, 0n, 1n, 0n, 1n, 0n, 1n]);
  });
});

describe('fees', () => {
  const fee = (timing: QuoteFee['timing'], amountFen = 100_000n): QuoteFee => ({ name: '费', amountFen, timing });
  it('stand in the month that they open or are paid with', () => {
    const q = quote({ months: 13, fees: [fee('UPFRONT'), fee('EACH_PERIOD', 10n), fee('EACH_YEAR_START', 7n)] });
    expect(q.schedule.map((row) => row.feesFen)).toEqual([100_017n, ...Array<bigint>(11).fill(10n), 17n]);
    expect(q.totalFeesFen).toBe(100_144n);
  });
  it('a year-start fee of twelve months is paid once, of 24 months twice', () => {
    expect(quote({ fees: [fee('EACH_YEAR_START')] }).totalFeesFen).toBe(100_000n);
    expect(quote({ fees: [fee('EACH_YEAR_START')], months: 24 }).totalFeesFen).toBe(200_000n);
    expect(quote({ fees: [fee('EACH_YEAR_START')] })).toEqual(quote({ fees: [fee('UPFRONT')] }));
  });
  it('each period: the comprehensive cost counts it from t = 0, the cash-flow rate when it is paid', () => {
    const q = quote({ repayment: 'INTEREST_FIRST', annualRateBp: 0, fees: [fee('EACH_PERIOD')] });
    // Principal at the end: R = fee ÷ (principal − fee) a month from t = 0, and fee ÷ principal when paid in arrears.
    expect(q.comprehensiveCostPercent).toBe('1.2012');
    expect(q.irrNominalPercent).toBe('1.2000');
    expect(quote({ repayment: 'INTEREST_FIRST', fees: [fee('EACH_PERIOD')] }).comprehensiveCostPercent).toBe('4.8512');
  });
  it('borne by the lender counts 0', () => {
    const { schedule, ...free } = quote({ fees: [{ ...upfront, borneByLender: true }] });
    const { schedule: plain, ...none } = quote({ fees: [] });
    expect(free).toEqual(none);
    expect(schedule).toEqual(plain);
  });
  it('comprehensive cost adds the rates of single fees', () => {
    const each = [fee('UPFRONT'), fee('EACH_PERIOD')].map((single) => Number(quote({ fees: [single] }).comprehensiveCostPercent) - 3.65);
    expect(Number(quote({ fees: [fee('UPFRONT'), fee('EACH_PERIOD')] }).comprehensiveCostPercent)).toBeCloseTo(3.65 + each.reduce((a, b) => a + b, 0), 3);
  });
});

describe('subsidy', () => {
  const half = { subsidyShareBp: 5_000, fees: [] };
  it('half of the interest, received at the end of the year', () => {
    const q = quote({ ...half, subsidyCapFen: 10_000_000n });
    expect([q.subsidyFen, q.totalInterestFen]).toEqual([994_046n, 1_988_091n]);
    expect(q.irrEffectiveAfterSubsidyPercent).toBe('1.8611');
    expect(q.irrEffectivePercent).toBe('3.7117');
  });
  it('the cap holds in each year by itself', () => {
    const q = quote({ repayment: 'INTEREST_FIRST', months: 30, annualRateBp: 1200, ...half, subsidyCapFen: 5_000_000n });
    // Years of 12, 12 and 6 months pay 12, 12 and 6 million fen of interest: capped, capped, half.
    expect(q.subsidyFen).toBe(13_000_000n);
  });
  it('a bullet loan pays its interest in the last year, so one cap applies', () => {
    expect(quote({ repayment: 'BULLET', months: 24, ...half, subsidyCapFen: 1_000_000n }).subsidyFen).toBe(1_000_000n);
    expect(quote({ repayment: 'BULLET', months: 24, ...half }).subsidyFen).toBe(3_650_000n);
  });
  it('boundary of the local rule: cost 36,500 → 18,250; cost 320,000 → 100,000 (yuan)', () => {
    const rule = { repayment: 'BULLET', ...half, subsidyCapFen: 10_000_000n } as const;
    expect(quote(rule).subsidyFen).toBe(1_825_000n);
    expect(quote({ ...rule, principalFen: 1_000_000_000n, annualRateBp: 320 }).subsidyFen).toBe(10_000_000n);
  });
  it('all interest returned at once leaves no cost', () => {
    expect(quote({ repayment: 'BULLET', fees: [], subsidyShareBp: 10_000 }).irrEffectiveAfterSubsidyPercent).toBe('0.0000');
  });
  it('without share there is none', () => expect(quote({ subsidyCapFen: 10_000_000n }).subsidyFen).toBe(0n));
});

describe('refusals', () => {
  it.each<[Partial<QuoteInput>, string, string]>([
    [{ principalFen: 0n }, 'principalFen', '大于 0'], [{ principalFen: -1n }, 'principalFen', '大于 0'], [{ principalFen: 10n ** 15n }, 'principalFen', '核对单位'],
    [{ annualRateBp: -1 }, 'annualRateBp', '负数'], [{ annualRateBp: 10_001 }, 'annualRateBp', '100.01% 超过 100%'], [{ annualRateBp: 3.65 }, 'annualRateBp', '整数'],
    [{ months: 0 }, 'months', '1 至 360'], [{ months: 361 }, 'months', '1 至 360'], [{ months: 1.5 }, 'months', '1 至 360'],
    [{ fees: [{ ...upfront, amountFen: -1n }] }, 'fees.0.amountFen', '「担保费」不能为负数'], [{ fees: [upfront, { ...upfront, amountFen: 100_000_000n }] }, 'fees.1.amountFen', '小于本金'],
    [{ fees: [{ ...upfront, amountFen: 60_000_000n }, { ...upfront, amountFen: 40_000_000n, timing: 'EACH_YEAR_START' }] }, 'fees', '合计'],
    [{ fees: Array<QuoteFee>(51).fill({ ...upfront, amountFen: 1n }) }, 'fees', '最多 50 项'],
    [{ subsidyShareBp: 10_001 }, 'subsidyShareBp', '0 至 10000'], [{ subsidyShareBp: -1 }, 'subsidyShareBp', '0 至 10000'], [{ subsidyCapFen: -1n }, 'subsidyCapFen', '负数'],
  ])('%#', (change, path, words) => {
    const result = quoteLoan({ ...million, ...change });
    const issue = result.ok ? undefined : result.issues.find((entry) => entry.path === path);
    expect(issue?.message).toContain(words);
  });
  it('lists every fault at once', () => {
    const result = quoteLoan({ ...million, principalFen: 0n, annualRateBp: -1, months: 0, subsidyShareBp: 20_000 });
    expect(result.ok ? [] : result.issues.map((issue) => issue.path)).toEqual(['principalFen', 'annualRateBp', 'months', 'subsidyShareBp']);
  });
  it('takes the limits themselves', () => {
    expect(quote({ annualRateBp: 10_000, months: 360, principalFen: 10_000_000_000_000n }).schedule).toHaveLength(360);
    expect(quote({ principalFen: 1n, fees: [] }).totalCostFen).toBe(0n);
    expect(quote({ fees: [{ ...upfront, amountFen: 99_999_999n }], months: 1 }).irrEffectivePercent).toMatch(/^\d+\.0000$/);
  });
});
