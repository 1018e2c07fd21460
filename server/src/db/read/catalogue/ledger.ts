import type { Entry } from '../catalogue-types';
import { holds, idIn, inUse, oneOf, searchParts, sinceDay, timeline, untilDay, waitingOn } from './shared';

const parties = { COUNTERPARTY: '{t}.enterprise_id = :org OR {t}.institution_id = :org', JURISDICTION: `{t}.station_id = ANY (:stations) AND ${inUse('{t}.enterprise_id')}` };
const drawdownIn = (status: string) => `EXISTS (SELECT 1 FROM drawdown w WHERE w.deal_id = {t}.id AND w.status = '${status}')`;

/** The ledger: deals, drawdowns, evidence. */
export const ledgerEntries: readonly Entry[] = [
  {
    type: 'Deal',
    kind: 'deal',
    read: 'deal.read',
    scope: parties,
    one: {
      need: { to: 'Need', on: '{r}.id = {t}.need_id' },
      enterprise: { to: 'Enterprise', on: '{r}.id = {t}.enterprise_id' },
      institution: { to: 'Institution', on: '{r}.id = {t}.institution_id' },
      offer: { to: 'Offer', on: '{r}.id = {t}.offer_id' },
      area: { to: 'Area', on: '{r}.id = {t}.area_id' },
      waitingOn: waitingOn('deal'),
    },
    many: { drawdowns: { to: 'Drawdown', on: '{r}.deal_id = {t}.id', order: '{r}.number', limit: 100 }, timeline: timeline('deal') },
    sorts: {
      APPROVED_AT: { sql: '{t}.approved_at', cast: 'timestamptz' },
      FIRST_DRAWN_ON: { sql: `coalesce({t}.first_drawn_on, '0001-01-01'::date)`, cast: 'date' },
      APPROVED_FEN: { sql: '{t}.approved_fen', cast: 'bigint' },
    },
    defaultSort: { by: 'APPROVED_AT', desc: true },
    filters: {
      search: searchParts('{t}.found_by'),
      statuses: oneOf('{t}.status'),
      kinds: oneOf('{t}.kind'),
      areaIds: oneOf('{t}.area_id'),
      ids: idIn('{t}.id'),
      needIds: idIn('{t}.need_id'),
      enterpriseIds: idIn('{t}.enterprise_id'),
      institutionIds: idIn('{t}.institution_id'),
      confirmed: holds('{t}.confirmed_fen > 0'),
      unconfirmed: holds(drawdownIn('REPORTED')),
      disputed: holds(drawdownIn('DISPUTED')),
      firstLoan: holds('{t}.first_loan'),
      drawnFrom: sinceDay('{t}.first_drawn_on'),
      drawnTo: untilDay('{t}.first_drawn_on'),
    },
    sums: { approvedFen: 'sum({t}.approved_fen)', confirmedFen: 'sum({t}.confirmed_fen)', medianDays: 'percentile_disc(0.5) WITHIN GROUP (ORDER BY {t}.days_to_money)' },
  },
  {
    type: 'Drawdown',
    kind: 'drawdown',
    read: 'deal.read',
    scope: parties,
    one: { deal: { to: 'Deal', on: '{r}.id = {t}.deal_id' }, waitingOn: waitingOn('drawdown') },
    many: { evidence: { to: 'EvidenceFile', on: '{r}.id IN (SELECT l.file_id FROM evidence_link l WHERE l.drawdown_id = {t}.id)', order: '{r}.at, {r}.id', limit: 20 } },
  },
  {
    type: 'EvidenceFile',
    kind: 'evidenceFile',
    read: 'file.read',
    scope: {
      COUNTERPARTY: '{t}.org_id = :org OR EXISTS (SELECT 1 FROM evidence_link l JOIN deal d ON d.id = l.deal_id WHERE l.file_id = {t}.id AND (d.enterprise_id = :org OR d.institution_id = :org))',
      JURISDICTION: `EXISTS (SELECT 1 FROM evidence_link l JOIN deal d ON d.id = l.deal_id WHERE l.file_id = {t}.id AND d.station_id = ANY (:stations) AND ${inUse('d.enterprise_id')})`,
    },
    columns: {
      // The same content stands behind another drawdown: somebody should look.
      usedElsewhere: { sql: '(SELECT count(DISTINCT (l.deal_id, l.drawdown_id)) > 1 FROM evidence_link l WHERE l.sha256 = {t}.sha256)' },
    },
  },
];
