import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fen, sumFen } from '@/lib/money';
import { feesText, formIssues, interestByYear, percentText, readQuoteParams } from './quote-params';
import { barsOf, ScheduleChart } from './schedule-chart';
import { ScheduleTable } from './schedule-table';

const asked = { amount: '300', rate: '3.85', months: '12', repay: 'EQUAL_INSTALMENT' };
const schedule = (months: number) =>
  Array.from({ length: months }, (_, index) => ({
    __typename: 'LoanPeriod' as const, number: index + 1, paymentFen: fen('10100'), principalFen: fen('10000'), interestFen: fen('100'), feesFen: fen('0'), balanceFen: fen('0'),
  }));

describe('the address of a calculator', () => {
  it('asks nothing before the form was sent', () => {
    expect(readQuoteParams({}, null)).toEqual({ kind: 'empty' });
  });

  it('becomes exact terms', () => {
    expect(readQuoteParams({ ...asked, upfront: '3000.50', yearly: '' }, null)).toEqual({
      kind: 'ready', feeKeys: ['upfront'],
      input: {
        principalFen: '300000000', annualRateBp: 385, months: 12, repayment: 'EQUAL_INSTALMENT',
        fees: [{ name: '期初一次性费用', amountFen: '300050', timing: 'UPFRONT', borneByLender: false }],
      },
    });
  });

  it('takes a subsidy into account only where it is given', () => {
    const request = readQuoteParams(asked, { shareBp: 4000, capFen: fen('7000000') });
    expect(request.kind === 'ready' && request.input).toMatchObject({ subsidyShareBp: 4000, subsidyCapFen: '7000000' });
  });

  it('names every fault in its own words', () => {
    const request = readQuoteParams({ amount: '', rate: '3.855', months: '361', repay: 'X', upfront: '-1' }, null);
    expect(request.kind === 'faulty' && request.issues.map((issue) => issue.path)).toEqual(['amount', 'rate', 'months', 'repay', 'upfront']);
    expect(request.kind === 'faulty' && request.issues[0]!.message).toBe('请填写贷款金额');
  });

  it('names the fees on paper', () => {
    expect(feesText({ ...asked, upfront: '3000', monthly: '0', yearly: '' })).toBe('；期初一次性费用 3000 元');
  });

  it('takes a fee of nothing as no fee', () => {
    expect(readQuoteParams({ ...asked, monthly: '0', upfront: '0.00' }, null)).toMatchObject({ kind: 'ready', feeKeys: [] });
  });

  it('shows the faults that the API finds at its fields', () => {
    expect(formIssues([{ path: 'fees.1.amountFen', message: 'b' }, { path: 'principalFen', message: 'a' }], ['upfront', 'yearly'])).toEqual([
      { path: 'amount', message: 'a' }, { path: 'yearly', message: 'b' },
    ]);
  });
});

describe('figures of a quote', () => {
  it('round percents half up in the string', () => {
    expect(['4.1250', '4.1249', '0.0000', '-0.5050', '12', 'x'].map(percentText)).toEqual(['4.13%', '4.12%', '0.00%', '-0.51%', '12.00%', '--']);
  });

  it('sum the interest of each loan year exactly', () => {
    const rows = schedule(14);
    expect(interestByYear(rows)).toEqual(['1200', '200']);
    expect(sumFen(interestByYear(rows))).toBe(sumFen(rows.map((row) => row.interestFen)));
  });

  it('draw months, and years of a long loan, without losing a fen', () => {
    expect(barsOf(schedule(12))).toMatchObject({ unit: '月', bars: { length: 12 } });
    const long = barsOf(schedule(40));
    expect(long.unit).toBe('年');
    expect(long.bars.map((bar) => bar.principal)).toEqual([120_000n, 120_000n, 120_000n, 40_000n]);
  });

  it('say in words what the drawing shows, in colours of the tokens, and end the table in sums', () => {
    const chart = renderToStaticMarkup(<ScheduleChart schedule={schedule(12)} />);
    expect(chart).toContain('aria-label="每月还款的本金和利息，共 12 期；最高一月还款 101 元"');
    expect(chart).not.toMatch(/fill="#|stroke="#/);
    expect(renderToStaticMarkup(<ScheduleTable schedule={schedule(12)} />)).toContain('1,212.00');
  });
});
