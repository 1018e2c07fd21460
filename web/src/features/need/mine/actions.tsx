'use client';
import { useRouter } from 'next/navigation';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { ReleaseIdentityDocument, RevokeReleaseDocument, WithdrawNeedDocument } from '@/gql/operations';
import { refusedState, useWrite } from '@/lib/urql/write';

/** 撤榜, with the reason that stations and institutions will read. */
export function WithdrawNeed({ id, draft }: { id: string; draft: boolean }) {
  const router = useRouter();
  const { send } = useWrite();
  return (
    <ReasonDialog
      text={draft ? '作废草稿' : '撤榜'} tone="quiet" title={draft ? '作废这份草稿' : '撤榜'} submit={draft ? '作废' : '撤榜'} danger
      field={{ name: 'reason', label: draft ? '作废原因' : '撤榜原因', hint: draft ? undefined : '站点会看到；揭榜机构只知道已撤榜', least: 2, most: 300 }}
      run={async (reason) => {
        const sent = await send(WithdrawNeedDocument, { id, reason });
        if (!sent.ok) return sent.state;
        if (sent.data.withdrawNeed.__typename !== 'Need') return refusedState(sent.data.withdrawNeed);
        router.refresh();
        return null;
      }}
    >
      <p>{draft ? '作废后不能恢复。' : '撤榜后不能恢复：已揭榜的机构会收到通知，已公开的身份同时撤回。'}</p>
    </ReasonDialog>
  );
}

/** 公开身份 to one institution, or 撤回. */
export function ReleaseControl({ needId, institution, released }: { needId: string; institution: { id: string; name: string }; released: boolean }) {
  const router = useRouter();
  const { send } = useWrite();
  const variables = { needId, institutionId: institution.id };
  if (released) {
    return (
      <ReasonDialog
        text="撤回身份公开" about={institution.name} tone="quiet" title={`不再向${institution.name}公开身份`} submit="撤回"
        run={async () => {
          const sent = await send(RevokeReleaseDocument, variables);
          if (!sent.ok) return sent.state;
          if (sent.data.revokeRelease.__typename !== 'Need') return refusedState(sent.data.revokeRelease);
          router.refresh();
          return null;
        }}
      >
        <p>撤回后这家机构不能再查看实名信息；已经看过的内容无法收回。</p>
      </ReasonDialog>
    );
  }
  return (
    <ReasonDialog
      text="公开身份" about={institution.name} title={`向${institution.name}公开身份`} submit="公开身份"
      run={async () => {
        const sent = await send(ReleaseIdentityDocument, variables);
        if (!sent.ok) return sent.state;
        if (sent.data.releaseIdentity.__typename !== 'Need') return refusedState(sent.data.releaseIdentity);
        router.refresh();
        return null;
      }}
    >
      <p>这家机构将看到企业名称、统一社会信用代码、联系人和电话、准确金额、用途和本企业档案。每次查看都有记录，可随时撤回。</p>
    </ReasonDialog>
  );
}
