import { describe, expect, it } from 'vitest';
import { businessDate as d } from '../kernel/business-date';
import { measure } from './measure';
import { file, n, standardOf, type Raw } from './testing.test-kit';
import type { FactRecord } from './vocabulary';

const YEAR = { from: d('2023-01-01'), until: d('2023-12-31') };
let serial = 0;
const record = (kind: string, fields: FactRecord['fields'] = {}, on = '2023-06-01'): FactRecord => ({ kind, id: `r${(serial += 1)}`, on, fields });
const values = (measures: Raw, records: readonly FactRecord[], over: Raw = {}): Record<string, readonly [value: unknown, records: number]> => {
  const facts = Object.fromEntries(Object.entries(measures).map(([name, rule]) => [name, { label: name, type: 'COUNT', measure: rule }]));
  const standard = standardOf(file({ facts: { ...facts, talks: { label: '手填', type: 'COUNT' } }, ...over }));
  return Object.fromEntries([...measure(standard, records, YEAR)].map(([name, given]) => [name, [given.value, given.records.length]]));
};
const count = (rule: unknown, records: readonly FactRecord[]): unknown => values({ x: rule }, records)['x']![0];

describe('measure', () => {
  it('counts records of the kind, 0 when there are none, and names them', () => {
    expect(values({ x: { records: 'survey' } }, [])).toEqual({ x: [n(0), 0] });
    const mine = record('survey');
    const given = measure(standardOf(file({ facts: { x: { label: 'x', type: 'COUNT', measure: { records: 'survey' } }, talks: { label: '手填', type: 'COUNT' } } })), [mine, record('event')], YEAR);
    expect([...given]).toEqual([['x', { value: n(1), records: [mine.id] }]]);
  });

  it('facts without a measure stay missing', () => expect(values({ x: { records: 'survey' } }, [record('survey')])['talks']).toBeUndefined());

  it.each([['2022-12-31', 0n], ['2023-01-01', 1n], ['2023-12-31', 1n], ['2024-01-01', 0n]])('both ends of the period belong to it: %s', (on, wanted) => expect(count({ records: 'survey' }, [record('survey', {}, on)])).toEqual({ num: wanted, den: 1n }));

  const rule = { records: 'event', where: { kind: ['TRAINING', 'PROMOTION'], independent: true, scope: 'WHOLE_AREA', techEnterprises: { gte: 20 } } };
  const good = { kind: 'TRAINING', independent: true, scope: 'WHOLE_AREA', techEnterprises: 20 };
  it.each([
    [good, 1], [{ ...good, kind: 'PROMOTION' }, 1], [{ ...good, kind: 'ROADSHOW' }, 0], [{ ...good, independent: false }, 0], [{ ...good, scope: 'TOWN' }, 0], [{ ...good, techEnterprises: 19 }, 0], [{ ...good, techEnterprises: 21 }, 1],
    [{ kind: 'TRAINING', independent: true, scope: 'WHOLE_AREA' }, 0],
  ])('where: %j', (fields, wanted) => expect(count(rule, [record('event', fields as FactRecord['fields'])])).toEqual(n(wanted)));

  it.each([['gte', 4, 0], ['gte', 5, 1], ['gt', 5, 0], ['gt', 6, 1], ['lte', 5, 1], ['lte', 6, 0], ['lt', 5, 0], ['lt', 4, 1]])('%s 5 at %i', (op, investors, wanted) => {
    expect(count({ records: 'event', where: { investors: { [op]: 5 } } }, [record('event', { investors })])).toEqual(n(wanted));
  });
  it('two bounds of one field', () => expect(count({ records: 'event', where: { investors: { gte: 2, lt: 5 } } }, [1, 2, 4, 5].map((investors) => record('event', { investors })))).toEqual(n(2)));
  it('a text is not compared with a number', () => expect(count({ records: 'event', where: { investors: { gte: 0 } } }, [record('event', { investors: '9' })])).toEqual(n(0)));

  it('sums whole numbers exactly', () => {
    const deals = [record('deal', { amountFen: 9_007_199_254_740_991, enterprise: 'a' }), record('deal', { amountFen: '9007199254740993', enterprise: 'a' }), record('deal', { enterprise: 'b' })];
    expect(values({ x: { records: 'deal', take: { sum: 'amountFen' } } }, deals)['x']).toEqual([n('18014398509481984'), 3]);
    expect(count({ records: 'deal', take: { sum: 'amountFen' } }, [])).toEqual(n(0));
  });

  it('distinct counts each value once, and no record without one', () => {
    const deals = ['a', 'b', 'a', 'c'].map((enterprise) => record('deal', { amountFen: 1, enterprise }));
    expect(count({ records: 'deal', take: { distinct: 'enterprise' } }, [...deals, record('deal', { amountFen: 1 })])).toEqual(n(3));
  });

  describe('exclusive', () => {
    const two = { wide: { records: 'event', where: { independent: true } }, roadshow: { records: 'event', where: { kind: 'ROADSHOW' } } };
    const records = [record('event', { kind: 'ROADSHOW', independent: true }), record('event', { kind: 'ROADSHOW', independent: false }), record('event', { kind: 'TRAINING', independent: true })];
    it('without it a record counts wherever it fits', () => expect(values(two, records)).toEqual({ wide: [n(2), 2], roadshow: [n(2), 2] }));
    it('with it the first fact in file order takes the record', () => {
      expect(values(two, records, { exclusive: [['wide', 'roadshow']] })).toEqual({ wide: [n(2), 2], roadshow: [n(1), 1] });
      expect(values(two, records, { exclusive: [['roadshow', 'wide']] })).toEqual({ wide: [n(2), 2], roadshow: [n(1), 1] });
    });
    it('groups do not touch each other', () => {
      const more = { ...two, all: { records: 'event' }, rest: { records: 'event' } };
      expect(values(more, records, { exclusive: [['wide', 'roadshow'], ['all', 'rest']] })).toEqual({ wide: [n(2), 2], roadshow: [n(1), 1], all: [n(3), 3], rest: [n(0), 0] });
    });
    it('a record outside the period takes nothing', () => expect(values(two, [record('event', { kind: 'ROADSHOW', independent: true }, '2024-01-01')], { exclusive: [['wide', 'roadshow']] })).toEqual({ wide: [n(0), 0], roadshow: [n(0), 0] }));
    it('a fact of two groups gives way to both', () => {
      const three = { a: { records: 'event', where: { independent: true } }, b: { records: 'event', where: { kind: 'ROADSHOW' } }, c: { records: 'event' } };
      expect(values(three, records, { exclusive: [['a', 'c'], ['b', 'c']] })).toMatchObject({ c: [n(0), 0] });
    });
  });
});
