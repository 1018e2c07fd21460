import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { makeWorld } from '../../testing/world';

const SIMULATE = `query($input: SimulateInput!) { simulate(input: $input) {
  standard version title asOf hash inForce simulation changed provisional unit status points min max grade gradeId nextGrade { label points } passed amountFen variant missing missingFacts { name label type }
  vetoes consequences conditions { id label clause met why remedy } readings { id about option chosen } parts { id label points high max }
  items { id label clause part raw capped weighted max low high complete reached missing value unit amountFen why next { text points fact to } } } }`;

const subsidy = (paidFen: string, more: object = {}) => ({
  standard: 'xixian.interest-subsidy', version: '2025', asOf: '2026-11-21',
  facts: [
    ...['inArea', 'financedInArea', 'ownUse', 'onList', 'scored', 'partner'].map((name) => ({ name, value: 'true' })),
    { name: 'financedOn', value: '2025-01-01' }, { name: 'paid', value: paidFen }, { name: 'penalty', value: '0' }, { name: 'alreadyPaid', value: '0' },
  ],
  ...more,
});

describe('rules over the API', async () => {
  const system = await testSystem('2026-11-21T02:00:00Z', {});
  const world = await makeWorld(system);
  const api = await testApi(system);
  const sql = vi.spyOn(system.pool, 'query');
  beforeEach(() => void sql.mockClear());
  const simulate = async (input: object) => {
    const { data, errors } = await api.ask(world.visitor, SIMULATE, { input });
    return { trace: data?.['simulate'] as Record<string, unknown> & { items: Record<string, string>[] }, errors };
  };

  it('shows a stranger every standard with all that a form needs, without a statement', async () => {
    const { data, errors } = await api.ask(world.visitor, `{ standards { id version title subject area unit effectiveFrom effectiveUntil inForce source issuer checkedOn hash provisional total readings
      facts { name label type unit required help group min max choices { value label } atMost items } judged { item label clause min max repeated of } parts { id label max extra } items { id label clause part max kind note facts judged }
      grades { id label from below consequence } vetoes { id label effect consequence } readingChoices { id about chosen options { id label } } deadlines { id label due to } conditions { id label remedy } ceilings { id text capFen } papers steps { who what } clauses { id text by notComputable } } }`);
    expect(errors).toBeUndefined();
    const list = data!['standards'] as { id: string; version: string; subject: string; inForce: boolean }[];
    expect(list.map((one) => one.id)).toEqual(expect.arrayContaining(['xixian.hub', 'xixian.branch', 'qingdao.subcentre', 'jinzhong.agency', 'xixian.points', 'cn.sci-tech-sme', 'cn.innovative-sme', 'xixian.interest-subsidy']));
    expect(list.find((one) => one.id === 'xixian.hub')).toMatchObject({ version: '2023', subject: 'STATION', inForce: false });
    expect(list).toHaveLength(system.library.all.length);
    expect(sql).not.toHaveBeenCalled();
  });

  it('tells a money rule as share and cap where it is one, and what quotes take is the same', async () => {
    const { data } = await api.ask(world.visitor, '{ standards { id shareAndCap { shareBp capFen } } }');
    const terms = new Map((data!['standards'] as { id: string; shareAndCap: unknown }[]).map((one) => [one.id, one.shareAndCap]));
    expect(terms.get('xixian.interest-subsidy')).toEqual({ shareBp: 5000, capFen: '10000000' });
    expect([terms.get('xixian.points'), terms.get('sichuan.tianfu-kechuang')]).toEqual([null, null]);
  });

  it('filters by subject, id and version', async () => {
    const ids = async (args: string) => ((await api.ask(world.visitor, `{ standards(${args}) { id version subject } }`)).data!['standards'] as { id: string; subject: string }[]);
    expect(new Set((await ids('subject: STATION')).map((one) => one.subject))).toEqual(new Set(['STATION']));
    expect(await ids('id: "xixian.hub", version: "2023"')).toEqual([{ id: 'xixian.hub', version: '2023', subject: 'STATION' }]);
    expect(await ids('id: "xixian.nowhere"')).toEqual([]);
  });

  it.each([['3650000', '1825000', '18250.00'], ['20000000', '10000000', '100000.00'], ['20000002', '10000000', '100000.00'], ['19999998', '9999999', '99999.99'], ['32000000', '10000000', '100000.00']])('subsidises %s fen of interest with %s fen', async (paid, amountFen, yuan) => {
    const { trace } = await simulate(subsidy(paid));
    expect(trace).toMatchObject({ status: 'COMPLETE', unit: 'FEN', amountFen, points: yuan, simulation: false, provisional: null, missing: [] });
    expect(trace.items[0]).toMatchObject({ id: 'interest', weighted: yuan, amountFen });
    expect(sql).not.toHaveBeenCalled();
  });

  it('tries a change of the rule and says that it did', async () => {
    const { trace } = await simulate(subsidy('32000000', { patch: [{ path: 'ceilings.yearly.cap', value: '15万元' }] }));
    expect(trace).toMatchObject({ amountFen: '15000000', simulation: true, changed: ['ceilings.yearly.cap'] });
    expect((await simulate(subsidy('32000000'))).trace).toMatchObject({ amountFen: '10000000', simulation: false });
  });

  it('gives the same trace twice, and quotes of offers follow the same rule', async () => {
    const [a, b] = [await simulate(subsidy('3650000')), await simulate(subsidy('3650000'))];
    expect(a).toEqual(b);
    expect(a.trace['hash']).toBe(system.library.versions('xixian.interest-subsidy')[0]!.hash);
  });

  it.each([
    [{ standard: 'xixian.hubs', facts: [] }, 'standard', '是不是“xixian.hub”'],
    [{ standard: 'xixian.hub', version: '2022', facts: [] }, 'version', '现有：2023'],
    [{ standard: 'xixian.hub', asOf: '2026-01-01', facts: [] }, 'asOf', '没有生效的版本'],
    [subsidy('3650000', { facts: [{ name: 'paids', value: '1' }] }), 'facts.paids', '是不是“paid”'],
    [subsidy('-1'), 'facts.paid', '不能为负数'],
    [subsidy('1.5'), 'facts.paid', '以分为单位的整数'],
    [subsidy('1', { judged: [{ item: 'interest', points: '3' }] }), 'judged.interest', '不是评审打分的项目'],
    [subsidy('1', { readings: [{ id: 'cost-base', option: 'everything' }] }), 'readings.cost-base', 'interest-only'],
    [subsidy('1', { patch: [{ path: 'ceilings.monthly.cap', value: '1万元' }] }), 'patch.ceilings.monthly.cap', '这里有：yearly'],
    [subsidy('1', { patch: Array.from({ length: 11 }, () => ({ path: 'title', value: 'x' })) }), 'patch', '一次最多 10 条'],
  ])('refuses %j', async (input, path, words) => {
    const { errors, trace } = await simulate(input);
    expect(trace).toBeUndefined();
    const issues = errors![0]!.extensions.issues as { path: string; message: string }[];
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    expect(issues.find((issue) => issue.path === path)?.message).toContain(words);
  });

  it('leaves the version out: the one in force today, else the newest that is kept, on its last day', async () => {
    expect((await simulate({ standard: 'xixian.points', facts: [] })).trace).toMatchObject({ version: '2025', asOf: '2026-11-21', inForce: true, status: 'INCOMPLETE', points: null });
    expect((await simulate({ standard: 'xixian.hub', facts: [] })).trace).toMatchObject({ version: '2023', asOf: '2023-12-31', inForce: false, status: 'INCOMPLETE', min: '0', max: '100' });
  });
});
