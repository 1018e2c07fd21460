import type { NewLook } from '../app/ports';
import { LOOK_MINUTES } from '../domain/consent/holds';
import type { ConsentScope } from '../domain/consent/terms';
import { newId } from '../kernel/ids';
import type { Person } from '../policy/actor';
import type { Outgoing } from './outgoing';
import type { Statement } from './pipeline';
import { textOf } from './tables';

/** What was answered by one consent or deal. */
export interface Seen {
  readonly enterpriseId: string;
  readonly needId: string;
  readonly releaseId: string | null;
  readonly what: readonly ConsentScope[];
}

/** Numbers (from 1) of the looks that are part of one that counts already, while what they rest on still holds. $1 person, $2 its organisation, $3 moment. */
const RECENT = `SELECT s.at FROM unnest($4::uuid[], $5::uuid[], $6::text[]) WITH ORDINALITY s(need_id, release_id, what, at)
  WHERE EXISTS (SELECT 1 FROM look l WHERE l.member_id = $1 AND l.need_id = s.need_id AND l.at > coalesce($3::timestamptz, now()) - interval '${LOOK_MINUTES} minutes' AND l.what @> string_to_array(s.what, ' '))
    AND CASE WHEN s.release_id IS NULL THEN EXISTS (SELECT 1 FROM deal d WHERE d.need_id = s.need_id AND d.institution_id = $2)
      ELSE EXISTS (SELECT 1 FROM release r WHERE r.id = s.release_id AND release_holds(r.status, r.until, r.uses, r.uses_max, r.last_used_at, r.last_used_by_id, $1, coalesce($3::timestamptz, now()))) END`;

/** Asks which of the looks are none of their own; as values for `pg`, or as texts. */
export function recentSql(person: Pick<Person, 'memberId' | 'orgId'>, looks: readonly Pick<Seen, 'needId' | 'releaseId' | 'what'>[], now: Date | null): Statement {
  return { text: RECENT, values: [person.memberId, person.orgId, textOf(now), textOf(looks.map((look) => look.needId)), textOf(looks.map((look) => look.releaseId)), textOf(looks.map((look) => look.what.join(' ')))] };
}

/** The same person's looks are written one after the other, so that two requests at once are one look. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 730013))';
const VIEWS = `INSERT INTO need_view (id, need_id, institution_id, count, last_at) SELECT s.id, s.need_id, $3, 1, $4 FROM unnest($1::uuid[], $2::uuid[]) s(id, need_id) ORDER BY s.need_id
  ON CONFLICT ON CONSTRAINT need_view_once DO UPDATE SET count = need_view.count + 1, last_at = excluded.last_at`;
/** Whoever took the last use finishes their look without another one. */
const USES = `WITH locked AS (SELECT id FROM release WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE)
  UPDATE release r SET uses = CASE WHEN r.uses_max IS NULL OR r.uses < r.uses_max THEN r.uses + 1 ELSE r.uses END, last_used_at = CASE WHEN r.uses_max IS NULL OR r.uses < r.uses_max THEN $3 ELSE r.last_used_at END, last_used_by_id = $2
  FROM locked l WHERE r.id = l.id AND release_holds(r.status, r.until, r.uses, r.uses_max, r.last_used_at, r.last_used_by_id, $2, $3) RETURNING r.id`;
const DEALS = `SELECT DISTINCT need_id FROM deal WHERE institution_id = $1 AND need_id = ANY ($2::uuid[])`;
const LOOKS = `INSERT INTO look (id, at, member_id, org_id, org_kind, org_name, person_name, enterprise_id, need_id, release_id, subject_id, what, unmasked, reason)
  SELECT s.id, $1, $2, $3, $4, $5, $6, s.enterprise_id, s.need_id, s.release_id, s.subject_id, coalesce(string_to_array(nullif(s.what, ''), ' '), '{}'), s.reason IS NOT NULL, s.reason
  FROM unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $13::text[]) s(id, enterprise_id, need_id, release_id, subject_id, what, reason)`;

const present = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids.filter((id) => typeof id === 'string'))].sort();

/** Writes looks as a constant number of statements: how many were new, or null when a consent or a deal does not hold any more. */
export async function writeLooks(out: Outgoing, person: Person, looks: readonly NewLook[], now: Date): Promise<number | null> {
  out.tell({ text: LOCK, values: [person.memberId] });
  const plain = looks.filter((look) => look.reason === undefined && look.needId !== null) as (NewLook & Seen)[];
  const known = plain.length === 0 ? [] : (await out.ask(recentSql(person, plain, now))).rows.map(([at]) => plain[Number(at) - 1]);
  const fresh = looks.filter((look) => !known.includes(look as never));
  if (fresh.length === 0) return 0;
  const needs = present(fresh.map((look) => look.needId));
  const moment = textOf(now);
  if (person.orgKind === 'INSTITUTION' && needs.length > 0) out.tell({ text: VIEWS, values: [textOf(needs.map(() => newId(now.getTime()))), textOf(needs), person.orgId, moment] });
  const releases = present(fresh.map((look) => look.releaseId));
  if (releases.length > 0 && (await out.ask({ text: USES, values: [textOf(releases), person.memberId, moment] })).rows.length < releases.length) return null;
  const dealt = person.orgKind === 'INSTITUTION' ? present(fresh.map((look) => (look.releaseId === null ? look.needId : null))) : [];
  if (dealt.length > 0 && (await out.ask({ text: DEALS, values: [person.orgId, textOf(dealt)] })).rows.length < dealt.length) return null;
  const column = (of: (look: NewLook) => unknown): string | null => textOf(fresh.map((look) => of(look) ?? null));
  out.tell({
    text: LOOKS,
    values: [
      moment, person.memberId, person.orgId, person.orgKind, person.orgName, person.name, column(() => newId(now.getTime())), column((l) => l.enterpriseId), column((l) => l.needId), column((l) => l.releaseId),
      column((l) => l.subjectId), column((l) => l.what.join(' ')), column((l) => l.reason),
    ],
  });
  return fresh.length;
}
