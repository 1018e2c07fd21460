import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Role } from '../domain/identity/terms';
import { system, visitor, type Actor, type Person } from './actor';
import { decide, mayEver, scopeOf, type Facts } from './decide';
import { matrix, type Action, type Relation } from './matrix';

const ROLES = ['VISITOR', 'OWNER', 'STAFF', 'MANAGER', 'OFFICER', 'OPERATOR', 'FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE', 'AUDITOR', 'ADMIN', 'SECURITY', 'SYSTEM'] as const;
const RELATIONS: readonly Relation[] = ['PUBLISHED', 'OWN_ORG', 'CLAIMANT', 'INVITED', 'RELEASED', 'COUNTERPARTY', 'JURISDICTION', 'NOT_MAKER', 'PARTICIPATING', 'SELF', 'ASSIGNED', 'ACCOUNTS'];
const actions = Object.keys(matrix) as Action[];
const ORG = 'org';

const person = (role: Role, participating: boolean): Person => ({ kind: 'PERSON', memberId: 'm', sessionId: null, name: '', role, orgId: ORG, orgKind: 'PLATFORM', orgName: '', stationIds: ['s'], participating, demo: false });
const actorOf = (role: (typeof ROLES)[number], participating: boolean): Actor => (role === 'VISITOR' ? visitor : role === 'SYSTEM' ? system : person(role, participating));

/** Facts under which exactly these relations hold for a person of `org`. */
function factsOf(held: ReadonlySet<Relation>): Facts {
  const parties = (relation: Relation): string[] => (held.has(relation) ? [ORG] : ['another']);
  return {
    owner: held.has('OWN_ORG') ? ORG : 'another', parties: parties('COUNTERPARTY'), claimants: parties('CLAIMANT'), invited: parties('INVITED'), released: parties('RELEASED'),
    station: held.has('JURISDICTION') ? 's' : 'elsewhere', published: held.has('PUBLISHED'), maker: held.has('NOT_MAKER') ? 'n' : 'm', self: held.has('SELF') ? 'm' : 'n', assigned: held.has('ASSIGNED') ? ORG : 'another', accounts: held.has('ACCOUNTS'),
  };
}

/** Every set of relations. */
const SETS = Array.from({ length: 2 ** RELATIONS.length }, (_, bits) => new Set(RELATIONS.filter((_r, i) => bits & (1 << i))));
/** Relations that hold for those who are nobody's member. */
const impersonal: readonly Relation[] = ['PUBLISHED'];

interface Row {
  readonly action: string;
  /** Alternatives: roles and the relations that must all hold. */
  readonly who: readonly { readonly roles: readonly string[]; readonly relations: readonly string[] }[];
}

/** The table that people review: docs/permissions.md, read as the expectation. */
const documented: readonly Row[] = readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, action, who] = /^\| `([\w.]+)` \| (.*?) \|/.exec(line) ?? [];
    if (!action || !who) return [];
    return [{
      action,
      who: who.split('; ').map((alternative) => {
        const [, names, relations] = /^(.*?)(?: \((.*)\))?$/.exec(alternative)!;
        return { roles: names === 'everybody' ? ROLES : names!.split(', '), relations: relations?.split(' + ') ?? [] };
      }),
    }];
  });

describe('the permission matrix', () => {
  it('is documented row by row', () => {
    expect(documented.map((row) => row.action).sort()).toEqual([...actions].sort());
  });

  it.each(documented)('$action: every role under every set of relations is decided as documented', ({ action, who }) => {
    for (const role of ROLES) {
      for (const held of SETS) {
        const actor = actorOf(role, held.has('PARTICIPATING'));
        const real = actor.kind === 'PERSON' ? held : new Set([...held].filter((r) => impersonal.includes(r)));
        const expected = who.some(({ roles, relations }) => roles.includes(role) && relations.every((r) => real.has(r as Relation)));
        if (decide(actor, action as Action, factsOf(held)) !== expected) expect.fail(`${role} with ${[...held].join('+') || 'nothing'} should ${expected ? '' : 'not '}do ${action}`);
      }
    }
  });

  it('has three gates that agree: who may never do it has an empty scope and no facts that allow it', () => {
    const everything = factsOf(new Set(RELATIONS));
    for (const action of actions) {
      for (const role of ROLES) {
        const actor = actorOf(role, true);
        const ever = mayEver(actor, action);
        expect([action, role, scopeOf(actor, action).length > 0, decide(actor, action, everything)]).toEqual([action, role, ever, ever]);
      }
    }
  });

  it('keeps its promises: nobody decides who only looks on, and what is secret names a relation', () => {
    const may = (role: (typeof ROLES)[number]): string[] => actions.filter((action) => mayEver(actorOf(role, true), action));
    const open = ['public.read', 'session.use'];
    const library = ['institution.read', 'product.read', 'need.read'];
    expect(may('VISITOR').sort()).toEqual([...open, 'register.enterprise', 'register.institution', ...library].sort());
    // What everybody may about their own person; it decides nothing about anybody else.
    const ownPerson = ['account.change', 'account.close', 'account.export', 'rights.read', 'rights.request', 'rights.withdraw'];
    const decides = (action: string): boolean => !/\.(read|detail|file|use|change|maskedContact|figures|phone|export)$/.test(action) && !ownPerson.includes(action);
    const ownAccount = ['session.change', 'factor.change', ...ownPerson];
    expect(may('AUDITOR').filter(decides)).toEqual([]);
    expect(may('ADMIN').sort()).toEqual([...open, ...library, ...ownAccount, 'list.export', 'webhook.read', 'webhook.manage', 'webhook.add', 'member.read', 'member.manage', 'member.phone', 'member.unmask', 'contact.unmask', 'look.read', 'message.read', 'org.manage', 'rights.handle'].sort());
    expect(may('SECURITY').sort()).toEqual([...open, ...library, ...ownAccount, 'list.export', 'factor.remove', 'member.read', 'member.phone', 'look.read', 'member.grant', 'member.unlock', 'member.enable', 'session.end', 'account.read', 'audit.read', 'message.read'].sort());
    for (const role of ['FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE'] as const) expect(may(role).filter(decides), role).toEqual(['enterprise.unmask', 'contact.unmask']);
    for (const action of ownPerson as Action[]) for (const grant of matrix[action]) if (/read|withdraw/.test(action)) expect([action, grant.relations.length > 0 && (!(grant.relations as readonly string[]).includes('ANY') || grant.roles.every((r: string) => r === 'SYSTEM'))]).toEqual([action, true]);
    for (const action of actions.filter((a) => /^(need\.(detail|file)|claim|offer|deal|enterprise|file\.read|step)/.test(a))) {
      for (const grant of matrix[action]) {
        if ((grant.relations as readonly string[]).includes('ANY')) expect([action, (grant.roles as readonly string[]).filter((r) => r !== 'AUDITOR' && r !== 'SYSTEM')]).toEqual([action, []]);
      }
    }
  });

  it('treats what is unknown as not holding', () => {
    for (const action of actions) {
      for (const role of ROLES) {
        const actor = actorOf(role, false);
        const unconditional = (matrix[action] as readonly { roles: readonly string[]; relations: readonly string[] }[]).some((g) => g.roles.includes(role) && g.relations.every((r) => r === 'ANY'));
        expect([action, role, decide(actor, action, {})]).toEqual([action, role, unconditional]);
        expect(decide(actor, action, { owner: null, station: null, parties: [null] })).toBe(unconditional);
      }
    }
  });
});
