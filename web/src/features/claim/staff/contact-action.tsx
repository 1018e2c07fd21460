'use client';
import { Form, Select } from 'antd';
import { optionsOf } from '@/gql/labels';
import { RecordContactDocument } from '@/gql/operations';
import type { ContactChannel } from '@/gql/types';
import { refusedState } from '@/lib/urql/write';
import { ActionDrawer } from '@/ui/staff/action-drawer';
import { outcomeOf } from '@/ui/staff/form-drawer';
import { WordsItem } from '@/ui/staff/form-items';

/** Records the first contact with the enterprise: how and what. */
export function ContactAction({ claimId }: { claimId: string }) {
  return (
    <ActionDrawer<{ channel: ContactChannel; note: string }>
      type="primary" text="登记首次联系" title="登记首次联系" submit="登记联系" told="已登记首次联系"
      run={async ({ channel, note }, { send }) => {
        const sent = await send(RecordContactDocument, { claimId, channel, note: note.trim() });
        if (!sent.ok) return sent.state;
        const answer = sent.data.recordContact;
        return answer.__typename === 'Claim' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <p className="mb-3 text-mute">登记后企业会看到联系人、方式和时间；与事实不符的，企业可以向站点反映。</p>
      <Form.Item name="channel" label="联系方式" rules={[{ required: true, message: '请选择联系方式' }]}>
        <Select options={optionsOf('ContactChannel')} placeholder="请选择" />
      </Form.Item>
      <WordsItem name="note" label="联系记录" hint="写明和谁联系、谈了什么、下一步怎么办。" least={4} />
    </ActionDrawer>
  );
}
