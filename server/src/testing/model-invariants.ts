import { machines } from '../app/things';
import { ACTIVE_CLAIMS } from '../domain/claim/states';
import type { TestSystem } from './database';

const listed = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;
const ACTIVE = listed(ACTIVE_CLAIMS);
const OPEN = `('SEALED', 'VISIBLE')`;
const openClock = (subject: string, id: string, kinds: readonly string[], more = ''): string =>
  `EXISTS (SELECT 1 FROM clock k WHERE k.subject_id = ${id} AND k.subject = '${subject}' AND k.done_at IS NULL AND k.kind IN ${listed(kinds)}${more})`;
const anyClock = (subject: string, id: string): string => `EXISTS (SELECT 1 FROM clock k WHERE k.subject_id = ${id} AND k.subject = '${subject}' AND k.done_at IS NULL)`;
const RUNNING = ' AND k.paused_at IS NULL';
const open = (alias: string): string => `EXISTS (SELECT 1 FROM claim ${alias} WHERE ${alias}.need_id = n.id AND ${alias}.status IN ${ACTIVE})`;
const standing = `EXISTS (SELECT 1 FROM offer o WHERE o.need_id = n.id AND o.status IN ${OPEN})`;
const pending = `EXISTS (SELECT 1 FROM drawdown w WHERE w.deal_id = d.id AND w.status IN ('REPORTED', 'DISPUTED'))`;

/** What must hold for every row, each as a statement that answers the ids of those that break it. */
const RULES: Readonly<Record<string, string>> = {
  'one open claim of an institution on a need': `SELECT need_id AS id FROM claim WHERE status NOT IN ('LOST', 'DECLINED', 'LAPSED') GROUP BY need_id, institution_id HAVING count(*) > 1`,
  'a suspended institution has no open claim': `SELECT c.id FROM claim c JOIN institution i ON i.id = c.institution_id WHERE c.ended_at IS NULL AND i.status <> 'ADMITTED'`,
  'active claims are counted and within the cap': `SELECT n.id FROM need n WHERE n.active_claims > n.claim_cap OR n.active_claims <> (SELECT count(*) FROM claim c WHERE c.need_id = n.id AND c.status IN ${ACTIVE})`,
  'a claim has ended exactly when it says so': `SELECT id FROM claim WHERE (ended_at IS NULL) <> (status IN ${ACTIVE} OR status = 'INVITED')`,
  'one accepted offer unless several': `SELECT need_id AS id FROM offer WHERE status = 'ACCEPTED' AND NOT several GROUP BY need_id HAVING count(*) > 1`,
  'accepted amount is counted and within the need': `SELECT n.id FROM need n WHERE n.accepted_fen > coalesce(n.amount_fen, 0) OR n.accepted_fen <> (SELECT coalesce(sum(o.amount_fen), 0) FROM offer o WHERE o.need_id = n.id AND o.status = 'ACCEPTED')`,
  'an accepted offer is a deal of its amount, and only that': `SELECT o.id FROM offer o LEFT JOIN deal d ON d.offer_id = o.id WHERE (o.status = 'ACCEPTED') <> (d.id IS NOT NULL AND d.status <> 'CANCELLED') OR d.approved_fen <> o.amount_fen`,
  'an accepted offer has won its claim, and only that': `SELECT c.id FROM claim c WHERE (c.status = 'WON') <> EXISTS (SELECT 1 FROM offer o WHERE o.claim_id = c.id AND o.status = 'ACCEPTED')`,
  'an offer stands exactly on a claim at that step': `SELECT c.id FROM claim c WHERE (c.status = 'OFFER_MADE') <> EXISTS (SELECT 1 FROM offer o WHERE o.claim_id = c.id AND o.status IN ${OPEN})`,
  'reports and confirmations are counted and within what was approved': `SELECT d.id FROM deal d CROSS JOIN LATERAL (SELECT coalesce(sum(w.amount_fen) FILTER (WHERE w.status <> 'VOID'), 0) AS reported, coalesce(sum(w.amount_fen) FILTER (WHERE w.status = 'CONFIRMED'), 0) AS confirmed FROM drawdown w WHERE w.deal_id = d.id) s
    WHERE d.reported_fen <> s.reported OR d.confirmed_fen <> s.confirmed OR d.confirmed_fen > d.reported_fen OR d.reported_fen > d.approved_fen`,
  'a voucher proves one payment': `SELECT l.sha256::text AS id FROM evidence_link l JOIN drawdown w ON w.id = l.drawdown_id AND w.status <> 'VOID' GROUP BY l.sha256, w.institution_id HAVING count(*) > 1`,
  'a drawn deal has money that both confirmed': `SELECT id FROM deal WHERE (status IN ('DRAWN', 'REPAYING', 'SETTLED')) <> (confirmed_fen > 0)`,
  'a need in talks has a claim, a published one has none': `SELECT n.id FROM need n WHERE (n.status IN ('IN_TALKS', 'OFFERED') AND n.active_claims = 0) OR (n.status = 'PUBLISHED' AND n.active_claims > 0)`,
  'an offered need has a visible offer': `SELECT n.id FROM need n WHERE (n.status = 'OFFERED' AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.need_id = n.id AND o.status = 'VISIBLE')) OR (n.status = 'IN_TALKS' AND EXISTS (SELECT 1 FROM offer o WHERE o.need_id = n.id AND o.status = 'VISIBLE'))`,
  'a matched need has a deal': `SELECT n.id FROM need n WHERE (n.status IN ('MATCHED', 'FUNDED_PARTIAL', 'FUNDED', 'CLOSED')) <> EXISTS (SELECT 1 FROM deal d WHERE d.need_id = n.id AND d.status <> 'CANCELLED')`,
  'a need whose money has all come, with nobody else in talks, is funded': `SELECT n.id FROM need n WHERE n.status IN ('MATCHED', 'FUNDED_PARTIAL') AND n.active_claims = 0 AND n.accepted_fen = (SELECT sum(d.confirmed_fen) FROM deal d WHERE d.need_id = n.id AND d.status <> 'CANCELLED')`,
  'a need that is decided or over holds nobody': `SELECT n.id FROM need n WHERE (n.status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'EXPIRED', 'UNMET', 'FUNDED', 'CLOSED') OR (n.status IN ('MATCHED', 'FUNDED_PARTIAL') AND NOT n.several)) AND (${open('c')} OR ${standing})`,
  'a sealed offer is never visible before the window ends': `SELECT o.id FROM offer o JOIN need n ON n.id = o.need_id WHERE n.claim_mode = 'SEALED' AND ((o.status IN ('VISIBLE', 'ACCEPTED') AND (n.opened_at IS NULL OR n.opened_at < n.claim_until)) OR (o.status = 'SEALED' AND n.opened_at IS NOT NULL))`,
  'offers are sealed on sealed needs only': `SELECT o.id FROM offer o JOIN need n ON n.id = o.need_id WHERE o.status = 'SEALED' AND n.claim_mode <> 'SEALED'`,
  'an open need waits for somebody': `SELECT n.id FROM need n WHERE (n.status = 'SUBMITTED' AND NOT ${openClock('need', 'n.id', ['STATION_REVIEW'], RUNNING)}) OR (n.status IN ('RETURNED', 'EXPIRED') AND NOT ${openClock('need', 'n.id', ['RESUBMISSION'], RUNNING)})
    OR (n.status = 'PUBLISHED' AND NOT ${openClock('need', 'n.id', ['FIRST_CLAIM', 'CLAIM_WINDOW'], RUNNING)}) OR (n.status = 'OFFERED' AND NOT ${openClock('need', 'n.id', ['CHOICE'], RUNNING)})`,
  'a sealed need waits for the end of its window': `SELECT n.id FROM need n WHERE n.claim_mode = 'SEALED' AND n.opened_at IS NULL AND n.status IN ('PUBLISHED', 'IN_TALKS') AND NOT ${openClock('need', 'n.id', ['CLAIM_WINDOW'], RUNNING)}`,
  'an open claim waits for somebody': `SELECT c.id FROM claim c WHERE (c.status = 'CLAIMED' AND NOT ${openClock('claim', 'c.id', ['FIRST_CONTACT'], RUNNING)}) OR (c.status IN ('CONTACTED', 'ASSESSING') AND NOT ${openClock('claim', 'c.id', ['INDICATIVE_ANSWER'], RUNNING)})
    OR (c.status = 'NEEDS_PAPERS' AND NOT ${openClock('claim', 'c.id', ['PAPERS', 'INDICATIVE_ANSWER'], RUNNING)})`,
  'an answer is put off only while papers are waited for': `SELECT k.id FROM clock k WHERE k.done_at IS NULL AND k.paused_at IS NOT NULL AND NOT (k.subject = 'claim' AND k.kind = 'INDICATIVE_ANSWER'
    AND EXISTS (SELECT 1 FROM clock p WHERE p.subject_id = k.subject_id AND p.kind = 'PAPERS' AND p.done_at IS NULL))`,
  'the terms of a sealed offer are under the unreleased seal of its need, and nowhere else': `SELECT o.id FROM offer o WHERE o.status = 'SEALED'
    AND (o.amount_fen IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sealed_terms s JOIN need_seal k ON k.id = s.seal_id WHERE s.id = o.id AND k.need_id = o.need_id AND k.released_at IS NULL))`,
  'an offer that can be read has nothing under a seal': `SELECT o.id FROM offer o JOIN sealed_terms s ON s.id = o.id WHERE o.amount_fen IS NOT NULL`,
  'a visible offer ends by itself, a sealed one tells no day': `SELECT o.id FROM offer o WHERE (o.status = 'VISIBLE') <> ${openClock('offer', 'o.id', ['OFFER_VALIDITY'], RUNNING)}`,
  'an open deal waits for somebody': `SELECT d.id FROM deal d WHERE (d.status = 'APPROVED' AND NOT ${openClock('deal', 'd.id', ['SIGNING'], RUNNING)}) OR (d.status IN ('SIGNED', 'DRAWN') AND d.reported_fen < d.approved_fen AND NOT (${openClock('deal', 'd.id', ['OUTCOME_REPORT'], RUNNING)} OR ${pending}))`,
  'an unanswered payment waits for somebody': `SELECT w.id FROM drawdown w WHERE (w.status IN ('REPORTED', 'DISPUTED')) <> ${openClock('drawdown', 'w.id', ['CONFIRMATION'], RUNNING)}`,
  'a choice is waited for only while there is one': `SELECT k.subject_id AS id FROM clock k WHERE k.kind = 'CHOICE' AND k.done_at IS NULL AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.need_id = k.subject_id AND o.status = 'VISIBLE')`,
  'nothing that is over has a clock': `SELECT n.id FROM need n WHERE n.status IN ('DRAFT', 'WITHDRAWN', 'UNMET', 'FUNDED', 'CLOSED') AND ${anyClock('need', 'n.id')} UNION ALL SELECT c.id FROM claim c WHERE c.ended_at IS NOT NULL AND ${anyClock('claim', 'c.id')}
    UNION ALL SELECT d.id FROM deal d WHERE d.status IN ('SETTLED', 'CANCELLED') AND ${anyClock('deal', 'd.id')} UNION ALL SELECT n.id FROM need n WHERE n.status IN ('MATCHED', 'FUNDED_PARTIAL') AND NOT n.several AND ${anyClock('need', 'n.id')}`,
};

/** Rows that break a rule, as `rule` and `id`; none when all is well. */
export const BROKEN = Object.entries(RULES).map(([rule, statement], i) => `SELECT '${rule}' AS rule, x${i}.id::text AS id FROM (${statement}) x${i}`).join('\nUNION ALL\n');

const STEPS = Object.entries(machines).flatMap(([kind, table]) => Object.entries(table.actions).flatMap(([action, { from, to }]) => from.map((state: string) => `('${kind}', '${kind}.${action}', '${state}', '${to}')`))).join(', ');
const STARTS = Object.entries(machines).flatMap(([kind, table]) => table.initial.map((state: string) => `('${kind}', '${state}')`)).join(', ');
/** What the model makes itself; institutions and products are put there as they are. */
const STATEFUL = ['need', 'claim', 'offer', 'deal', 'drawdown'];
const NOW = STATEFUL.map((kind) => `SELECT '${kind}' AS subject, id, status FROM ${kind}`).join(' UNION ALL ');

/** Histories that are no path of their machine, from a start to where the row stands now. */
export const NO_PATH = `WITH step(subject, action, from_status, to_status) AS (VALUES ${STEPS}), start(subject, status) AS (VALUES ${STARTS}),
  walked AS (SELECT subject, subject_id, action, from_status, to_status, lag(to_status) OVER w AS before, lead(to_status) OVER w IS NULL AS last FROM audit_entry WHERE to_status IS NOT NULL AND subject IN ${listed(STATEFUL)} WINDOW w AS (PARTITION BY subject, subject_id ORDER BY seq)),
  current AS (${NOW})
  SELECT 'a step of no machine' AS rule, w.subject || ' ' || w.subject_id || ' ' || w.action || ' ' || w.from_status || '→' || w.to_status AS id FROM walked w WHERE NOT EXISTS (SELECT 1 FROM step s WHERE (s.subject, s.action, s.from_status, s.to_status) = (w.subject, w.action, w.from_status, w.to_status))
  UNION ALL SELECT 'a step from where it did not stand', w.subject || ' ' || w.subject_id || ' ' || w.action FROM walked w WHERE w.before IS NOT NULL AND w.before <> w.from_status
  UNION ALL SELECT 'a first step from no start', w.subject || ' ' || w.subject_id || ' ' || w.from_status FROM walked w WHERE w.before IS NULL AND NOT EXISTS (SELECT 1 FROM start s WHERE (s.subject, s.status) = (w.subject, w.from_status))
  UNION ALL SELECT 'a row that stands elsewhere', c.subject || ' ' || c.id || ' ' || c.status FROM current c JOIN walked w ON w.subject = c.subject AND w.subject_id = c.id AND w.last WHERE w.to_status <> c.status
  UNION ALL SELECT 'a row that never moved and is no start', c.subject || ' ' || c.id || ' ' || c.status FROM current c WHERE NOT EXISTS (SELECT 1 FROM walked w WHERE w.subject = c.subject AND w.subject_id = c.id) AND NOT EXISTS (SELECT 1 FROM start s WHERE (s.subject, s.status) = (c.subject, c.status))`;

/** Sealed offers that were opened before the window of their need had ended, by the log; a need whose window was put off since is not judged. */
export const OPENED_EARLY = `SELECT 'a sealed offer was opened early' AS rule, o.id::text AS id FROM audit_entry a JOIN offer o ON o.id = a.subject_id JOIN need n ON n.id = o.need_id
  WHERE a.action = 'offer.open' AND a.at < n.claim_until AND NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.subject_id = n.id AND e.action = 'need.extend' AND e.seq > a.seq)`;

/** What happened to the case of a row, and what of it waits, in words for whoever looks into a failure. */
export async function historyOf(system: TestSystem, id: string): Promise<string> {
  const [row] = await system.source.query(
    `SELECT coalesce(n.id, c.need_id, o.need_id, d.need_id) AS need FROM (SELECT substring($1 from '[0-9a-f-]{36}')::uuid AS id) x LEFT JOIN need n ON n.id = x.id LEFT JOIN claim c ON c.id = x.id LEFT JOIN offer o ON o.id = x.id LEFT JOIN drawdown w ON w.id = x.id LEFT JOIN deal d ON d.id IN (x.id, w.deal_id)`, [id],
  );
  const things = `(SELECT $1::uuid AS id UNION ALL SELECT id FROM claim WHERE need_id = $1 UNION ALL SELECT id FROM offer WHERE need_id = $1 UNION ALL SELECT id FROM deal WHERE need_id = $1 UNION ALL SELECT w.id FROM drawdown w JOIN deal d ON d.id = w.deal_id WHERE d.need_id = $1)`;
  const steps: { line: string }[] = await system.source.query(`SELECT concat_ws(' ', at, subject, right(subject_id::text, 6), action, from_status, '→', to_status, note) AS line FROM audit_entry WHERE subject_id IN ${things} ORDER BY seq`, [row?.need ?? null]);
  const clocks: { line: string }[] = await system.source.query(`SELECT concat_ws(' ', subject, right(subject_id::text, 6), kind, 'since', started_at, 'due', due_at, CASE WHEN paused_at IS NOT NULL THEN 'paused' END) AS line FROM clock WHERE done_at IS NULL AND subject_id IN ${things}`, [row?.need ?? null]);
  return ['Its case:', ...steps.map(({ line }) => line), 'Open clocks:', ...clocks.map(({ line }) => line)].join('\n');
}
