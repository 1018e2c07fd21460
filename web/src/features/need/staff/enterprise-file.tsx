import { Contact } from '@/features/consent/unmask';
import { label } from '@/gql/labels';
import type { ConsentLineFragment, EnterpriseFileFragment } from '@/gql/types';
import { formatMoney, type Fen } from '@/lib/money';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';

const grouped = (uscc: string): string => uscc.replace(/^(.{4})(.{4})(.{4})(.{6})$/, '$1 $2 $3 $4');

const count = (value: number | null, unit: string): string | null => (value === null ? null : `${value} ${unit}`);
const money = (value: Fen | null): string | null => (value === null ? null : formatMoney(value));

function figures(file: EnterpriseFileFragment): SummaryRow[] {
  return [
    { label: '营业收入', value: money(file.revenueFen) },
    { label: '研发费用', value: money(file.rndFen) },
    { label: '净利润', value: money(file.profitFen) },
    { label: '资产 / 负债', value: file.assetsFen === null && file.debtFen === null ? null : `${formatMoney(file.assetsFen)} / ${formatMoney(file.debtFen)}` },
    { label: '现有贷款余额', value: money(file.loanBalanceFen) },
    { label: '纳税信用', value: file.taxGrade && label('TaxGrade', file.taxGrade) },
    { label: '职工 / 研发人员', value: file.employees === null && file.researchers === null ? null : `${count(file.employees, '人') ?? '--'} / ${count(file.researchers, '人') ?? '--'}` },
    { label: '发明专利 / 其他', value: file.inventionPatents === null && file.otherIp === null ? null : `${count(file.inventionPatents, '件') ?? '--'} / ${count(file.otherIp, '件') ?? '--'}` },
    { label: '技术合同成交额', value: money(file.techContractFen) },
    { label: '累计股权融资', value: money(file.equityRaisedFen) },
    { label: '曾获银行贷款', value: file.hadLoanBefore === null ? null : file.hadLoanBefore ? '是' : '否' },
  ];
}

/** The enterprise's file as far as it was released to this institution; what it left out says 未填写, what it did not consent to is named. */
export function EnterpriseFile({ file, consent }: { file: EnterpriseFileFragment; consent: ConsentLineFragment | null }) {
  const scopes = consent?.status === 'GRANTED' ? consent.scopes : [];
  return (
    <section className="jb-panel" aria-labelledby="enterprise-file">
      <h2 id="enterprise-file">{file.name} {file.demo && <StatusTag tone="neutral">演示</StatusTag>}</h2>
      <p className="text-mute">企业只向本机构公开，仅用于办理本需求；查看会被记录并告知企业。</p>
      <SummaryList
        missing="未填写"
        rows={[
          { label: '统一社会信用代码', value: <span className="tabular-nums">{grouped(file.uscc)}</span> },
          ...(scopes.includes('CONTACT')
            ? [{ label: '联系人', value: <Contact subject="ENTERPRISE" id={file.id} who="企业" masked={[file.contactName, file.contactPhone].filter(Boolean).join(' · ')} /> }, { label: '地址', value: file.address }]
            : [{ label: '联系方式', value: <span className="text-mute">企业未向本机构公开</span> }]),
          { label: '区域 · 服务站点', value: `${file.area.name} · ${file.station.name}${file.station.phone ? `（${file.station.phone}）` : ''}` },
          { label: '成立日期 · 阶段', value: `${file.foundedOn} · ${label('GrowthStage', file.stage)}` },
          { label: '主营业务', value: file.mainBusiness },
          { label: '企业资质', value: file.qualifications.map((one) => label('Qualification', one)).join('、') },
        ]}
      />
      <h3>经营数据{file.figuresYear !== null && `（${file.figuresYear} 年）`}</h3>
      {scopes.includes('FIGURES') ? <SummaryList missing="未填写" rows={figures(file)} /> : <p className="text-mute">企业未向本机构公开经营与财务数据。</p>}
    </section>
  );
}
