import type { Entry, FilterSpec } from '../catalogue-types';
import { NEED_RELEASED, needLooks, RELEASED_NEEDS } from './consents';
import { offerTerms } from './offer-terms';
import { both, fromDay, holds, idIn, inUse, isOfCode, oneOf, overlaps, search, timeline, toDay, waitingOn } from './shared';

/** On the board for everybody: published, not withdrawn, not by invitation only. */
const PUBLIC_NEED = `{t}.posted_at IS NOT NULL AND {t}.status <> 'WITHDRAWN' AND {t}.claim_mode <> 'INVITED'`;
/** A draft belongs to its enterprise alone; auditors too read what was submitted. */
const SUBMITTED = '{t}.submitted_at IS NOT NULL';
const POSTED_ORDER = 'coalesce({t}.posted_at, {t}.created_at)';
const OPEN_STATUS = `{t}.status IN ('PUBLISHED', 'IN_TALKS', 'OFFERED')`;
const UNTIL_ORDER = `coalesce({t}.claim_until, 'infinity'::timestamptz)`;
/** The moment bounds the list's order too, so that it begins where it does. */
const OPEN = `${OPEN_STATUS} AND {t}.claim_until > now() AND ${UNTIL_ORDER} > now()`;
const CLAIMED_BY_ORG = 'EXISTS (SELECT 1 FROM claim c WHERE c.need_id = {t}.id AND c.institution_id = :org)';
const INVITED_ORG = 'EXISTS (SELECT 1 FROM invitation v WHERE v.need_id = {t}.id AND v.institution_id = :org)';
/** Made visible, or opened with its window: whoever never was, exists for its institution alone. */
const READABLE = `{t}.amount_fen IS NOT NULL AND {t}.status <> 'SEALED'`;
const TREE = `{t}.station_id = ANY (:stations) AND ${SUBMITTED} AND ${inUse('{t}.enterprise_id')}`;
/** Open case on which somebody missed a step; the regular end of a window is none. */
const STALLED = `${OPEN_STATUS} AND EXISTS (SELECT 1 FROM clock k WHERE k.subject_id = {t}.id AND k.subject = 'need' AND k.kind <> 'CLAIM_WINDOW' AND k.breached_at IS NOT NULL)`;

/** A stranger finds by code only: a search over titles would tell what they must not know. Each way to know a title starts from an index of its own. */
const ofCodeOrKnownTitle: FilterSpec = (value: never, t, bag, env, filter) => {
  const title = search('lower({t}.title)')(value, t, bag, env, filter);
  const known = ['{t}.enterprise_id = :org', '{t}.station_id = ANY (:stations)', `{t}.id = ANY (ARRAY(${RELEASED_NEEDS}))`].map((way) => `${way} AND ${title}`);
  return [...(isOfCode(value) ? [search('lower({t}.code)')(value, t, bag, env, filter)] : []), ...known].map((one) => `(${one})`).join(' OR ');
};

const ofNeed = { OWN_ORG: 'EXISTS (SELECT 1 FROM need n WHERE n.id = {t}.need_id AND n.enterprise_id = :org)', JURISDICTION: `EXISTS (SELECT 1 FROM need n WHERE n.id = {t}.need_id AND n.station_id = ANY (:stations) AND ${inUse('n.enterprise_id')})` };
const institution = { to: 'Institution', on: '{r}.id = {t}.institution_id' } as const;
const need = { to: 'Need', on: '{r}.id = {t}.need_id' } as const;

/** The board: needs, their two faces, claims and offers. */
export const boardEntries: readonly Entry[] = [
  {
    type: 'Need',
    kind: 'need',
    read: 'need.read',
    scope: { PUBLISHED: PUBLIC_NEED, OWN_ORG: '{t}.enterprise_id = :org', CLAIMANT: CLAIMED_BY_ORG, INVITED: INVITED_ORG, JURISDICTION: TREE, ANY: SUBMITTED },
    columns: {
      // A draft without an amount has no band yet; the lowest stands in until submission.
      amountBand: { sql: `coalesce({t}.amount_band, 'UNDER_100W')` },
      // The day that the enterprise chose; the same instant as the stored one once it is posted.
      claimUntil: { sql: `(({t}.claim_until_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`, type: 'instant' },
      claimCount: { sql: `CASE WHEN {t}.enterprise_id = :org OR {t}.station_id = ANY (:stations) OR ({t}.show_claim_count AND {t}.claim_mode <> 'SEALED') THEN {t}.active_claims END` },
    },
    one: {
      area: { to: 'Area', on: '{r}.id = {t}.area_id' },
      detail: { to: 'NeedDetail', on: '{r}.id = {t}.id' },
      viewerClaim: { to: 'Claim', on: '{r}.need_id = {t}.id AND {r}.institution_id = :org', pick: '{r}.claimed_at DESC' },
      viewerRelease: { to: 'Release', on: '{r}.need_id = {t}.id AND {r}.institution_id = :org', pick: 'coalesce({r}.requested_at, {r}.at) DESC, {r}.id DESC' },
      waitingOn: waitingOn('need'),
    },
    many: {
      claims: { to: 'Claim', on: '{r}.need_id = {t}.id', order: '{r}.claimed_at, {r}.id', limit: 50 },
      offers: { to: 'Offer', on: '{r}.need_id = {t}.id', order: '{r}.created_at, {r}.id', limit: 50 },
      deals: { to: 'Deal', on: '{r}.need_id = {t}.id', order: '{r}.approved_at, {r}.id', limit: 20 },
      timeline: timeline('need'),
    },
    sorts: {
      POSTED_AT: { sql: POSTED_ORDER, cast: 'timestamptz' },
      CLAIM_UNTIL: { sql: UNTIL_ORDER, cast: 'timestamptz' },
      SAVED_AT: { sql: '{t}.saved_at', cast: 'timestamptz' },
      AMOUNT_BAND: { sql: `array_position(ARRAY['UNDER_100W','W100_300','W300_500','W500_1000','W1000_3000','W3000_10000','OVER_10000W'], coalesce({t}.amount_band, 'UNDER_100W'))`, cast: 'int' },
    },
    defaultSort: { by: 'POSTED_AT', desc: true },
    filters: {
      search: Object.assign(ofCodeOrKnownTitle, { anew: true }),
      statuses: oneOf('{t}.status'),
      areaIds: oneOf('{t}.area_id'),
      industries: oneOf('{t}.industry'),
      stages: oneOf('{t}.stage'),
      modes: overlaps('{t}.modes'),
      bands: oneOf('{t}.amount_band'),
      purposes: oneOf('{t}.purpose'),
      ids: idIn('{t}.id'),
      // Whose need it is may be asked by those alone who know it anyway.
      enterpriseIds: Object.assign(((value, t, bag, env, filter) => `${idIn('{t}.enterprise_id')(value, t, bag, env, filter)} AND ({t}.enterprise_id = :org OR {t}.station_id = ANY (:stations))`) as FilterSpec, { exact: true }),
      // Own needs, own claims, or for stations and authorities the needs of their own tree.
      mine: Object.assign(holds(`({t}.enterprise_id = :org OR {t}.station_id = ANY (:stations) OR {t}.id = ANY (ARRAY(SELECT c.need_id FROM claim c WHERE c.institution_id = :org)))`), { anew: true }),
      open: holds(`(${OPEN})`),
      invited: Object.assign(holds('{t}.id = ANY (ARRAY(SELECT v.need_id FROM invitation v WHERE v.institution_id = :org))'), { anew: true }),
      stalled: holds(`(${STALLED})`),
      // The days bound the list's order too, so that it begins where they do.
      postedFrom: both(fromDay('{t}.posted_at'), fromDay(POSTED_ORDER)),
      postedTo: both(toDay('{t}.posted_at'), toDay(POSTED_ORDER)),
      claimed: holds(`EXISTS (SELECT 1 FROM claim c WHERE c.need_id = {t}.id)`),
      funded: holds(`EXISTS (SELECT 1 FROM deal d WHERE d.need_id = {t}.id AND d.confirmed_fen > 0)`),
    },
    facets: {
      statuses: { sql: '{t}.status', filter: 'statuses' },
      areaIds: { sql: '{t}.area_id', filter: 'areaIds' },
      industries: { sql: '{t}.industry', filter: 'industries' },
      stages: { sql: '{t}.stage', filter: 'stages' },
      modes: { sql: '{t}.modes', filter: 'modes', list: true },
      bands: { sql: '{t}.amount_band', filter: 'bands' },
    },
    rolled: {
      table: 'need_facet',
      relation: 'PUBLISHED',
      filters: ['statuses', 'areaIds', 'industries', 'stages', 'modes', 'bands'],
      timed: { open: { value: true, sql: OPEN_STATUS, except: `${OPEN_STATUS} AND {t}.claim_until <= now()` } },
    },
  },
  {
    type: 'NeedDetail',
    kind: 'need',
    read: 'need.detail',
    looks: needLooks,
    scope: { OWN_ORG: '{t}.enterprise_id = :org', JURISDICTION: TREE, RELEASED: NEED_RELEASED, ANY: SUBMITTED },
    // 0 only in a draft that has no amount yet; a posted need always has one.
    columns: { amountFen: { sql: 'coalesce({t}.amount_fen, 0)', type: 'fen' } },
    one: { enterprise: { to: 'Enterprise', on: '{r}.id = {t}.enterprise_id' }, product: { to: 'Product', on: '{r}.id = {t}.product_id' } },
    many: {
      releases: { to: 'Release', on: '{r}.need_id = {t}.id', order: 'coalesce({r}.requested_at, {r}.at), {r}.id', limit: 100 },
      invitations: { to: 'Invitation', on: '{r}.need_id = {t}.id', order: '{r}.at', limit: 100 },
      views: { to: 'View', on: '{r}.need_id = {t}.id', order: '{r}.last_at DESC', limit: 100 },
    },
  },
  { type: 'Invitation', kind: 'invitation', read: 'need.file', scope: ofNeed, one: { institution } },
  { type: 'View', kind: 'view', read: 'need.file', scope: ofNeed, one: { institution } },
  {
    type: 'Claim',
    kind: 'claim',
    read: 'claim.read',
    scope: { OWN_ORG: '{t}.institution_id = :org', COUNTERPARTY: '{t}.enterprise_id = :org', JURISDICTION: `{t}.station_id = ANY (:stations) AND ${inUse('{t}.enterprise_id')}` },
    one: { need, institution, waitingOn: waitingOn('claim') },
    many: { offers: { to: 'Offer', on: '{r}.claim_id = {t}.id', order: '{r}.version', limit: 50 }, timeline: timeline('claim') },
    sorts: {
      CLAIMED_AT: { sql: '{t}.claimed_at', cast: 'timestamptz' },
      DUE: { sql: `coalesce({t}.due_at, 'infinity'::timestamptz)`, cast: 'timestamptz' },
    },
    defaultSort: { by: 'CLAIMED_AT', desc: true },
    filters: { statuses: oneOf('{t}.status'), open: holds('{t}.ended_at IS NULL'), needIds: idIn('{t}.need_id'), ids: idIn('{t}.id') },
  },
  {
    type: 'Offer',
    kind: 'offer',
    read: 'offer.read',
    scope: { OWN_ORG: '{t}.institution_id = :org', COUNTERPARTY: `{t}.enterprise_id = :org AND ${READABLE}`, JURISDICTION: `{t}.station_id = ANY (:stations) AND ${READABLE} AND ${inUse('{t}.enterprise_id')}`, ANY: READABLE },
    columns: offerTerms.columns,
    computed: offerTerms.computed,
    one: { need, institution, claim: { to: 'Claim', on: '{r}.id = {t}.claim_id' }, product: { to: 'Product', on: '{r}.id = {t}.product_id' }, waitingOn: waitingOn('offer') },
  },
];
