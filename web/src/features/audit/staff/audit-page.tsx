import { AuditLogDocument } from '@/gql/operations';
import type { AuditFilter, AuditLogQuery } from '@/gql/types';
import { openAudit } from '@/features/admin/admin';
import { formatInstant } from '@/lib/dates';
import { many, manyOf, one, pageSize, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { QueryForm, type QueryField } from '@/ui/staff/query-form';
import { ACTION_CHOICES, SUBJECTS } from '../words';
import { AuditTable } from './audit-table';

const ACCOUNTS_ONLY = /^(member|session|grant)\./;

const fieldsOf = (all: boolean): QueryField[] => [
  { key: 'action', label: '事项', kind: 'many', options: ACTION_CHOICES.filter((one) => all || ACCOUNTS_ONLY.test(one.value)) },
  ...(all ? [{ key: 'subject', label: '对象', kind: 'many' as const, options: SUBJECTS }] : []),
  { key: 'from', label: '不早于', kind: 'date' },
  { key: 'to', label: '不晚于', kind: 'date' },
  { key: 'member', label: '经办人编号', kind: 'text' },
  { key: 'subjectId', label: '对象编号', kind: 'text' },
];

const filterOf = (params: SearchParams): AuditFilter => {
  const [actions, subjects] = [many(params, 'action'), manyOf(params, 'subject', SUBJECTS.map((one) => one.value))];
  return {
    from: one(params, 'from') ?? null, to: one(params, 'to') ?? null, memberId: one(params, 'member') ?? null, subjectId: one(params, 'subjectId') ?? null,
    actions: actions.length > 0 ? actions : null, subjects: subjects.length > 0 ? subjects : null,
  };
};

/** How the log stands: the last signed head, and the check of the newest entries. */
function ChainState({ head }: { head: AuditLogQuery['auditHead'] }) {
  const bad = head.faulty > 0 || head.inLog === false;
  const checked = head.checked === 0 ? '日志为空。' : head.faulty > 0 ? `最新 ${head.checked} 条中有 ${head.faulty} 条与链不符。` : `最新 ${head.checked} 条逐条复核相符。`;
  const signed = head.seq === null || head.hash === null
    ? '还没有签名的链首，系统每天签名一次。'
    : `最近签名的链首：${head.day ?? '--'}，序号 ${head.seq}，哈希 ${head.hash.slice(0, 16)}，签于 ${formatInstant(head.signedAt)}，${head.inLog ? '仍在日志中' : '已不在日志中'}。`;
  return (
    <Notice tone={bad ? 'bad' : 'good'} title={bad ? '审计日志可能被改动过，请保留现场并运行 audit-verify' : '审计日志连续'}>
      {checked}{signed}全量验证由运维运行 audit-verify。
    </Notice>
  );
}

/** The audit log, for the auditor; a security administrator reads what tells of accounts. */
export async function AuditPage({ params }: { params: SearchParams }) {
  const viewer = await openAudit();
  const filter = filterOf(params);
  const { auditHead, auditEntries } = await read(AuditLogDocument, { first: pageSize(params), after: one(params, 'after') ?? null, filter });
  const all = viewer.role === 'AUDITOR';
  return (
    <>
      <PageHead title={all ? '审计日志' : '安全事件'} lead={all ? '全部操作的记录，最新在前，只能查看。' : '账号、登录和授权的记录，最新在前，只能查看。'} />
      <div className="mb-4"><ChainState head={auditHead} /></div>
      <QueryForm fields={fieldsOf(all)} />
      <AuditTable
        rows={auditEntries.nodes} total={auditEntries.totalCount} page={{ hasNextPage: auditEntries.pageInfo.hasNextPage, endCursor: auditEntries.pageInfo.endCursor }}
        filtered={Object.values(filter).some((value) => value !== null)}
      />
    </>
  );
}
