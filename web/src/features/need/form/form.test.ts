import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money';
import { checkNeed, firstOpenStep, issuesOfStep } from './check';
import { valuesOf } from '@/gql/labels';
import { ORDERS } from './choices';
import { toInput } from './input';
import { emptyRaw, type Raw } from './raw';
import { PATH_LABELS, STEPS, stepHref, stepOf, stepOfPath, type Path } from './steps';

const full: Raw = {
  ...emptyRaw(null), title: '流动资金贷款 300 万元', modes: ['LOAN'], amountFen: '300', months: '12', purpose: 'WORKING_CAPITAL', guarantees: ['CREDIT'],
  claimUntil: '2026-12-07', truthful: 'yes',
};
const around = { today: '2026-11-21', product: null };
const paths = (raw: Raw, more = around): string[] => checkNeed(raw, more).map((issue) => issue.path);

describe('steps', () => {
  it('ask each answer exactly once', () => {
    const asked = STEPS.flatMap((step): Path[] => [...step.paths]);
    expect([...asked].sort()).toEqual(Object.keys(PATH_LABELS).sort());
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('know their address and the step of a path', () => {
    expect(stepOf('amount')).toBe('amount');
    expect(stepOf('nowhere')).toBeNull();
    expect(stepOfPath('inviteIds.0')).toBe('visibility');
    expect(stepHref('n1', 'amount', true)).toBe('/my/needs/n1/edit/amount?from=check');
    expect(stepHref(null, 'mode')).toBe('/my/needs/new/mode');
  });
});

describe('choices', () => {
  it.each(Object.keys(ORDERS) as (keyof typeof ORDERS)[])('offer every %s of the schema once', (name) => {
    expect([...ORDERS[name]].sort()).toEqual([...valuesOf(name)].sort());
  });
});

describe('input of the API', () => {
  it('carries exact fen, basis points and months, and null for what was cleared', () => {
    const { input, issues } = toInput({ ...full, amountFen: '1,250.5', maxRateBp: '4.35%' }, ['amountFen', 'maxRateBp', 'months', 'minAmountFen', 'several', 'modes']);
    expect(issues).toEqual([]);
    expect(input).toEqual({ amountFen: '1250500000', maxRateBp: 435, months: 12, minAmountFen: null, several: false, modes: ['LOAN'] });
  });

  it('leaves out what cannot be understood and says why', () => {
    const { input, issues } = toInput({ ...full, amountFen: '三百', months: '0', title: '长'.repeat(61) }, ['amountFen', 'months', 'title', 'purpose']);
    expect(input).toEqual({ purpose: 'WORKING_CAPITAL' });
    expect(issues.map((issue) => issue.path)).toEqual(['amountFen', 'months', 'title']);
  });
});

describe('check', () => {
  it('lets a complete need pass', () => expect(paths(full)).toEqual([]));

  it('names everything that an empty one lacks', () => {
    expect(paths(emptyRaw(null))).toEqual(['title', 'modes', 'amountFen', 'purpose', 'claimUntil', 'truthful']);
  });

  it('asks equity for its block and not for a term', () => {
    expect(paths({ ...full, modes: ['EQUITY'], months: '', guarantees: [] })).toEqual(['equityValuationFen', 'equityShareBp', 'equityRound']);
  });

  it('keeps amounts, days and invitations in order', () => {
    expect(paths({ ...full, minAmountFen: '301' })).toEqual(['minAmountFen']);
    expect(paths({ ...full, latestOn: '2026-12-01' })).toEqual(['latestOn']);
    expect(paths({ ...full, claimUntil: '2026-11-20' })).toEqual(['claimUntil']);
    expect(paths({ ...full, claimMode: 'INVITED' })).toEqual(['inviteIds']);
  });

  it('stays within a chosen product', () => {
    const product = {
      __typename: 'Product' as const, id: 'p', name: '税易贷', provider: '某行', current: true, amountMinFen: null, amountMaxFen: fen('20000000000'), monthsMin: 6, monthsMax: 36, papers: [],
    };
    const chosen = { ...full, productId: 'p', amountFen: '30000', months: '48' };
    expect(checkNeed(chosen, { ...around, product }).map((issue) => issue.message)).toEqual([
      '超出产品额度 20000 万元以内，请改为 20000 万元以内或取消意向产品“税易贷”',
      '超出产品期限 6–36 个月，请改为 36 个月以内或取消意向产品“税易贷”',
    ]);
    expect(paths({ ...full, productId: 'p' }, { ...around, product: { ...product, current: false } } as never)).toEqual(['productId']);
  });

  it('leads to the first step with something missing', () => {
    expect(firstOpenStep(emptyRaw(null), around)).toBe('mode');
    expect(firstOpenStep({ ...full, purpose: '' }, around)).toBe('purpose');
    expect(firstOpenStep(full, around)).toBe('check');
    expect(issuesOfStep(checkNeed({ ...full, purpose: '' }, around), 'purpose')).toHaveLength(1);
  });
});
