'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionDialog } from '@/features/case/action-dialog';
import { label } from '@/gql/labels';
import { RequestReleaseDocument } from '@/gql/operations';
import type { ConsentLineFragment, ConsentPurpose, ConsentScope } from '@/gql/types';
import { listOf, textOf } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';
import { CheckboxGroup } from '@/ui/light/choices';
import { Select } from '@/ui/light/select';
import { TextArea } from '@/ui/light/text-input';
import { consentText, SCOPES } from './words';

const PURPOSES: readonly ConsentPurpose[] = ['ASSESSMENT', 'CONTRACT', 'AFTER_LOAN'];

/** What the enterprise consented to for this institution, and the way to ask for it. */
export function ViewerConsent({ needId, consent, open }: { needId: string; consent: ConsentLineFragment | null; open: boolean }) {
  const router = useRouter();
  const { send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  const holds = consent?.status === 'GRANTED';
  return (
    <div className="jb-rows">
      {consent?.status === 'REQUESTED' && <p>已申请查看：{consentText(consent)}，等待企业答复。</p>}
      {holds && <p>企业授权：{consentText(consent)}。需要更多内容的，请与企业联系，由企业修改授权。</p>}
      {consent?.status === 'REFUSED' && <p>企业未同意上次申请{consent.note && `：${consent.note}`}。</p>}
      {(consent?.status === 'EXPIRED' || consent?.status === 'REVOKED') && <p>上次授权{label('ReleaseStatus', consent.status)}，实名信息不再可见。</p>}
      {open && !holds && consent?.status !== 'REQUESTED' && (
        <div className="jb-actions">
          <ActionDialog
            text="申请查看实名信息" title="申请企业授权" submit="提交申请" fields={['scopes', 'purpose', 'reason']}
            run={async (form) => {
              const reason = textOf(form, 'reason');
              if ([...reason].length < 5 || [...reason].length > 200) return { kind: 'invalid', issues: [{ path: 'reason', message: '请写明理由，5 至 200 个字' }] };
              const scopes = [...new Set<ConsentScope>(['IDENTITY', ...(listOf(form, 'scopes') as ConsentScope[])])];
              const sent = await send(RequestReleaseDocument, { needId, key, input: { scopes, purpose: textOf(form, 'purpose') as ConsentPurpose, reason } });
              if (!sent.ok) return sent.state;
              setKey(idempotencyKey());
              if (sent.data.requestRelease.__typename !== 'Need') return refusedState(sent.data.requestRelease);
              router.refresh();
              return null;
            }}
          >
            {(errors) => (
              <>
                <p>企业会看到申请的范围、用途和理由，可同意、缩小范围或拒绝。</p>
                <CheckboxGroup name="scopes" label="申请查看" error={errors.scopes} defaultValues={['IDENTITY', 'CONTACT']} options={SCOPES.map((one) => ({ value: one, label: label('ConsentScope', one), disabled: one === 'IDENTITY' }))} />
                <Select name="purpose" label="用途" options={PURPOSES.map((one) => ({ value: one, label: label('ConsentPurpose', one) }))} defaultValue="ASSESSMENT" error={errors.purpose} />
                <TextArea name="reason" label="理由" rows={3} maxLength={400} error={errors.reason} />
              </>
            )}
          </ActionDialog>
        </div>
      )}
    </div>
  );
}
