import { label } from '@/gql/labels';
import { StFileDocument } from '@/gql/operations';
import type { StFileQuery } from '@/gql/types';
import { dealTone, needTone } from '@/features/case/tones';
import { Contact } from '@/features/consent/unmask';
import { openDesk } from '@/features/station/desk';
import { listHref, type Base } from '@/features/station/drill';
import { WaitingCell } from '@/features/station/waiting-cell';
import { formatDay, formatInstant } from '@/lib/dates';
import { figureIn, formatMoney, type Fen } from '@/lib/money';
import { found, read } from '@/lib/urql/read';
import { DataTable, type Column } from '@/ui/light/data-table';
import { MoneyFigure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';

type Firm = NonNullable<StFileQuery['enterprise']>;
type Need = StFileQuery['needs']['nodes'][number];
type Deal = StFileQuery['deals']['nodes'][number];

const basics = (firm: Firm, mayUnmask: boolean): SummaryRow[] => [
  { label: '统一社会信用代码', value: firm.uscc.replace(/^(.{4})(.{4})(.{4})/, '$1 $2 $3 ') },
  { label: '行业', value: label('IndustrySection', firm.industry) },
  { label: '成立日期', value: `${formatDay(firm.foundedOn)} · ${label('GrowthStage', firm.stage)}` },
  { label: '资质', value: firm.qualifications.map((one) => label('Qualification', one)).join('、') },
  { label: '主营业务', value: firm.mainBusiness },
  { label: '地址', value: firm.address },
  { label: '联系人', value: mayUnmask ? <Contact subject="ENTERPRISE" id={firm.id} who="企业" masked={[firm.contactName, firm.contactPhone].filter(Boolean).join(' · ')} /> : [firm.contactName, firm.contactPhone].filter(Boolean).join(' · ') },
  { label: '所属站点', value: firm.station.name },
  { label: '注册时间', value: formatInstant(firm.registeredAt) },
];

const money = (amount: Fen | null) => (amount == null ? null : formatMoney(amount));

const figures = (firm: Firm): SummaryRow[] => [
  { label: '营业收入', value: money(firm.revenueFen) },
  { label: '研发费用', value: money(firm.rndFen) },
  { label: '净利润', value: money(firm.profitFen) },
  { label: '资产总额', value: money(firm.assetsFen) },
  { label: '负债总额', value: money(firm.debtFen) },
  { label: '现有贷款余额', value: money(firm.loanBalanceFen) },
  { label: '累计获得股权投资', value: money(firm.equityRaisedFen) },
  { label: '技术合同成交额', value: money(firm.techContractFen) },
  { label: '纳税信用等级', value: firm.taxGrade && label('TaxGrade', firm.taxGrade) },
  { label: '发明专利', value: firm.inventionPatents == null ? null : `${firm.inventionPatents} 件` },
  { label: '其他知识产权', value: firm.otherIp == null ? null : `${firm.otherIp} 件` },
  { label: '职工 / 研发人员', value: firm.employees == null && firm.researchers == null ? null : `${firm.employees ?? '--'} / ${firm.researchers ?? '--'} 人` },
  { label: '以前有过贷款', value: firm.hadLoanBefore == null ? null : firm.hadLoanBefore ? '是' : '否' },
];

const needColumns = (base: string, now: string): Column<Need>[] => [
  { key: 'code', head: '需求', card: 'title', cell: (row) => <Link href={`${base}/needs/${row.id}`}>{row.code}{row.detail && ` · ${row.detail.title}`}</Link> },
  { key: 'amount', head: '金额', unit: '万元', kind: 'number', card: 'primary', cell: (row) => (row.detail?.amountFen ? figureIn(row.detail.amountFen, 'wan') : '--') },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={needTone[row.status]}>{label('NeedStatus', row.status)}</StatusTag> },
  { key: 'posted', head: '发榜', kind: 'date', cell: (row) => formatInstant(row.postedAt, 'day') },
  { key: 'waiting', head: '轮到谁', kind: 'action', cell: (row) => <WaitingCell waiting={row.waitingOn} now={now} /> },
];

const dealColumns = (base: string, sums: { approvedFen: Fen; confirmedFen: Fen }): Column<Deal>[] => [
  { key: 'code', head: '成果', card: 'title', cell: (row) => <Link href={`${base}/deals/${row.id}`}>{row.code}</Link>, foot: '合计' },
  { key: 'who', head: '机构', cell: (row) => row.institution.name },
  { key: 'kind', head: '类型', cell: (row) => `${label('OfferKind', row.kind)}${row.firstLoan ? ' · 首贷' : ''}` },
  { key: 'approved', head: '获批', unit: '万元', kind: 'number', cell: (row) => figureIn(row.approvedFen, 'wan'), foot: figureIn(sums.approvedFen, 'wan') },
  { key: 'confirmed', head: '双方确认', unit: '万元', kind: 'number', card: 'primary', cell: (row) => figureIn(row.confirmedFen, 'wan'), foot: figureIn(sums.confirmedFen, 'wan') },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={dealTone[row.status]}>{label('DealStatus', row.status)}</StatusTag> },
];

/** The whole firm: who it is, its figures, its needs and what came of them. */
export async function StFilePage({ base, id }: { base: Base; id: string }) {
  const desk = await openDesk(base);
  const { enterprise, needs, deals } = await read(StFileDocument, { id, own: [id] });
  const firm = found(enterprise);
  return (
    <>
      <PageHead
        back={{ href: `${base}/files`, text: '一企一档' }} title={firm.name} lead={`${firm.area.name} · ${label('IndustrySection', firm.industry)} · ${label('GrowthStage', firm.stage)}`}
        tags={firm.demo && <StatusTag tone="neutral">演示</StatusTag>} figure={<MoneyFigure primary label="累计确认融资" fen={deals.confirmedFen} />}
      />
      <div className="grid gap-6">
        <section aria-labelledby="file-needs">
          <h2 id="file-needs" className="mb-2">融资需求（{needs.totalCount}）</h2>
          {needs.nodes.length === 0 ? <p className="text-mute">还没有提交过需求。可联系企业了解融资需要。</p> : <DataTable caption="融资需求" captionHidden columns={needColumns(base, desk.now)} rows={needs.nodes} rowKey={(row) => row.id} />}
          {needs.totalCount > needs.nodes.length && <p><Link href={listHref(base, 'NEEDS', { enterpriseIds: [id] })}>查看全部 {needs.totalCount} 项需求</Link></p>}
        </section>
        <section aria-labelledby="file-deals">
          <h2 id="file-deals" className="mb-2">融资成果（{deals.totalCount}）</h2>
          {deals.nodes.length === 0 ? <p className="text-mute">还没有融资成果。</p> : <DataTable caption="融资成果" captionHidden columns={dealColumns(base, deals)} rows={deals.nodes} rowKey={(row) => row.id} />}
          {deals.totalCount > deals.nodes.length && <p><Link href={listHref(base, 'DEALS', { enterpriseIds: [id] })}>查看全部 {deals.totalCount} 笔成果</Link></p>}
        </section>
        <div className="grid gap-6 xl:grid-cols-2">
          <section aria-labelledby="file-basics"><h2 id="file-basics" className="mb-1">基本信息</h2><SummaryList rows={basics(firm, desk.viewer.role !== 'AUDITOR')} /></section>
          <section aria-labelledby="file-figures"><h2 id="file-figures" className="mb-1">经营与创新{firm.figuresYear != null && `（${firm.figuresYear} 年度）`}</h2><SummaryList rows={figures(firm)} /></section>
        </div>
      </div>
    </>
  );
}
