import type { Entry, FilterSpec } from '../catalogue-types';
import { holds, idIn, oneOf, overlaps, search, waitingOn } from './shared';

const PUBLIC_INSTITUTION = `{t}.status IN ('CATALOGUED', 'ADMITTED', 'SUSPENDED', 'EXITED')`;
const PUBLIC_PRODUCT = `{t}.status IN ('CATALOGUED', 'ON_SHELF', 'STALE', 'SUSPENDED', 'OFF_SHELF')`;

/** A current offer: on the shelf, not past its date, of a participating institution. */
export const CURRENT_PRODUCT = `{t}.status = 'ON_SHELF' AND ({t}.valid_until IS NULL OR {t}.valid_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date)
  AND EXISTS (SELECT 1 FROM institution i WHERE i.id = {t}.institution_id AND i.status = 'ADMITTED')`;

const ofStation = (product: string) => `EXISTS (SELECT 1 FROM institution i WHERE i.id = ${product}.institution_id AND i.station_id = ANY (:stations))`;
const text = `lower({t}.name || ' ' || {t}.provider)`;

/** Institution and product libraries. */
export const shelfEntries: readonly Entry[] = [
  {
    type: 'Institution',
    kind: 'institution',
    read: 'institution.read',
    scope: { PUBLISHED: PUBLIC_INSTITUTION, OWN_ORG: '{t}.id = :org', JURISDICTION: '{t}.station_id = ANY (:stations)' },
    columns: {
      participating: { sql: `({t}.status = 'ADMITTED')` },
      productCount: { sql: `(SELECT count(*) FROM product p WHERE p.institution_id = {t}.id AND p.status IN ('CATALOGUED', 'ON_SHELF'))`, type: 'count' },
      returnNote: { sql: `CASE WHEN {t}.id = :org OR {t}.station_id = ANY (:stations) THEN {t}.return_note END` },
    },
    one: { station: { to: 'Station', on: '{r}.id = {t}.station_id' }, waitingOn: waitingOn('institution') },
    many: { products: { to: 'Product', on: '{r}.institution_id = {t}.id', order: '{r}.name, {r}.id', limit: 50 } },
    sorts: { NAME: { sql: '{t}.name', cast: 'text' }, ADMITTED_ON: { sql: `coalesce({t}.admitted_on, '0001-01-01'::date)`, cast: 'date' } },
    defaultSort: { by: 'NAME', desc: false },
    filters: {
      search: search('lower({t}.name)'),
      classes: oneOf('{t}.class'),
      kinds: oneOf('{t}.kind'),
      statuses: oneOf('{t}.status'),
      region: (value: never, _t, bag) => `{t}.region = ${bag.add(value, 'text')}`,
      participating: holds(`{t}.status = 'ADMITTED'`),
      demo: holds('{t}.demo'),
      stationIds: idIn('{t}.station_id'),
      ids: idIn('{t}.id'),
    },
    facets: {
      classes: { sql: '{t}.class', filter: 'classes' },
      kinds: { sql: '{t}.kind', filter: 'kinds' },
      statuses: { sql: '{t}.status', filter: 'statuses' },
      region: { sql: '{t}.region', filter: 'region' },
    },
  },
  {
    type: 'Product',
    kind: 'product',
    read: 'product.read',
    scope: { PUBLISHED: PUBLIC_PRODUCT, OWN_ORG: '{t}.institution_id = :org', JURISDICTION: ofStation('{t}') },
    columns: {
      current: { sql: `(${CURRENT_PRODUCT})` },
      claims: { sql: '(SELECT count(DISTINCT o.claim_id) FROM offer o WHERE o.product_id = {t}.id)', type: 'count' },
      funded: { sql: '(SELECT count(*) FROM deal d WHERE d.product_id = {t}.id AND d.confirmed_fen > 0)', type: 'count' },
      actualRateMinBp: { sql: '(SELECT min(d.rate_bp) FROM deal d WHERE d.product_id = {t}.id AND d.confirmed_fen > 0)' },
      actualRateMaxBp: { sql: '(SELECT max(d.rate_bp) FROM deal d WHERE d.product_id = {t}.id AND d.confirmed_fen > 0)' },
      storedConditions: { sql: '{t}.conditions' },
      medianDays: { sql: '(SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY d.days_to_money) FROM deal d WHERE d.product_id = {t}.id AND d.confirmed_fen > 0)' },
    },
    computed: { regionNames: { needs: ['regions'], from: (row, env) => (row['regions'] as unknown as string[]).map(env.areaName) }, conditions: { needs: ['storedConditions'], from: (row, env) => env.conditions(row['storedConditions']) } },
    one: { institution: { to: 'Institution', on: '{r}.id = {t}.institution_id' }, waitingOn: waitingOn('product') },
    many: { versions: { to: 'ProductVersion', on: '{r}.product_id = {t}.id', order: '{r}.number DESC', limit: 50 } },
    sorts: {
      // Current products first, then those that say most.
      RELEVANCE: { sql: `(CASE WHEN {t}.status = 'ON_SHELF' THEN '0' ELSE '1' END || {t}.family || {t}.name)`, cast: 'text' },
      // Points over LPR are no rate: such products come after those that state one.
      RATE: { sql: `CASE WHEN {t}.rate_basis = 'FIXED' THEN coalesce({t}.rate_min_bp, 999999) ELSE 999999 END`, cast: 'int' },
      AMOUNT: { sql: 'coalesce({t}.amount_max_fen, 0)', cast: 'bigint' },
      NAME: { sql: '{t}.name', cast: 'text' },
      VERIFIED: { sql: `coalesce({t}.last_verified_at, '-infinity'::timestamptz)`, cast: 'timestamptz' },
    },
    defaultSort: { by: 'RELEVANCE', desc: false },
    filters: {
      search: search(text),
      families: oneOf('{t}.family'),
      guarantees: overlaps('{t}.guarantees'),
      stages: (value: never, _t, bag) => `{t}.stages = '{}' OR {t}.stages && ${bag.add(value, 'text[]')}`,
      statuses: oneOf('{t}.status'),
      current: holds(CURRENT_PRODUCT),
      stationIds: Object.assign(((value, t, bag, env, filter) => `EXISTS (SELECT 1 FROM institution i WHERE i.id = {t}.institution_id AND ${idIn('i.station_id')(value, t, bag, env, filter)})`) as FilterSpec, { exact: true }),
      institutionIds: idIn('{t}.institution_id'),
      ids: idIn('{t}.id'),
      amountFen: (value: never, _t, bag) => {
        const amount = bag.add(String(value), 'bigint');
        return `({t}.amount_max_fen IS NOT NULL OR {t}.amount_min_fen IS NOT NULL) AND coalesce({t}.amount_min_fen, 0) <= ${amount} AND coalesce({t}.amount_max_fen, ${amount}) >= ${amount}`;
      },
      months: (value: never, _t, bag) => {
        const months = bag.add(value, 'int');
        return `{t}.months_max IS NOT NULL AND coalesce({t}.months_min, 0) <= ${months} AND {t}.months_max >= ${months}`;
      },
      rateMaxBp: (value: never, _t, bag) => `{t}.rate_basis = 'FIXED' AND {t}.rate_min_bp <= ${bag.add(value, 'int')}`,
      region: (value: never, _t, bag) => `${bag.add(value, 'text')} = ANY ({t}.regions)`,
    },
    facets: {
      families: { sql: '{t}.family', filter: 'families' },
      guarantees: { sql: '{t}.guarantees', filter: 'guarantees', list: true },
      stages: { sql: '{t}.stages', filter: 'stages', list: true },
      statuses: { sql: '{t}.status', filter: 'statuses' },
      region: { sql: '{t}.regions', filter: 'region', list: true },
    },
  },
  {
    type: 'ProductVersion',
    kind: 'productVersion',
    read: 'productVersion.read',
    scope: { OWN_ORG: '{t}.institution_id = :org', JURISDICTION: `{t}.status <> 'DRAFT' AND ${ofStation('{t}')}`, ANY: `{t}.status <> 'DRAFT'` },
    columns: { content: { sql: '{t}.content::text' } },
    one: { product: { to: 'Product', on: '{r}.id = {t}.product_id' } },
  },
];
