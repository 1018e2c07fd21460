import { isId } from '../../../kernel/ids';
import type { Entry, FilterSpec } from '../catalogue-types';
import { fromDay, oneOf, toDay } from './shared';

/** Entries that tell of accounts, logins and grants, and of nobody's business. */
const ACCOUNTS = `{t}.action LIKE ANY (ARRAY['member.%', 'session.%', 'grant.%', 'factor.%'])`;

const named = (kind: string): string => `(SELECT x.name FROM ${kind} x WHERE x.id = {t}.subject_id)`;
const numbered = (kind: string): string => `(SELECT x.code FROM ${kind} x WHERE x.id = {t}.subject_id)`;

const SUBJECT_NAME = `CASE {t}.subject WHEN 'member' THEN ${named('member')} WHEN 'product' THEN ${named('product')}
  WHEN 'org' THEN ${named('org')} WHEN 'station' THEN ${named('org')} WHEN 'enterprise' THEN ${named('org')} WHEN 'institution' THEN ${named('org')}
  WHEN 'need' THEN ${numbered('need')} WHEN 'offer' THEN ${numbered('offer')} WHEN 'deal' THEN ${numbered('deal')} END`;

/** The one row that an id names; a text that is no id names none. */
const exactly = (column: string): FilterSpec => (value: never, _t, bag) => (isId(value) ? `${column} = ${bag.add(value, 'uuid')}` : 'false');

const GROUP = '.*';

/** Exact names, or groups such as `grant.*`. */
const actions: FilterSpec = (value: never, _t, bag) => {
  const names = value as readonly string[];
  const groups = names.filter((name) => name.endsWith(GROUP)).map((name) => `${name.slice(0, -1).replace(/[\\%_]/g, (c) => `\\${c}`)}%`);
  return `({t}.action = ANY (${bag.add(names.filter((name) => !name.endsWith(GROUP)), 'text[]')}) OR {t}.action LIKE ANY (${bag.add(groups, 'text[]')}))`;
};

/** The audit log as who audits it reads it: newest first, with names beside the ids. */
export const auditEntries: readonly Entry[] = [
  {
    type: 'AuditEntry',
    kind: 'audit',
    read: 'audit.read',
    scope: { ACCOUNTS },
    columns: {
      seq: { sql: '{t}.seq::text', type: 'text' },
      memberName: { sql: '(SELECT x.name FROM member x WHERE x.id = {t}.member_id)', type: 'text' },
      orgName: { sql: '(SELECT x.name FROM org x WHERE x.id = {t}.org_id)', type: 'text' },
      subjectName: { sql: SUBJECT_NAME, type: 'text' },
    },
    sorts: { SEQ: { sql: '{t}.seq', cast: 'bigint' } },
    defaultSort: { by: 'SEQ', desc: true },
    filters: { from: fromDay('{t}.at'), to: toDay('{t}.at'), actions, subjects: oneOf('{t}.subject'), subjectId: exactly('{t}.subject_id'), memberId: exactly('{t}.member_id'), orgId: exactly('{t}.org_id') },
  },
];
