import type { Metadata } from 'next';
import { ClaimAction } from '@/features/need/public/claim-action';
import { claimDeadline, takesClaims } from '@/features/need/public/claim-deadline';
import { shellViewer } from '@/features/shell/viewer';
import { label } from '@/gql/labels';
import { NeedFaceDocument } from '@/gql/operations';
import type { ClaimMode } from '@/gql/types';
import { deadlineLine, formatInstant } from '@/lib/dates';
import { found, read } from '@/lib/urql/read';
import { Figure, Notice, PageHead, StatusTag, SummaryList } from '@/ui/light';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { need } = await read(NeedFaceDocument, { id: (await params).id });
  return { title: need ? `融资需求 ${need.code}` : '融资需求' };
}

const HOW: Record<ClaimMode, string> = {
  FIRST_COME: '先到先揭：名额满即止。',
  SEALED: '密封竞价：方案在截止时同时开标，之前任何人都看不到。',
  INVITED: '定向邀请：只有受邀机构可以揭榜。',
};

/** The anonymous face of one need. */
export default async function NeedPage({ params }: Props) {
  const { id } = await params;
  const [data, viewer] = await Promise.all([read(NeedFaceDocument, { id }), shellViewer()]);
  const need = found(data.need);
  const now = new Date();
  const open = takesClaims(need, now);
  const deadline = claimDeadline(need, now);
  const list = (words: readonly string[]) => (words.length > 0 ? words.join('、') : null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead
        back={{ href: '/needs', text: '融资需求榜' }}
        title={<>融资需求 <span className="whitespace-nowrap">{need.code}</span></>}
        tags={
          <>
            {need.status !== 'PUBLISHED' && <StatusTag tone={need.status === 'FUNDED' || need.status === 'FUNDED_PARTIAL' ? 'good' : open ? 'info' : 'neutral'}>{label('NeedStatus', need.status)}</StatusTag>}
            {need.demo && <StatusTag tone="neutral">演示</StatusTag>}
          </>
        }
        lead={`${need.area.name} · ${label('IndustrySection', need.industry)} · ${label('GrowthStage', need.stage)}`}
        figure={<Figure primary label="金额" value={label('AmountBand', need.amountBand)} />}
        actions={open && <ClaimAction needId={need.id} viewer={viewer?.orgKind ?? null} />}
      />
      {deadline ? (
        <Notice tone={deadline.tone} title={deadlineLine(deadline)}>
          {need.waitingOn && <p>当前：{label('ClockKind', need.waitingOn.duty)}（{label('Party', need.waitingOn.party)}）。{need.waitingOn.pausedReason ? `计时暂停：${need.waitingOn.pausedReason}` : need.waitingOn.then}</p>}
        </Notice>
      ) : (
        <Notice tone="neutral" title="不再接受揭榜">当前状态：{label('NeedStatus', need.status)}。</Notice>
      )}
      <section aria-labelledby="face">
        <h2 id="face">需求概况</h2>
        <SummaryList
          missing="未填写"
          rows={[
            { label: '融资方式', value: list(need.modes.map((mode) => label('FinancingMode', mode))) },
            { label: '用途', value: need.purpose && label('Purpose', need.purpose) },
            { label: '期限', value: need.months && `${need.months} 个月` },
            { label: '可提供的担保', value: list(need.guarantees.map((one) => label('GuaranteeKind', one))) },
            { label: '贷款经历', value: need.loanHistory && label('LoanHistory', need.loanHistory) },
            { label: '企业资质', value: list(need.qualifications.map((one) => label('Qualification', one))) },
            { label: '发榜时间', value: formatInstant(need.postedAt) },
          ]}
        />
      </section>
      <section aria-labelledby="claiming">
        <h2 id="claiming">揭榜规则</h2>
        <SummaryList
          missing="不公开"
          rows={[
            { label: '揭榜方式', value: HOW[need.claimMode] },
            { label: '名额', value: `${need.claimCap} 家` },
            { label: '已揭榜', value: need.claimCount === null ? null : `${need.claimCount} 家` },
            { label: '多个方案', value: need.several ? '可接受多家机构的方案，合计不超过所需金额' : '只选定一个方案' },
          ]}
        />
      </section>
      <p className="text-sm text-mute">企业名称、准确金额和材料不在公开榜单上；企业选定方案，或主动授权某家机构后，该机构才能看到。</p>
    </div>
  );
}
