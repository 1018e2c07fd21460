'use client';
import { useState } from 'react';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { UnmaskDocument } from '@/gql/operations';
import type { UnmaskMutation, UnmaskSubject } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { refusedState, useWrite } from '@/lib/urql/write';

type Shown = Extract<UnmaskMutation['unmask'], { __typename: 'Unmasked' }>;

/** A masked contact, and the way to the whole of it: with a reason, recorded, told to whom it belongs. Shown on this page alone, until it is left. */
export function Contact({ subject, id, masked, who }: { subject: UnmaskSubject; id: string; masked: string; who: string }) {
  const { send } = useWrite();
  const [shown, setShown] = useState<Shown | null>(null);
  if (masked === '') return null;
  if (shown) {
    return (
      <span role="status">
        {[shown.name, shown.phone].filter(Boolean).join(' · ')}
        {shown.address && <span className="block">{shown.address}</span>}
        <small className="block text-mute">已记录并告知{who}；{formatInstant(shown.until, 'time')} 前有效，请勿转存。</small>
      </span>
    );
  }
  return (
    <span className="jb-contact">
      {masked}{' '}
      <ReasonDialog
        text="查看完整联系方式" about={who} tone="quiet" title="查看完整联系方式" submit="查看"
        field={{ name: 'reason', label: '查看理由', hint: '会记录，并告知对方', least: 5, most: 200 }}
        run={async (reason) => {
          const sent = await send(UnmaskDocument, { subject, id, reason });
          if (!sent.ok) return sent.state;
          if (sent.data.unmask.__typename !== 'Unmasked') return refusedState(sent.data.unmask);
          setShown(sent.data.unmask);
          return null;
        }}
      >
        <p>仅在办理业务确有需要时查看。须再次验证身份。</p>
      </ReasonDialog>
    </span>
  );
}
