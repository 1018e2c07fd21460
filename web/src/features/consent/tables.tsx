import { label } from '@/gql/labels';
import type { MyConsentsQuery, MyLooksQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { ReleaseControl } from './release-control';
import { consentTone, scopesText } from './words';

type Consent = MyConsentsQuery['consents']['nodes'][number];
type Look = MyLooksQuery['looks']['nodes'][number];

const consentColumns: Column<Consent>[] = [
  { key: 'who', head: '机构', card: 'title', cell: (row) => row.institution.name },
  { key: 'need', head: '需求', card: 'sub', cell: (row) => row.need && <Link href={`/my/needs/${row.need.id}`}>{row.need.code}</Link> },
  { key: 'scopes', head: '公开内容', card: 'wide', wrap: true, cell: (row) => scopesText(row.scopes) },
  { key: 'purpose', head: '用途', card: 'wide', cell: (row) => label('ConsentPurpose', row.purpose) },
  { key: 'until', head: '有效至', kind: 'date', cell: (row) => formatInstant(row.until, 'day') },
  { key: 'uses', head: '查看', unit: '次', kind: 'number', cell: (row) => `${row.uses}${row.usesMax === null ? '' : ` / ${row.usesMax}`}` },
  { key: 'by', head: '授权人', cell: (row) => row.signatory ?? '--' },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={consentTone[row.status]}>{label('ReleaseStatus', row.status)}</StatusTag> },
  {
    key: 'act', head: '操作', kind: 'action', card: 'wide',
    cell: (row) => row.need && (row.status === 'GRANTED' || row.status === 'REQUESTED') && <div className="jb-actions"><ReleaseControl needId={row.need.id} institution={row.institution} consents={[row]} /></div>,
  },
];

/** Consents of the own enterprise, each with what can be done with it. */
export function ConsentTable({ rows }: { rows: readonly Consent[] }) {
  return <DataTable caption="身份公开授权" captionHidden columns={consentColumns} rows={rows} rowKey={(row) => row.id} />;
}

const lookColumns: Column<Look>[] = [
  { key: 'who', head: '查看人', card: 'title', cell: (row) => `${row.orgName} ${row.personName}` },
  { key: 'at', head: '时间', kind: 'date', card: 'sub', cell: (row) => formatInstant(row.at) },
  { key: 'need', head: '需求', cell: (row) => (row.need ? <Link href={`/my/needs/${row.need.id}`}>{row.need.code}</Link> : '企业档案') },
  { key: 'what', head: '看了什么', card: 'wide', wrap: true, cell: (row) => `${scopesText(row.what)}${row.unmasked ? '（完整联系方式）' : ''}` },
  { key: 'reason', head: '理由', card: 'wide', wrap: true, cell: (row) => row.reason ?? '--' },
];

/** Who looked at what of the own enterprise, newest first. */
export function LookTable({ rows }: { rows: readonly Look[] }) {
  return <DataTable caption="谁看过我" captionHidden columns={lookColumns} rows={rows} rowKey={(row) => row.id} />;
}
