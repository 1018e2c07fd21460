import { OFFICIAL_ROLES } from '../../../domain/identity/session-limits';
import type { Entry, FilterSpec } from '../catalogue-types';
import { enterpriseGuards, enterpriseLooks, ENTERPRISE_RELEASED, ENTERPRISES_RELEASED } from './consents';
import { holds, idIn, inUse, oneOf, search } from './shared';

const enterpriseScope = {
  OWN_ORG: '{t}.id = :org',
  JURISDICTION: `{t}.station_id = ANY (:stations) AND ${inUse('{t}.id')}`,
  RELEASED: ENTERPRISE_RELEASED,
};

/** Financed within the window: one deal must lie in it whole, so both ends go into one condition. */
const financed: FilterSpec = (_value: never, _t, bag, _env, filter) => {
  const from = filter['financedFrom'] ? `AND d.first_drawn_on >= ${bag.add(filter['financedFrom'], 'date')}` : '';
  const to = filter['financedTo'] ? `AND d.first_drawn_on <= ${bag.add(filter['financedTo'], 'date')}` : '';
  return `${filter['financed'] === false ? 'NOT ' : ''}EXISTS (SELECT 1 FROM deal d WHERE d.enterprise_id = {t}.id AND d.confirmed_fen > 0 ${from} ${to})`;
};

const OFFICIAL = OFFICIAL_ROLES.map((role) => `'${role}'`).join(', ');

/** What is told of an account beside its own columns. */
const memberColumns: Entry['columns'] = {
  orgName: { sql: '(SELECT o.name FROM org o WHERE o.id = {t}.org_id)', type: 'text' },
  orgKind: { sql: '(SELECT o.kind FROM org o WHERE o.id = {t}.org_id)', type: 'text' },
  waitsForGrant: { sql: `({t}.granted_at IS NULL AND {t}.role IN (${OFFICIAL}))`, type: 'bool' },
  secondFactor: { sql: '({t}.factor_since IS NOT NULL)', type: 'bool' },
  lockedUntil: { sql: 'CASE WHEN {t}.locked_until > now() THEN {t}.locked_until END', type: 'instant' },
};

/** People, areas, stations, enterprises. */
export const peopleEntries: readonly Entry[] = [
  { type: 'Org', kind: 'org', read: 'org.manage', scope: { ANY: 'NOT EXISTS (SELECT 1 FROM enterprise x WHERE x.id = {t}.id AND x.restricted_at IS NOT NULL)' } },
  {
    type: 'Member',
    kind: 'member',
    read: 'member.read',
    scope: { OWN_ORG: '{t}.org_id = :org' },
    columns: memberColumns,
    guarded: [{ fields: ['phone'], levels: [{ read: 'member.phone', scope: { SELF: '{t}.id = :member' } }, { read: 'member.read', as: { phone: (sql) => `mask_phone(${sql})` } }] }],
  },
  { type: 'Account', kind: 'member', read: 'account.read', scope: {}, columns: memberColumns },
  {
    type: 'LoginSession',
    kind: 'session',
    read: 'session.change',
    // Everybody has the action; nobody sees another person's.
    scope: { ANY: '{t}.member_id = :member' },
    columns: { since: { sql: '{t}.created_at', type: 'instant' }, lastSeenAt: { sql: '{t}.seen_at', type: 'instant' }, endsAt: { sql: '{t}.expires_at', type: 'instant' }, current: { sql: 'coalesce({t}.id = :session, false)', type: 'bool' } },
  },
  { type: 'Message', kind: 'message', read: 'message.read', scope: { OWN_ORG: '{t}.org_id = :org AND ({t}.member_id IS NULL OR {t}.member_id = :member)' }, sorts: { AT: { sql: '{t}.at', cast: 'timestamptz' } }, defaultSort: { by: 'AT', desc: true }, filters: { todo: holds('{t}.todo AND {t}.read_at IS NULL') } },
  { type: 'Area', kind: 'area', read: 'public.read', scope: {}, one: { parent: { to: 'Area', on: '{r}.id = {t}.parent_id' } } },
  {
    type: 'Station',
    kind: 'station',
    read: 'public.read',
    scope: {},
    one: { area: { to: 'Area', on: '{r}.id = {t}.area_id' }, parent: { to: 'Station', on: '{r}.id = {t}.parent_id' } },
  },
  {
    type: 'Enterprise',
    kind: 'enterprise',
    read: 'enterprise.read',
    scope: enterpriseScope,
    listScope: { RELEASED: ENTERPRISES_RELEASED },
    guarded: enterpriseGuards,
    looks: enterpriseLooks,
    computed: { stage: { needs: ['foundedOn'], from: (row, env) => env.stage(row['foundedOn'] as unknown as string) } },
    one: { area: { to: 'Area', on: '{r}.id = {t}.area_id' }, station: { to: 'Station', on: '{r}.id = {t}.station_id' } },
    sorts: { REGISTERED_AT: { sql: '{t}.registered_at', cast: 'timestamptz' }, NAME: { sql: '{t}.name', cast: 'text' } },
    defaultSort: { by: 'REGISTERED_AT', desc: true },
    filters: {
      // Only a text that can be a credit code is looked up as one: the alternative costs every search by name.
      search: Object.assign(((value: never, t, bag, env, filter) => `${search('lower({t}.name)')(value, t, bag, env, filter)}${/^[0-9a-z]{18}$/i.test(String(value).trim()) ? ` OR {t}.uscc = upper(${bag.add(String(value).trim(), 'text')})` : ''}`) as FilterSpec, { anew: true }),
      areaIds: oneOf('{t}.area_id'),
      industries: oneOf('{t}.industry'),
      qualifications: (value: never, _t, bag) => `{t}.qualifications && ${bag.add(value, 'text[]')}`,
      ids: idIn('{t}.id'),
      financed,
      financedFrom: financed,
      financedTo: financed,
    },
  },
];
