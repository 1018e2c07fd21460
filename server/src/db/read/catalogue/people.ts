import type { Entry, FilterSpec } from '../catalogue-types';
import { holds, idIn, inUse, oneOf, search } from './shared';

const enterpriseScope = {
  OWN_ORG: '{t}.id = :org',
  JURISDICTION: `{t}.station_id = ANY (:stations) AND ${inUse('{t}.id')}`,
  // Released for a need, or party of a deal: both lasting reasons to know who it is.
  RELEASED: `EXISTS (SELECT 1 FROM release r JOIN need n ON n.id = r.need_id WHERE n.enterprise_id = {t}.id AND r.institution_id = :org AND r.revoked_at IS NULL)
    OR EXISTS (SELECT 1 FROM deal d WHERE d.enterprise_id = {t}.id AND d.institution_id = :org)`,
};

const RELEASED_LIST = `{t}.id IN (SELECT n.enterprise_id FROM release r JOIN need n ON n.id = r.need_id WHERE r.institution_id = :org AND r.revoked_at IS NULL
    UNION ALL SELECT d.enterprise_id FROM deal d WHERE d.institution_id = :org)`;

/** Financed within the window: one deal must lie in it whole, so both ends go into one condition. */
const financed: FilterSpec = (_value: never, _t, bag, _env, filter) => {
  const from = filter['financedFrom'] ? `AND d.first_drawn_on >= ${bag.add(filter['financedFrom'], 'date')}` : '';
  const to = filter['financedTo'] ? `AND d.first_drawn_on <= ${bag.add(filter['financedTo'], 'date')}` : '';
  return `${filter['financed'] === false ? 'NOT ' : ''}EXISTS (SELECT 1 FROM deal d WHERE d.enterprise_id = {t}.id AND d.confirmed_fen > 0 ${from} ${to})`;
};

/** People, areas, stations, enterprises. */
export const peopleEntries: readonly Entry[] = [
  { type: 'Org', kind: 'org', read: 'org.manage', scope: { ANY: 'NOT EXISTS (SELECT 1 FROM enterprise x WHERE x.id = {t}.id AND x.restricted_at IS NOT NULL)' } },
  { type: 'Member', kind: 'member', read: 'member.read', scope: { OWN_ORG: '{t}.org_id = :org' } },
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
    listScope: { RELEASED: RELEASED_LIST },
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
