import { label } from '@/gql/labels';
import type { MyConsentsQuery, MyLooksQuery } from '@/gql/types';
import { formatInstant, lastDay } from '@/lib/dates';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { ReleaseControl } from './release-control';
import { consentTone, scopesText, usesText } from './words';

type Consent = MyConsentsQuery['consents']['nodes'][number];
type Look = MyLooksQuery['looks']['nodes'][number];

/** Consents of the own enterprise, each with what can be done with it. */
export function ConsentCards({ rows }: { rows: readonly Consent[] }) {
  return (
    <div className="jb-cards">
      {rows.map((row) => (
        <article className="jb-turn" key={row.id}>
          <div className="jb-turn-head">
            <h3>{row.institution.name}</h3>
            <StatusTag tone={consentTone[row.status]}>{label('ReleaseStatus', row.status)}</StatusTag>
          </div>
          <div>{scopesText(row.scopes)}</div>
          <div className="jb-card-mute">
            {row.need && <><Link href={`/my/needs/${row.need.id}`}>{row.need.code}</Link> · </>}
            {[label('ConsentPurpose', row.purpose), row.until && `${row.status === 'GRANTED' ? '' : '原定'}至 ${lastDay(row.until)}`, usesText(row), row.signatory && `${row.signatory}授权`].filter(Boolean).join(' · ')}
          </div>
          {row.status === 'REQUESTED' && row.note && <div>申请理由：{row.note}</div>}
          {row.need && (row.status === 'GRANTED' || row.status === 'REQUESTED') && <div className="jb-actions"><ReleaseControl needId={row.need.id} institution={row.institution} consents={[row]} /></div>}
        </article>
      ))}
    </div>
  );
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
