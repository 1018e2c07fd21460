import { beforeAll, describe, expect, it } from 'vitest';
import { useFactorPolicy } from '../app/identity/factor-policy';
import { passwords } from '../app/identity/passwords';
import { readConfig } from '../config';
import { mutations } from '../graphql/operations';
import { RATES } from '../graphql/rates';
import { codeAt, stepOf } from '../kernel/totp';
import type { Person } from '../policy/actor';
import { mayEver } from '../policy/decide';
import { STEP_UP } from '../policy/strength';
import { testApi } from '../testing/api';
import { casesOf, colleague } from '../testing/cases';
import { testSystem } from '../testing/database';
import { digest } from '../testing/digest';
import { drive } from '../testing/drive';
import { makeWorld } from '../testing/world';
import { makeServer, type Edge } from './server';

const START = '2026-03-02T02:00:00Z';
const MINUTES_AGO = (minutes: number): Date => new Date(Date.parse(START) - minutes * 60_000);

describe('strength of a login over HTTP', async () => {
  const system = await testSystem(START, { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { tell, must } = await drive(api);
  const cases = casesOf(system, world);
  const password = 'Xyzw98765!ab';
  const hash = await passwords.hash(password);
  const people: Readonly<Record<string, Person>> = {
    ownerA: world.enterprise, staffA: world.staff, bank: world.bank, officer: await colleague(system, world.bank, 'OFFICER'), hub: world.hub, branch: world.branch, outlet: world.outlet, reviewer: world.reviewer,
    science: world.science, finance: world.finance, innovation: world.innovation, auditor: world.auditor, admin: world.admin, security: world.security,
  };
  const sql = (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => system.source.query(text, [...values]);
  beforeAll(async () => {
    for (const person of Object.values(people)) {
      await api.cookieOf(person);
      await sql('UPDATE member SET password_hash = $2 WHERE id = $1', [person.memberId, hash]);
    }
  });
  const proved = (person: Person, at: Date) => sql('UPDATE session SET strong_at = $2 WHERE member_id = $1', [person.memberId, at]);
  const newcomer = async (of: Person, role: Person['role'], more: string): Promise<{ account: string; cookie: string }> => {
    const { memberId } = await colleague(system, of, role);
    await sql(`UPDATE member SET password_hash = $2${more} WHERE id = $1`, [memberId, hash]);
    const account = `colleague.${memberId.slice(-8)}`;
    const { answer } = await tell(world.visitor, 'signIn', { account, password });
    return { account, cookie: answer.cookie! };
  };

  const guarded = Object.entries(mutations).filter(([, [action]]) => STEP_UP.has(action)).map(([name]) => name);

  it.each(guarded)('%s is refused with an old proof to everybody who otherwise may, and changes nothing', async (mutation) => {
    const args = await cases[mutation]!();
    const who = Object.entries(people).filter(([, person]) => mayEver(person, mutations[mutation]![0]));
    expect(who.length).toBeGreaterThan(0);
    for (const [, person] of who) await proved(person, MINUTES_AGO(6));
    const before = await digest(system);
    for (const [name, person] of who) {
      const { is, value } = await tell(person, mutation, args);
      expect([name, is, value['code']]).toEqual([name, 'NotAllowed', 'STEP_UP_NEEDED']);
    }
    expect(await digest(system)).toEqual(before);
    const [, last] = who[guarded.indexOf(mutation) % who.length]!;
    expect((await tell(last, 'stepUp', { password: 'wrong' })).value['code']).toBe('WRONG_CREDENTIALS');
    expect((await tell(last, mutation, args)).value['code']).toBe('STEP_UP_NEEDED');
    await must(last, 'stepUp', { password });
    expect((await tell(last, mutation, args)).value['code']).not.toBe('STEP_UP_NEEDED');
    for (const [, person] of who) await proved(person, MINUTES_AGO(0));
  });

  it('a one-time password opens nothing but what is public and its own change', async () => {
    const { cookie } = await newcomer(world.branch, 'OPERATOR', ', must_change_password = true');
    const board = '{ needs(first: 1) { nodes { id } } areas { id } viewer { role mustChangePassword mustEnrol secondFactor } }';
    expect((await api.ask({ cookie }, board)).data!['viewer']).toEqual({ role: 'OPERATOR', mustChangePassword: true, mustEnrol: false, secondFactor: false });
    for (const closed of ['{ deals(first: 1) { nodes { id } } }', '{ members { id } }', '{ messages(first: 1) { nodes { id } } }', '{ enterprises(first: 1) { nodes { id } } }']) {
      expect([closed, (await api.ask({ cookie }, closed)).errors?.[0]?.extensions.code]).toEqual([closed, 'FORBIDDEN']);
    }
    expect((await tell({ cookie }, 'addMember', await cases['addMember']!())).value['code']).toBe('PASSWORD_CHANGE_NEEDED');
    const { answer } = await tell({ cookie }, 'changePassword', { current: password, next: 'Another-98765' });
    const open = { cookie: answer.cookie! };
    expect((await api.ask({ cookie }, '{ viewer { id } }')).data!['viewer']).toBeNull();
    expect((await api.ask(open, '{ members { id } }')).errors).toBeUndefined();
    expect((await tell(open, 'addMember', await cases['addMember']!())).value['code']).not.toBe('PASSWORD_CHANGE_NEEDED');
  });

  it('where it is required, a role that decides can do nothing before its second factor is there; the others can', async () => {
    useFactorPolicy('required');
    try {
      const { cookie: officer } = await newcomer(world.bank, 'OFFICER', '');
      expect((await api.ask({ cookie: officer }, '{ members { id } }')).errors).toBeUndefined();
      const { account, cookie } = await newcomer(world.branch, 'OPERATOR', '');
      expect((await api.ask({ cookie }, '{ viewer { mustEnrol } }')).data!['viewer']).toEqual({ mustEnrol: true });
      expect((await api.ask({ cookie }, '{ members { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await tell({ cookie }, 'addMember', await cases['addMember']!())).value['code']).toBe('FACTOR_NEEDED');
      const begun = (await api.ask({ cookie }, 'mutation { beginSecondFactor { ... on NewSecondFactor { secret uri } } }')).data!['beginSecondFactor'] as { secret: string };
      const secret = begun.secret.replace(/ /g, '');
      const step = stepOf(new Date(START));
      const confirmed = await api.ask({ cookie }, 'mutation($code: String!) { confirmSecondFactor(code: $code) { ... on RecoveryCodes { codes } } }', { code: codeAt(secret, step) });
      expect((confirmed.data!['confirmSecondFactor'] as { codes: string[] }).codes).toHaveLength(10);
      expect((await api.ask({ cookie }, '{ viewer { id } }')).data!['viewer']).toBeNull();
      const open = { cookie: confirmed.cookie! };
      expect((await api.ask(open, '{ members { id } viewer { mustEnrol secondFactor } }')).data!['viewer']).toEqual({ mustEnrol: false, secondFactor: true });

      const first = await api.ask(world.visitor, 'mutation($account: String!, $password: String!) { signIn(account: $account, password: $password) { __typename ... on SecondFactorNeeded { challenge } } }', { account, password });
      const { __typename, challenge } = first.data!['signIn'] as { __typename: string; challenge: string };
      expect([__typename, first.cookie]).toEqual(['SecondFactorNeeded', null]);
      expect((await api.ask({ cookie: `jiebang_session=${challenge}` }, '{ viewer { id } }')).data!['viewer']).toBeNull();
      expect((await tell(world.visitor, 'answerSecondFactor', { challenge, code: codeAt(secret, step) })).value['code']).toBe('WRONG_CREDENTIALS');
      const second = await tell(world.visitor, 'answerSecondFactor', { challenge, code: codeAt(secret, step + 1) });
      expect([second.is, second.answer.cookie === null]).toEqual(['Viewer', false]);

      const removed = await tell({ cookie: second.answer.cookie! }, 'removeSecondFactor', { password, code: (confirmed.data!['confirmSecondFactor'] as { codes: string[] }).codes[0] });
      expect((await api.ask({ cookie: second.answer.cookie! }, '{ viewer { id } }')).data!['viewer']).toBeNull();
      expect((await api.ask({ cookie: removed.answer.cookie! }, '{ members { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    } finally {
      useFactorPolicy('offered');
    }
  });

  describe('rates', () => {
    const SIGN_IN = 'mutation($account: String!) { signIn(account: $account, password: "x") { __typename } }';
    const FIRST_ADMIN = 'mutation($account: String!) { createFirstAdmin(account: $account, password: "x", token: "guess", name: "x") { __typename } }';
    const serverWith = async (hops: string) => {
      const config = { ...readConfig({ DATABASE_URL: system.url, LOG: '0', PROXY_HOPS: hops }), introspection: false };
      const app = await makeServer({ ...system, config } as Edge);
      await app.ready();
      const post = (account: string, from: string, query = SIGN_IN) =>
        app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', 'x-forwarded-for': from }, payload: { query, variables: { account } } });
      return { app, post };
    };

    it('count by account, whatever the address, and say when to come back', async () => {
      const { app, post } = await serverWith('1');
      const answers = [];
      for (let i = 0; i < RATES['signIn']!.perAccount! + 1; i += 1) answers.push(await post(i % 2 === 0 ? 'some.account' : ' SOME.account', `10.0.0.${i}`));
      expect(answers.slice(0, -1).map((one) => one.statusCode)).toEqual(Array.from({ length: RATES['signIn']!.perAccount! }, () => 200));
      const last = answers.at(-1)!;
      const [error] = (last.json() as { errors: { message: string; extensions: { code: string; retryAfter: number } }[] }).errors;
      expect([last.statusCode, error!.extensions.code, last.headers['retry-after']]).toEqual([429, 'RATE_LIMITED', String(error!.extensions.retryAfter)]);
      expect(error!.extensions.retryAfter).toBeGreaterThan(60);
      expect((await post('another.account', '10.0.0.1')).statusCode).toBe(200);
      await app.close();
    });

    it('count by address: the one that a trusted proxy names, never the one that a stranger writes', async () => {
      const { perAddress } = RATES['createFirstAdmin']!;
      const statuses = async (hops: string, from: (i: number) => string) => {
        const { app, post } = await serverWith(hops);
        const all: number[] = [];
        for (let i = 0; i <= perAddress; i += 1) all.push((await post(`account${i}`, from(i), FIRST_ADMIN)).statusCode);
        await app.close();
        return [all.filter((status) => status === 200).length, all.at(-1)];
      };
      expect(await statuses('0', (i) => `10.0.${i % 250}.1`)).toEqual([perAddress, 429]);
      expect(await statuses('1', (i) => `10.0.${i % 250}.${i}, 10.9.9.9`)).toEqual([perAddress, 429]);
      expect(await statuses('1', (i) => `10.0.1.${i % 250}`)).toEqual([perAddress + 1, 200]);
    });
  });
});
