'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionDialog } from '@/features/case/action-dialog';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { label } from '@/gql/labels';
import { RefuseReleaseDocument, ReleaseIdentityDocument, RevokeReleaseDocument } from '@/gql/operations';
import type { ConsentLineFragment, ConsentScope } from '@/gql/types';
import { businessDay, addDays } from '@/lib/dates';
import { listOf, textOf } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';
import { CheckboxGroup } from '@/ui/light/choices';
import { Select } from '@/ui/light/select';
import { TextInput } from '@/ui/light/text-input';
import { openConsent, SCOPE_HINTS, SCOPES, TERMS } from './words';

type Institution = { id: string; name: string };

/** Asks what the institution may see, for how long and how often. */
function GrantDialog({ needId, institution, asked, text, tone }: { needId: string; institution: Institution; asked: ConsentLineFragment | undefined; text: string; tone?: 'secondary' | 'quiet' }) {
  const router = useRouter();
  const { send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  const purpose = asked?.purpose ?? 'ASSESSMENT';
  const changing = asked?.status === 'GRANTED';
  return (
    <ActionDialog
      text={text} about={institution.name} tone={tone} title={changing ? `修改对${institution.name}的授权` : `向${institution.name}公开身份`} submit={changing ? '保存授权' : '公开身份'} fields={['scopes', 'untilOn', 'usesMax']}
      run={async (form) => {
        const most = textOf(form, 'usesMax');
        if (most !== '' && !/^[1-9]\d{0,3}$/.test(most)) return { kind: 'invalid', issues: [{ path: 'usesMax', message: '请填写 1 至 1000 的整数，或留空表示不限' }] };
        const scopes = [...new Set<ConsentScope>(['IDENTITY', ...(listOf(form, 'scopes') as ConsentScope[])])];
        const untilOn = addDays(businessDay(new Date()), Number.parseInt(textOf(form, 'untilOn'), 10));
        const sent = await send(ReleaseIdentityDocument, { needId, institutionId: institution.id, key, input: { scopes, purpose, untilOn, usesMax: most === '' ? null : Number.parseInt(most, 10) } });
        if (!sent.ok) return sent.state;
        setKey(idempotencyKey());
        if (sent.data.releaseIdentity.__typename !== 'Need') return refusedState(sent.data.releaseIdentity);
        router.refresh();
        return null;
      }}
    >
      {(errors) => (
        <>
          <p>只对这家机构、只对本需求有效，用途：{label('ConsentPurpose', purpose)}。每次查看都有记录，可随时撤回。</p>
          {asked?.status === 'REQUESTED' && asked.note && <p>机构申请的理由：{asked.note}</p>}
          <CheckboxGroup
            name="scopes" label="公开哪些内容" error={errors.scopes} defaultValues={asked?.scopes ?? ['IDENTITY', 'CONTACT']}
            options={SCOPES.map((one) => ({ value: one, label: label('ConsentScope', one), hint: SCOPE_HINTS[one], disabled: one === 'IDENTITY' }))}
          />
          <Select name="untilOn" label="期限" options={TERMS} defaultValue="180" width="short" error={errors.untilOn} />
          <TextInput name="usesMax" label="最多查看次数" optional hint="留空表示不限；同一人 30 分钟内重复打开算一次" inputMode="numeric" width="short" unit="次" maxLength={4} defaultValue={asked?.usesMax ?? ''} error={errors.usesMax} />
        </>
      )}
    </ActionDialog>
  );
}

/** 公开身份 to one institution, answering its request, changing it, or 撤回. */
export function ReleaseControl({ needId, institution, consents }: { needId: string; institution: Institution; consents: readonly ConsentLineFragment[] }) {
  const router = useRouter();
  const { send } = useWrite();
  const variables = { needId, institutionId: institution.id };
  const granted = openConsent(consents.filter((one) => one.status === 'GRANTED'));
  const asked = consents.find((one) => one.status === 'REQUESTED');
  return (
    <>
      {asked && <GrantDialog needId={needId} institution={institution} asked={asked} text="同意申请" />}
      {asked && (
        <ReasonDialog
          text="拒绝申请" about={institution.name} tone="quiet" title={`拒绝${institution.name}的申请`} submit="拒绝" field={{ name: 'reason', label: '拒绝原因', hint: '机构会看到', least: 2, most: 200 }}
          run={async (reason) => {
            const sent = await send(RefuseReleaseDocument, { ...variables, reason });
            if (!sent.ok) return sent.state;
            if (sent.data.refuseRelease.__typename !== 'Need') return refusedState(sent.data.refuseRelease);
            router.refresh();
            return null;
          }}
        />
      )}
      {!asked && <GrantDialog needId={needId} institution={institution} asked={granted} text={granted ? '修改授权' : '公开身份'} {...(granted && { tone: 'quiet' as const })} />}
      {granted && (
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
      )}
    </>
  );
}
