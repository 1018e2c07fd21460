import { describe, expect, it } from 'vitest';
import { ratio } from '../kernel/ratio';
import { FACTS, file, givenOf, n, standardOf, type Raw, type Values } from './testing.test-kit';
import { Facts } from './resolve';

const standard = standardOf(file());
const facts = (values: Values, over: Raw = {}): Facts => new Facts(Object.keys(over).length === 0 ? standard : standardOf(file({ facts: { ...FACTS, ...over } })), givenOf(values));
const missing = (...needs: readonly string[]): object => ({ state: 'missing', needs });
const known = (value: unknown): object => ({ state: 'known', value });

describe('values', () => {
  it('given, missing, and left out where that is allowed', () => {
    const some = facts({ talks: 3, ready: true, founded: '2024-02-29' });
    expect(some.value('talks')).toEqual(known(n(3)));
    expect(some.value('founded')).toEqual(known('2024-02-29'));
    expect(some.number('ready')).toEqual(known(n(1)));
    expect(some.value('fairs')).toEqual(missing('fairs'));
    expect(some.value('extra')).toEqual(known(n(0)));
    expect(some.value('said')).toEqual({ state: 'undefined', why: '未提供选报类别' });
    expect([some.stated('talks'), some.stated('extra'), some.stated('both')]).toEqual([true, false, false]);
    expect(() => some.value('nobody')).toThrow(RangeError);
  });

  it('sum, weighted, difference', () => {
    const some = facts({ talks: 3, fairs: 2, paid: '5元', before: '7元' });
    expect(some.value('both')).toEqual(known(n(5)));
    expect(some.value('folded')).toEqual(known(n(9)));
    expect(some.value('more')).toEqual(known(n(-200)));
  });

  it('share and growth in percent, ratio as it is, exact', () => {
    const some = facts({ tech: 1, all: 3, paid: '5元', before: '4元' });
    expect(some.value('techShare')).toEqual(known(ratio(100n, 3n)));
    expect(some.value('techRatio')).toEqual(known(ratio(1n, 3n)));
    expect(some.value('growth')).toEqual(known(n(25)));
    expect(facts({ paid: '3元', before: '4元' }).value('growth')).toEqual(known(n(-25)));
  });

  it.each([['techShare', { tech: 0, all: 0 }, '全部企业为 0 或负数'], ['techRatio', { tech: 0, all: 0 }, '全部企业为 0 或负数'], ['growth', { paid: '1元', before: '0元' }, '上年利息为 0 或负数']])('%s over nothing is undefined', (name, values, why) => {
    expect(facts(values).value(name)).toEqual({ state: 'undefined', why });
  });

  it('a share of a negative whole is undefined', () => {
    const over: Raw = { profit: { label: '利润', type: 'AMOUNT_FEN', min: '-100元' }, margin: { label: '利润率', type: 'PERCENT', derive: { share: ['paid', 'profit'] } } };
    expect(facts({ paid: '1元', profit: '-1元' }, over).value('margin')).toEqual({ state: 'undefined', why: '利润为 0 或负数' });
    expect(facts({ paid: '1元', profit: '0.01元' }, over).value('margin')).toEqual(known(n(10_000)));
  });

  it('missing goes before undefined, and names every asked fact once', () => {
    expect(facts({ all: 0 }).value('techShare')).toEqual(missing('tech'));
    expect(facts({}).value('techShare')).toEqual(missing('tech', 'all'));
    const over: Raw = { deep: { label: '深', type: 'PERCENT', derive: { share: ['both', 'folded'] } } };
    expect(facts({}, over).value('deep')).toEqual(missing('talks', 'fairs'));
    expect(facts({ talks: 0, fairs: 0 }, over).value('deep')).toEqual({ state: 'undefined', why: '折算场次为 0 或负数' });
  });

  it('undefined is handed on', () => {
    const over: Raw = { twice: { label: '两倍', type: 'PERCENT', derive: { sum: ['techShare', 'rate'] } } };
    expect(facts({ tech: 0, all: 0, rate: 5 }, over).value('twice')).toEqual({ state: 'undefined', why: '全部企业为 0 或负数' });
  });
});

describe('raise', () => {
  const raised = (values: Values, name: string, to: string | number, beyond = false, over: Raw = {}): unknown => {
    const lever = facts(values, over).raise(name, n(to), beyond);
    return lever === null ? null : [lever.fact, `${lever.to.num}/${lever.to.den}`, lever.words];
  };

  it('an asked count, upwards in whole units', () => {
    expect(raised({ talks: 3 }, 'talks', 5)).toEqual(['talks', '5/1', '再有 2 场讲座场次']);
    expect(raised({ talks: 3 }, 'talks', '4.2')).toEqual(['talks', '5/1', '再有 2 场讲座场次']);
    expect(raised({ talks: 3 }, 'talks', 5, true)).toEqual(['talks', '6/1', '再有 3 场讲座场次']);
    expect(raised({ talks: 3 }, 'talks', '4.2', true)).toEqual(['talks', '5/1', '再有 2 场讲座场次']);
    expect(raised({ talks: 0 }, 'talks', 0, true)).toEqual(['talks', '1/1', '有讲座场次']);
  });

  it('nothing when it is there already, missing, or cannot be', () => {
    expect(raised({ talks: 5 }, 'talks', 5)).toBeNull();
    expect(raised({ talks: 6 }, 'talks', 5, true)).toBeNull();
    expect(raised({}, 'talks', 5)).toBeNull();
    expect(raised({ few: 1 }, 'few', 4)).toBeNull();
    expect(raised({ few: 1 }, 'few', 3)).not.toBeNull();
    expect(raised({ founded: '2024-01-01' }, 'founded', 5)).toBeNull();
    expect(raised({ rate: 50 }, 'rate', 60, true)).toBeNull();
    expect(raised({ rate: 50 }, 'rate', 101)).toBeNull();
    expect(raised({ ready: true }, 'ready', 2)).toBeNull();
  });

  it('an amount, a percentage and a flag', () => {
    expect(raised({ paid: '1万元' }, 'paid', 300_000_000)).toEqual(['paid', '300000000/1', '实付利息再增加 299 万元']);
    expect(raised({ rate: 50 }, 'rate', '62.5')).toEqual(['rate', '125/2', '满意率再增加 12.5%']);
    expect(raised({ ready: false }, 'ready', 1)).toEqual(['ready', '1/1', '已建档：做到“是”']);
  });

  it('through a share, ratio, growth and difference: the first of the pair', () => {
    expect(raised({ tech: 70, all: 99 }, 'techShare', 80)).toEqual(['tech', '80/1', '再有 10 家科技企业']);
    expect(raised({ tech: 1, all: 3 }, 'techRatio', '0.5')).toEqual(['tech', '2/1', '再有 1 家科技企业']);
    expect(raised({ paid: '100元', before: '100元' }, 'growth', 15)).toEqual(['paid', '11500/1', '实付利息再增加 15 元']);
    expect(raised({ paid: '100元', before: '100元' }, 'more', 500)).toEqual(['paid', '10500/1', '实付利息再增加 5 元']);
    expect(raised({ tech: 3, all: 3 }, 'techShare', 101)).toBeNull();
    expect(raised({ tech: 3 }, 'techShare', 80)).toBeNull();
  });

  it('through a sum the first, through weights the heaviest', () => {
    expect(raised({ talks: 1, fairs: 1 }, 'both', 5)).toEqual(['talks', '4/1', '再有 3 场讲座场次']);
    expect(raised({ talks: 1, fairs: 1 }, 'folded', 9)).toEqual(['fairs', '3/1', '再有 2 场展会场次']);
    const falling: Raw = { lost: { label: '倒扣', type: 'COUNT', derive: { weighted: { talks: -1 } } } };
    expect(raised({ talks: 1 }, 'lost', 0, false, falling)).toBeNull();
  });
});
