import type { Pool, PoolClient } from 'pg';
import type { ExportOf } from '../../app/rights/export-data';
import type { Person } from '../../policy/actor';

/** Most rows of one section; a section that has more says so. */
export const SECTION_MAX = 5000;

/** One section: its name and the rows it holds. `$1` is the person or the enterprise that it is about, and nothing else is asked for. */
type Sections = Readonly<Record<string, string>>;

const PERSON: Sections = {
  account: `SELECT m.name, m.account, m.phone, m.role, o.name AS organisation, o.kind AS "organisationKind", m.created_at AS "createdAt", m.last_seen_at AS "lastSeenAt", m.factor_since AS "secondFactorSince",
      m.failed_attempts AS "failedAttempts", m.locked_until AS "lockedUntil", m.disabled_at AS "disabledAt"
    FROM member m JOIN org o ON o.id = m.org_id WHERE m.id = $1`,
  sessions: `SELECT s.created_at AS "createdAt", s.seen_at AS "seenAt", s.expires_at AS "expiresAt", s.strong_at AS "provedAt", s.device, s.address FROM session s WHERE s.member_id = $1 ORDER BY s.created_at DESC`,
  recoveryCodes: `SELECT count(*)::int AS given, count(r.used_at)::int AS used FROM recovery_code r WHERE r.member_id = $1`,
  pastPasswords: `SELECT count(*)::int AS kept, max(p.at) AS "lastChangedAt" FROM password_past p WHERE p.member_id = $1`,
  agreements: `SELECT a.version, a.at FROM notice_agreement a WHERE a.member_id = $1 ORDER BY a.at`,
  requests: `SELECT r.kind, r.status, r.text, r.answer, r.submitted_at AS "submittedAt", r.decided_at AS "decidedAt" FROM rights_request r WHERE r.member_id = $1 ORDER BY r.submitted_at DESC`,
  messages: `SELECT x.title, x.body, x.at, x.read_at AS "readAt" FROM message x WHERE x.member_id = $1 ORDER BY x.at DESC`,
  claimsAsOfficer: `SELECT n.code AS need, c.officer_name AS "officerName", c.claimed_at AS "claimedAt", c.contacted_at AS "contactedAt", c.contact_channel AS "contactChannel", c.contact_note AS "contactNote"
    FROM claim c JOIN need n ON n.id = c.need_id WHERE c.officer_id = $1 ORDER BY c.claimed_at DESC`,
  consentsSigned: `SELECT n.code AS need, i.name AS institution, r.granted_by_name AS "signedAs", r.status, r.scopes, r.purpose, r.at, r.until, r.revoked_at AS "endedAt"
    FROM release r JOIN need n ON n.id = r.need_id JOIN institution i ON i.id = r.institution_id WHERE r.granted_by_id = $1 ORDER BY r.at DESC`,
  looksMade: `SELECT l.at, n.code AS need, l.what, l.unmasked, l.reason FROM look l LEFT JOIN need n ON n.id = l.need_id WHERE l.member_id = $1 ORDER BY l.at DESC`,
  looksAtMyPhone: `SELECT l.at, l.org_name AS organisation, l.person_name AS person, l.reason FROM look l WHERE l.subject_id = $1 ORDER BY l.at DESC`,
  exports: `SELECT x.list, x.rows, x.filter, x.created_at AS "createdAt", x.expires_at AS "expiresAt", x.first_read_at AS "firstReadAt" FROM export_job x WHERE x.member_id = $1 ORDER BY x.created_at DESC`,
  webhooks: `SELECT w.url, w.topics, w.created_at AS "createdAt", w.disabled_at AS "disabledAt", w.disabled_reason AS "disabledReason" FROM webhook w WHERE w.created_by = $1 ORDER BY w.created_at DESC`,
  uploads: `SELECT f.name, f.bytes, f.mime, f.sha256, f.at FROM evidence_file f WHERE f.member_id = $1 ORDER BY f.at DESC`,
  records: `SELECT e.at, e.action, e.subject, e.subject_id AS "subjectId", e.from_status AS "fromStatus", e.to_status AS "toStatus" FROM audit_entry e WHERE e.member_id = $1 ORDER BY e.seq DESC`,
};

const ENTERPRISE: Sections = {
  enterprise: `SELECT e.name, e.uscc, a.name AS area, s.name AS station, e.industry, e.founded_on, e.qualifications, e.contact_name, e.contact_phone, e.address, e.main_business, e.employees, e.researchers, e.revenue_fen, e.rnd_fen, e.profit_fen,
      e.assets_fen, e.debt_fen, e.loan_balance_fen, e.tax_grade, e.invention_patents, e.other_ip, e.tech_contract_fen, e.equity_raised_fen, e.had_loan_before, e.figures_year, e.registered_at
    FROM enterprise e JOIN area a ON a.id = e.area_id JOIN station s ON s.id = e.station_id WHERE e.id = $1`,
  needs: `SELECT n.code, n.status, n.title, n.modes, n.amount_fen, n.min_amount_fen, n.months, n.latest_on, n.purpose, n.purpose_text, n.repayment_source, n.guarantees, n.collateral_text, n.ip_text, n.loan_history, n.max_rate_bp,
      n.equity_valuation_fen, n.equity_share_bp, n.equity_round, n.claim_mode, n.claim_cap, n.claim_until, n.return_issues, n.return_note, n.created_at, n.submitted_at, n.posted_at
    FROM need n WHERE n.enterprise_id = $1 ORDER BY n.created_at`,
  claimsReceived: `SELECT n.code AS need, i.name AS institution, c.status, c.officer_name, c.claimed_at, c.contacted_at, c.contact_channel, c.contact_note, c.papers, c.papers_note, c.decline_code, c.decline_advice, c.ended_at
    FROM claim c JOIN need n ON n.id = c.need_id JOIN institution i ON i.id = c.institution_id WHERE c.enterprise_id = $1 ORDER BY c.claimed_at`,
  offersReceived: `SELECT o.code, n.code AS need, i.name AS institution, o.kind, o.version, o.status, o.amount_fen, o.rate_bp, o.months, o.repayment, o.fees, o.guarantees, o.conditions, o.valid_until, o.premium_fen, o.valuation_fen,
      o.share_bp, o.created_at, o.decided_at, o.choice_reason
    FROM offer o JOIN need n ON n.id = o.need_id JOIN institution i ON i.id = o.institution_id WHERE o.enterprise_id = $1 AND o.amount_fen IS NOT NULL AND o.status <> 'SEALED' ORDER BY o.created_at`,
  deals: `SELECT d.code, n.code AS need, i.name AS institution, d.kind, d.status, d.approved_fen, d.reported_fen, d.confirmed_fen, d.rate_bp, d.months, d.contract_no, d.signed_on, d.approved_at, d.first_drawn_on, d.settled_on
    FROM deal d JOIN need n ON n.id = d.need_id JOIN institution i ON i.id = d.institution_id WHERE d.enterprise_id = $1 ORDER BY d.approved_at`,
  drawdowns: `SELECT d.code AS deal, w.number, w.amount_fen, w.drawn_on, w.status, w.reported_at, w.decided_at, w.dispute_reason, w.note FROM drawdown w JOIN deal d ON d.id = w.deal_id WHERE w.enterprise_id = $1 ORDER BY w.reported_at`,
  consents: `SELECT n.code AS need, i.name AS institution, r.status, r.scopes, r.purpose, r.until, r.uses, r.uses_max, r.last_used_at, r.requested_at, r.at, r.revoked_at AS ended_at, r.note, r.granted_by_name AS signatory
    FROM release r JOIN need n ON n.id = r.need_id JOIN institution i ON i.id = r.institution_id WHERE r.enterprise_id = $1 ORDER BY coalesce(r.requested_at, r.at)`,
  looks: `SELECT l.at, l.org_name AS organisation, l.org_kind AS organisation_kind, l.person_name AS person, n.code AS need, l.what, l.unmasked, l.reason FROM look l LEFT JOIN need n ON n.id = l.need_id WHERE l.enterprise_id = $1 ORDER BY l.at DESC`,
  agreements: `SELECT m.name, a.version, a.at FROM notice_agreement a JOIN member m ON m.id = a.member_id WHERE m.org_id = $1 ORDER BY a.at`,
  lookedAtBy: `SELECT n.code AS need, i.name AS institution, v.count, v.last_at FROM need_view v JOIN need n ON n.id = v.need_id JOIN institution i ON i.id = v.institution_id WHERE n.enterprise_id = $1 ORDER BY v.last_at DESC`,
  files: `SELECT DISTINCT f.name, f.bytes, f.mime, f.sha256, f.at FROM evidence_file f WHERE f.org_id = $1 OR EXISTS (SELECT 1 FROM evidence_link l JOIN deal d ON d.id = l.deal_id WHERE l.file_id = f.id AND d.enterprise_id = $1) ORDER BY f.at`,
  requests: `SELECT r.kind, r.status, r.text, r.answer, r.submitted_at, r.decided_at FROM rights_request r WHERE r.enterprise_id = $1 ORDER BY r.submitted_at`,
};

/** As text: no amount passes through a float. */
async function sectionOf(client: PoolClient, sql: string, id: string): Promise<string> {
  const { rows } = await client.query<{ row: string }>(`SELECT to_jsonb(q)::text AS row FROM (${sql}) q LIMIT ${SECTION_MAX + 1}`, [id]);
  return `{"complete": ${rows.length <= SECTION_MAX}, "rows": [${rows.slice(0, SECTION_MAX).map((one) => `\n  ${one.row}`).join(',')}]}`;
}

/** Everything stored about a person, or about the enterprise of a person, at one moment; JSON text by section, each bounded. */
export async function readOwnData(pool: Pool, person: Person, of: ExportOf): Promise<ReadonlyMap<string, string>> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const sections = new Map<string, string>();
    for (const [name, sql] of Object.entries(of === 'person' ? PERSON : ENTERPRISE)) sections.set(name, await sectionOf(client, sql, of === 'person' ? person.memberId : person.orgId));
    return sections;
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}
