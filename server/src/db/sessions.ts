import type { Pool } from 'pg';
import { sha256 } from '../kernel/ids';
import { PASSWORD_DAYS } from '../domain/identity/password-policy';
import { isOfficial } from '../domain/identity/roles';
import { IDLE_MINUTES, idleMinutes, OFFICIAL_IDLE_MINUTES, OFFICIAL_ROLES } from '../domain/identity/session-limits';
import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import type { OrgKind, Role } from '../domain/identity/terms';
import { visitor, type Actor, type Person } from '../policy/actor';
import { MARK_OF_MEMBER } from './write-marks';

/** People are remembered this long: shorter than the step in which sessions note that they were used. */
const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 10_000;
const LONGEST = 200;

const STATIONS = `CASE o.kind
  WHEN 'STATION' THEN (WITH RECURSIVE tree AS (SELECT s.id FROM station s WHERE s.id = o.id UNION ALL SELECT s.id FROM station s JOIN tree t ON s.parent_id = t.id) SELECT array_agg(id) FROM tree)
  WHEN 'AUTHORITY' THEN (WITH RECURSIVE part AS (SELECT a.area_id AS id FROM authority a WHERE a.id = o.id UNION ALL SELECT r.id FROM area r JOIN part p ON r.parent_id = p.id)
                         SELECT array_agg(s.id) FROM station s WHERE s.area_id IN (SELECT id FROM part))
END`;

const PASSWORD_AGE = `make_interval(hours => ${24 * PASSWORD_DAYS})`;
const IDLE = `make_interval(mins => CASE WHEN m.role IN (${OFFICIAL_ROLES.map((role) => `'${role}'`).join(', ')}) THEN ${OFFICIAL_IDLE_MINUTES} ELSE ${IDLE_MINUTES} END)`;

const actorSql = (more: string): string => `SELECT m.id, s.id, m.name, m.role, o.id, o.kind, o.name, ${STATIONS}, coalesce(i.status = 'ADMITTED', false), o.demo, s.seen_at < now() - interval '1 minute', (SELECT e.n FROM access_epoch e), (SELECT count(*)::int FROM station), coalesce(s.strong_at, s.created_at), m.must_change_password, m.factor_since IS NOT NULL, m.granted_at IS NOT NULL, m.must_change_password AND coalesce(m.password_changed_at, m.created_at) <= now() - ${PASSWORD_AGE}${more}
  FROM session s JOIN member m ON m.id = s.member_id JOIN org o ON o.id = m.org_id LEFT JOIN institution i ON i.id = o.id
  WHERE s.token_hash = $1 AND s.expires_at > now() AND s.seen_at > now() - ${IDLE} AND m.disabled_at IS NULL`;
const ACTOR = { name: 'session_actor', text: actorSql('') };
const MARKED_ACTOR = { name: 'session_actor_marked', text: actorSql(`, ${MARK_OF_MEMBER}`) };

/** Resolves login sessions to actors: role, tree and participation are read afresh each time, so a change counts at once. */
export class Sessions {
  constructor(
    private readonly pool: Pool,
    /** Also tells what reads of the person must include, where there is a replica. */
    private readonly marked = false,
    /** Whether a role must have a second factor before anything is open to it. */
    private readonly mustHaveFactor: (role: Role) => boolean = () => false,
  ) {}

  /** People of sessions that were looked up lately, oldest first, by the hash of their token. */
  private readonly remembered = new Map<string, { readonly person: Person; readonly until: number }>();

  /**
   * The actor behind a cookie as this process remembers it, for statements that prove it (`epoch`); looked up when it is not.
   * Nothing is remembered where reads may go to a replica: what that shows of the session may be old.
   */
  async rememberedActorOf(token: string | undefined): Promise<Actor> {
    if (this.marked || !token || token.length > LONGEST) return this.actorOf(token);
    const found = this.remembered.get(sha256(token));
    return found !== undefined && found.until > performance.now() ? found.person : this.actorOf(token);
  }

  /** The actor behind a cookie; a visitor when there is none, or it ended. */
  async actorOf(token: string | undefined): Promise<Actor> {
    if (!token || token.length > LONGEST) return visitor;
    const key = sha256(token);
    this.remembered.delete(key);
    const { rows } = await this.pool.query<unknown[]>({ ...(this.marked ? MARKED_ACTOR : ACTOR), values: [key], rowMode: 'array' });
    const r = rows[0];
    if (!r) return visitor;
    if (r[10]) void this.pool.query('UPDATE session SET seen_at = now() WHERE id = $1', [r[1]]).catch(() => undefined);
    const stationIds = (r[7] as string[] | null) ?? [];
    const person: Person = {
      kind: 'PERSON', memberId: r[0] as string, sessionId: r[1] as string, name: r[2] as string, role: r[3] as Role, orgId: r[4] as string, orgKind: r[5] as OrgKind, orgName: r[6] as string,
      stationIds, everywhere: stationIds.length > 0 && stationIds.length === r[12], participating: r[8] as boolean, demo: r[9] as boolean,
      strongAt: r[13] as Date, mustChangePassword: r[14] as boolean, mustEnrol: r[15] !== true && this.mustHaveFactor(r[3] as Role), mustBeGranted: r[16] !== true && isOfficial(r[3] as Role),
      ...(r[17] === true && isOfficial(r[3] as Role) && { passwordExpired: true }),
      ...(typeof r[18] === 'number' && { wroteUpTo: r[18] }),
    };
    if (!this.marked) {
      if (this.remembered.size >= MOST_REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!);
      this.remembered.set(key, { person: { ...person, epoch: r[11] as string }, until: performance.now() + REMEMBERED_MS });
    }
    return person;
  }

  /** What the portal shows of the signed-in person. */
  async viewer(actor: Person): Promise<Record<string, unknown>> {
    const { rows } = await this.pool.query(
      `SELECT m.account, m.phone, CASE WHEN NOT EXISTS (SELECT 1 FROM notice_agreement a WHERE a.member_id = m.id AND a.version = $4) THEN $4::text END AS "noticeDue", m.must_change_password AS "mustChangePassword", m.factor_since IS NOT NULL AS "secondFactor", m.granted_at IS NOT NULL AS "granted", m.must_change_password AND coalesce(m.password_changed_at, m.created_at) <= now() - ${PASSWORD_AGE} AS "passwordExpired", least(s.expires_at, now() + make_interval(mins => $3::int)) AS "sessionEndsAt",
              (SELECT count(*)::int FROM message x WHERE x.org_id = m.org_id AND x.read_at IS NULL AND (x.member_id IS NULL OR x.member_id = m.id)) AS "unreadCount",
              (SELECT count(*)::int FROM message x WHERE x.org_id = m.org_id AND x.read_at IS NULL AND x.todo AND (x.member_id IS NULL OR x.member_id = m.id)) AS "todoCount"
       FROM member m LEFT JOIN session s ON s.id = $2 WHERE m.id = $1`,
      [actor.memberId, actor.sessionId, idleMinutes(actor.role), PRIVACY_NOTICE.version],
    );
    return { id: actor.memberId, name: actor.name, role: actor.role, orgId: actor.orgId, orgName: actor.orgName, orgKind: actor.orgKind, demo: actor.demo, mustEnrol: rows[0]?.secondFactor !== true && this.mustHaveFactor(actor.role), mustBeGranted: rows[0]?.granted !== true && isOfficial(actor.role), ...rows[0], passwordExpired: rows[0]?.passwordExpired === true && isOfficial(actor.role) };
  }

  /** Ended sessions are removed; tells how many. */
  async sweep(): Promise<number> {
    const result = await this.pool.query(`DELETE FROM session WHERE expires_at < now() OR seen_at < now() - interval '1 day'`);
    return result.rowCount ?? 0;
  }
}
