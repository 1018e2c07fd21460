import { WaitingLine } from '@/features/case/waiting-line';
import { label } from '@/gql/labels';
import type { InstitutionStatus } from '@/gql/types';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';
import type { Tone } from '@/ui/tokens';
import type { OwnInstitution } from './me';
import { ResubmitForm } from './resubmit-form';

const SAYS: Partial<Record<InstitutionStatus, { tone: Tone; title: string; text: string }>> = {
  APPLIED: { tone: 'info', title: '准入申请正在审核', text: '审核通过后即可浏览需求池、上架产品、揭榜和报价；结果会以站内消息通知。' },
  RETURNED: { tone: 'action', title: '准入申请被退回，请补正后重新提交', text: '' },
  REFUSED: { tone: 'bad', title: '准入申请未通过', text: '如有疑问请联系受理站点；条件变化后可以重新申请。' },
};

/** The application of an institution that is not let in yet: where it stands, what the station said, and the way to mend it. */
export function Admission({ institution, now, mayMend }: { institution: OwnInstitution; now: Date; mayMend: boolean }) {
  const { station, status } = institution;
  const says = SAYS[status];
  return (
    <div className="jb-stack max-w-[48rem]">
      <PageHead title={institution.name} tags={<>{institution.demo && <StatusTag tone="neutral">演示</StatusTag>}</>} lead={`准入申请 · ${label('InstitutionStatus', status)}`} />
      {says && <Notice tone={says.tone} title={says.title}>{says.text}{institution.returnNote && <p>站点意见：{institution.returnNote}</p>}</Notice>}
      <WaitingLine waiting={institution.waitingOn} now={now} own="INSTITUTION" />
      {status === 'RETURNED' && (
        mayMend
          ? <section className="jb-panel" aria-label="补正申请"><h2>补正资质说明</h2><ResubmitForm qualification={institution.qualification ?? ''} /></section>
          : <Notice tone="info" title="由机构负责人补正">客户经理可以查看进展；资质说明由机构负责人修改并重新提交。</Notice>
      )}
      <section className="jb-panel" aria-label="申请内容">
        <h2>申请内容</h2>
        <SummaryList
          rows={[
            { label: '机构类型', value: `${label('InstitutionClass', institution.class)} · ${label('InstitutionKind', institution.kind)}` },
            { label: '统一社会信用代码', value: institution.uscc },
            { label: '服务区域', value: institution.region },
            { label: '资质说明', value: institution.qualification },
            { label: '受理站点', value: station && `${station.name}${station.phone ? ` · ${station.phone}` : ''}` },
            { label: '站点地址', value: station?.address },
          ]}
        />
      </section>
    </div>
  );
}
