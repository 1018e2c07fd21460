import { label } from '@/gql/labels';
import { SecurityAccountsDocument, SecurityEventsDocument } from '@/gql/operations';
import type { AccountState, AuditRowFragment, SecurityAccountFragment } from '@/gql/types';
import { openSecurity } from '@/features/admin/admin';
import { actionText, nobodyText, WATCHED } from '@/features/audit/words';
import { addDays, businessDay, formatInstant } from '@/lib/dates';
import { one, oneOf, withParams, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine } from '@/ui/light/pagination';
import { QueryForm } from '@/ui/staff/query-form';
import { AccountActions } from './account-actions';

type Account = SecurityAccountFragment;

const EVENT_DAYS = 7;

/** In the order in which they are looked at. */
const STATES = ['WAITING', 'LOCKED', 'OFFICIAL', 'CLOSED'] as const satisfies readonly AccountState[];

const EMPTY: Record<AccountState, { title: string; text: string }> = {
  WAITING: { title: '没有待授权的账号', text: '系统管理员或站点新增的账号会出现在这里，核对任命后授权。' },
  LOCKED: { title: '没有锁定的账号', text: '连续输错密码或验证码的账号会锁定 15 分钟，期间出现在这里。' },
  CLOSED: { title: '没有停用的账号', text: '离岗停用和 90 天未登录自动停用的账号会出现在这里。' },
  OFFICIAL: { title: '没有在岗的账号', text: '授权后的站点、主管部门和平台账号会出现在这里。' },
};

const MARK: Record<AccountState, (row: Account) => string> = {
  WAITING: (row) => `创建于 ${formatInstant(row.createdAt)}`,
  LOCKED: (row) => `锁定至 ${formatInstant(row.lockedUntil)}`,
  CLOSED: (row) => `停用于 ${formatInstant(row.disabledAt)}`,
  OFFICIAL: (row) => (row.lastSeenAt ? `最近登录 ${formatInstant(row.lastSeenAt)}` : '尚未登录'),
};

const columnsOf = (state: AccountState, me: string): Column<Account>[] => [
  { key: 'name', head: '姓名', card: 'title', cell: (row) => row.name },
  { key: 'org', head: '单位', cell: (row) => row.orgName },
  { key: 'role', head: '角色', kind: 'date', cell: (row) => label('Role', row.role) },
  { key: 'account', head: '登录账号', kind: 'date', cell: (row) => row.account },
  { key: 'state', head: '状态', kind: 'date', cell: (row) => MARK[state](row) },
  { key: 'factor', head: '两步验证', kind: 'date', cell: (row) => (row.secondFactor ? '已绑定' : '未绑定') },
  { key: 'act', head: '办理', kind: 'action', cell: (row) => (row.id === me ? '本人' : <AccountActions state={state} id={row.id} name={row.name} factor={row.secondFactor} />) },
];

const eventColumns: Column<AuditRowFragment>[] = [
  { key: 'action', head: '事项', card: 'title', cell: (row) => actionText(row.action) },
  { key: 'at', head: '时间', kind: 'date', cell: (row) => formatInstant(row.at) },
  { key: 'subject', head: '账号', cell: (row) => row.subjectName ?? '不存在或已停用的账号' },
  { key: 'who', head: '经办', cell: (row) => row.memberName ?? nobodyText(row.action) },
  { key: 'note', head: '说明', wrap: true, cell: (row) => row.note ?? '--' },
];

/** Accounts by state with what a security administrator does about them, and what happened to accounts lately. */
export async function SecurityPage({ params }: { params: SearchParams }) {
  const viewer = await openSecurity();
  const state = oneOf(params, 'state', STATES) ?? 'WAITING';
  const search = one(params, 'q') ?? null;
  const from = addDays(businessDay(new Date()), 1 - EVENT_DAYS);
  const [found, { auditEntries: events }] = await Promise.all([read(SecurityAccountsDocument, { state, search }), read(SecurityEventsDocument, { filter: { from, actions: [...WATCHED] } })]);
  const counts: Partial<Record<AccountState, number>> = { WAITING: found.waiting.length, LOCKED: found.locked.length };
  return (
    <>
      <PageHead title="账号与授权" lead="站点、主管部门和平台的账号由系统管理员创建，经您授权后才能办理业务。" />
      <nav className="st-tabs" aria-label="账号状态">
        {STATES.map((value) => (
          <Link plain key={value} href={withParams('/admin/security', {}, { state: value })} aria-current={value === state ? 'page' : undefined}>{label('AccountState', value)}{(counts[value] ?? 0) > 0 && ` ${counts[value]!}`}</Link>
        ))}
      </nav>
      <QueryForm fields={[{ key: 'q', label: '姓名或登录账号', kind: 'text' }]} />
      <CountLine total={found.accounts.length} noun="个账号" />
      {found.accounts.length === 0
        ? <EmptyState title={search ? '没有这样的账号' : EMPTY[state].title}>{search ? '请更换姓名或登录账号。' : EMPTY[state].text}</EmptyState>
        : <DataTable caption={label('AccountState', state)} captionHidden columns={columnsOf(state, viewer.id)} rows={found.accounts} rowKey={(row) => row.id} />}
      <section aria-labelledby="events" className="mt-8 grid gap-3">
        <h2 id="events">近 {EVENT_DAYS} 天的安全事件（{events.totalCount}）</h2>
        {events.nodes.length === 0
          ? <p className="text-mute">没有登录失败、锁定、授权变动等需要留意的记录。</p>
          : <DataTable caption="安全事件" captionHidden columns={eventColumns} rows={events.nodes} rowKey={(row) => row.id} />}
        <p><Link href={withParams('/audit', {}, { from })}>查看全部安全事件</Link></p>
      </section>
    </>
  );
}
