'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { DisableMemberDocument, EnableMemberDocument, ResetPasswordDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';
import { StatusTag } from '@/ui/light/status-tag';
import { AddMember } from './add-member';
import { OneTimePassword } from './one-time-password';

/** One person as the list shows them. */
export type Person = { id: string; name: string; account: string; role: string; phone: string | null; disabledAt: string | null; lastSeenAt: string | null };

/** A password just made, to be shown once. */
export type Fresh = { name: string; account: string; password: string };

const masked = (phone: string | null): string => (phone === null ? '' : phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2'));

function PersonCard({ person, manages, self, onFresh }: { person: Person; manages: boolean; self: boolean; onFresh: (fresh: Fresh) => void }) {
  const router = useRouter();
  const { send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  return (
    <li className="jb-turn">
      <div className="jb-turn-head">
        <h3>{person.name}{self && '（本人）'}</h3>
        {person.disabledAt !== null && <StatusTag tone="neutral">已停用</StatusTag>}
      </div>
      <div className="jb-card-mute">
        {[person.role, `账号 ${person.account}`, masked(person.phone), person.lastSeenAt === null ? '尚未登录' : `最近登录 ${formatInstant(person.lastSeenAt)}`].filter(Boolean).join(' · ')}
      </div>
      {manages && !self && person.disabledAt !== null && (
        <div className="jb-actions">
          <ReasonDialog
            text="启用" about={person.name} title={`重新启用${person.name}`} submit="启用"
            run={async () => {
              const sent = await send(EnableMemberDocument, { memberId: person.id });
              if (!sent.ok) return sent.state;
              if (sent.data.enableMember.__typename !== 'Member') return refusedState(sent.data.enableMember);
              router.refresh();
              return null;
            }}
          >
            <p>启用后可用原来的密码登录。忘记密码的，启用后再重置。</p>
          </ReasonDialog>
        </div>
      )}
      {manages && !self && person.disabledAt === null && (
        <div className="jb-actions">
          <ReasonDialog
            text="重置密码" about={person.name} title={`重置${person.name}的密码`} submit="重置密码"
            run={async () => {
              const sent = await send(ResetPasswordDocument, { memberId: person.id, key });
              if (!sent.ok) return sent.state;
              setKey(idempotencyKey());
              if (sent.data.resetPassword.__typename !== 'NewMember') return refusedState(sent.data.resetPassword);
              onFresh({ name: person.name, account: person.account, password: sent.data.resetPassword.initialPassword });
              return null;
            }}
          >
            <p>原密码立即失效，正在登录的设备会退出。新的初始密码只显示一次。</p>
          </ReasonDialog>
          <ReasonDialog
            text="停用" about={person.name} tone="quiet" title={`停用${person.name}`} submit="停用" danger
            run={async () => {
              const sent = await send(DisableMemberDocument, { id: person.id });
              if (!sent.ok) return sent.state;
              if (sent.data.disableMember.__typename !== 'Member') return refusedState(sent.data.disableMember);
              router.refresh();
              return null;
            }}
          >
            <p>停用后立即不能登录，经办记录保留。需要恢复时可以重新启用。</p>
          </ReasonDialog>
        </div>
      )}
    </li>
  );
}

/** People of the organisation; only its owner adds, disables and resets. */
export function TeamPanel({ people, self, manages, roles, owners }: {
  people: readonly Person[];
  self: string;
  manages: boolean;
  roles: readonly { value: string; label: string; hint?: string }[];
  owners: string;
}) {
  const router = useRouter();
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const show = (made: Fresh) => {
    setFresh(made);
    window.scrollTo({ top: 0 });
    router.refresh();
  };
  return (
    <>
      {fresh && <OneTimePassword {...fresh} onClose={() => setFresh(null)} />}
      {!manages && <p className="text-mute">新增、停用成员和重置密码由负责人办理：{owners}。</p>}
      <ul className="jb-rows mt-4">
        {people.map((person) => <PersonCard key={person.id} person={person} manages={manages} self={person.id === self} onFresh={show} />)}
      </ul>
      {manages && <AddMember roles={roles} onFresh={show} />}
    </>
  );
}
