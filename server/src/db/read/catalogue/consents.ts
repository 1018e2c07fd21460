import type { Entry, Guard, LookSpec } from '../catalogue-types';
import { fromDay, holds, idIn, inUse, oneOf, toDay, waitingOn } from './shared';

/** The consent `r` lets the acting person look now. */
export const HOLDS = 'release_holds(r.status, r.until, r.uses, r.uses_max, r.last_used_at, r.last_used_by_id, :member, now())';
/** Consents of the acting institution that hold. */
const HELD = `release r WHERE r.institution_id = :org AND r.status = 'GRANTED' AND ${HOLDS}`;
/** Deals of the acting institution, also cancelled ones: whoever was party of a deal keeps knowing the other one's name. */
const PARTY = 'deal d WHERE d.institution_id = :org';
/** Those that were not cancelled: what was asked for in detail is theirs to know. */
const DEALT = `${PARTY} AND d.status <> 'CANCELLED'`;

/** The need's identity is released to the acting institution, or it has a deal on it. */
export const NEED_RELEASED = `EXISTS (SELECT 1 FROM ${HELD} AND r.need_id = {t}.id) OR EXISTS (SELECT 1 FROM ${DEALT} AND d.need_id = {t}.id)`;
/** The enterprise is known to the acting institution, by a consent for any need or by a deal. */
export const ENTERPRISE_RELEASED = `EXISTS (SELECT 1 FROM ${HELD} AND r.enterprise_id = {t}.id) OR EXISTS (SELECT 1 FROM ${PARTY} AND d.enterprise_id = {t}.id)`;
/** The same, said from the few rows that it names. */
export const ENTERPRISES_RELEASED = `{t}.id IN (SELECT r.enterprise_id FROM ${HELD} UNION ALL SELECT d.enterprise_id FROM ${PARTY})`;
/** Needs of which the acting institution knows the name. */
export const RELEASED_NEEDS = `SELECT r.need_id FROM ${HELD}`;

const consented = (scope: 'CONTACT' | 'FIGURES'): string => `EXISTS (SELECT 1 FROM ${HELD} AND r.enterprise_id = {t}.id AND '${scope}' = ANY (r.scopes))`;
const ways = (of: string, scope: 'IDENTITY' | 'CONTACT' | 'FIGURES'): string =>
  `array(SELECT r.id || ' ' || r.need_id FROM ${HELD} AND ${of} AND '${scope}' = ANY (r.scopes) ORDER BY r.at DESC, r.id DESC LIMIT 20)`;

const CONTACT = ['contactName', 'contactPhone', 'address'] as const;
const FIGURES = [
  'employees', 'researchers', 'revenueFen', 'rndFen', 'profitFen', 'assetsFen', 'debtFen', 'loanBalanceFen', 'taxGrade', 'inventionPatents', 'otherIp', 'techContractFen', 'equityRaisedFen', 'hadLoanBefore', 'figuresYear',
] as const;

/** What of an enterprise not everybody sees who may know its name. */
export const enterpriseGuards: readonly Guard[] = [
  {
    fields: CONTACT,
    levels: [
      { read: 'enterprise.contact' },
      {
        read: 'enterprise.maskedContact',
        scope: { JURISDICTION: '{t}.station_id = ANY (:stations)', RELEASED: consented('CONTACT') },
        as: { contactName: (sql) => `mask_name(${sql})`, contactPhone: (sql) => `mask_phone(${sql})`, address: (sql) => `mask_address(${sql})` },
      },
    ],
  },
  { fields: FIGURES, levels: [{ read: 'enterprise.figures', scope: { OWN_ORG: '{t}.id = :org', JURISDICTION: '{t}.station_id = ANY (:stations)', RELEASED: consented('FIGURES') } }] },
];

export const enterpriseLooks: LookSpec = {
  fields: { uscc: 'IDENTITY', ...Object.fromEntries(CONTACT.map((field) => [field, 'CONTACT'])), ...Object.fromEntries(FIGURES.map((field) => [field, 'FIGURES'])) },
  enterprise: '{t}.id',
  ways: {
    IDENTITY: `${ways('r.enterprise_id = {t}.id', 'IDENTITY')} || array(SELECT ' ' || d.need_id FROM ${PARTY} AND d.enterprise_id = {t}.id ORDER BY d.approved_at DESC, d.id DESC LIMIT 20)`,
    CONTACT: ways('r.enterprise_id = {t}.id', 'CONTACT'),
    FIGURES: ways('r.enterprise_id = {t}.id', 'FIGURES'),
  },
};

export const needLooks: LookSpec = {
  fields: { '*': 'IDENTITY' },
  enterprise: '{t}.enterprise_id',
  ways: { IDENTITY: `${ways('r.need_id = {t}.id', 'IDENTITY')} || array(SELECT ' ' || d.need_id FROM ${DEALT} AND d.need_id = {t}.id LIMIT 1)` },
};

const BEGUN = 'coalesce({t}.requested_at, {t}.at)';
const need = { to: 'Need', on: '{r}.id = {t}.need_id' } as const;

/** Consents and the log of looks. */
export const consentEntries: readonly Entry[] = [
  {
    type: 'Release',
    kind: 'release',
    read: 'consent.read',
    scope: { OWN_ORG: '{t}.enterprise_id = :org', COUNTERPARTY: '{t}.institution_id = :org', JURISDICTION: `EXISTS (SELECT 1 FROM need n WHERE n.id = {t}.need_id AND n.station_id = ANY (:stations)) AND ${inUse('{t}.enterprise_id')}` },
    columns: { signatory: { sql: '{t}.granted_by_name', type: 'text' } },
    guarded: [{ fields: ['signatory'], levels: [{ read: 'need.file' }, { read: 'consent.read', as: { signatory: (sql) => `mask_name(${sql})` } }] }],
    one: { institution: { to: 'Institution', on: '{r}.id = {t}.institution_id' }, need, waitingOn: waitingOn('release') },
    sorts: { BEGUN_AT: { sql: BEGUN, cast: 'timestamptz' }, UNTIL: { sql: `coalesce({t}.until, 'infinity'::timestamptz)`, cast: 'timestamptz' } },
    defaultSort: { by: 'BEGUN_AT', desc: true },
    filters: {
      statuses: oneOf('{t}.status'),
      needIds: idIn('{t}.need_id'),
      institutionIds: idIn('{t}.institution_id'),
      holds: holds(`coalesce(${HOLDS.replaceAll('r.', '{t}.')}, false)`),
    },
  },
  {
    type: 'Look',
    kind: 'look',
    read: 'look.read',
    scope: { OWN_ORG: '{t}.enterprise_id = :org', COUNTERPARTY: `{t}.org_id = :org AND ({t}.org_kind = 'INSTITUTION' OR {t}.enterprise_id IS NULL OR ${inUse('{t}.enterprise_id')})` },
    one: { need, release: { to: 'Release', on: '{r}.id = {t}.release_id' } },
    sorts: { AT: { sql: '{t}.at', cast: 'timestamptz' } },
    defaultSort: { by: 'AT', desc: true },
    filters: { needIds: idIn('{t}.need_id'), institutionIds: idIn('{t}.org_id'), from: fromDay('{t}.at'), to: toDay('{t}.at') },
  },
];
