'use client';
import { Form, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { label } from '@/gql/labels';
import { DispatchNeedDocument, StParticipantsDocument } from '@/gql/operations';
import { DrawerButton } from '@/features/station/staff/st-drawer-button';
import { useAct } from '@/features/station/staff/st-write';

type Values = { institutionIds: string[]; note?: string };
type Choice = { value: string; label: string };

/** Participants found by name; those already invited or claiming cannot be chosen again. */
function InstitutionSelect({ taken, value, onChange }: { taken: readonly string[]; value?: string[]; onChange?: (ids: string[]) => void }) {
  const [text, setText] = useState('');
  const [known, setKnown] = useState<readonly Choice[]>([]);
  const search = useDeferredValue(text.trim());
  const [{ data, fetching, error }] = useQuery({
    query: StParticipantsDocument,
    variables: { first: 50, filter: { participating: true, ...(search === '' ? {} : { search }) } },
  });
  const found = (data?.institutions.nodes ?? []).map((one) => ({
    value: one.id,
    label: `${one.name}（${label('InstitutionKind', one.kind)}，${one.productCount} 个产品）`,
    disabled: taken.includes(one.id),
  }));
  const kept = known.filter((one) => value?.includes(one.value) && !found.some((other) => other.value === one.value));
  return (
    <Select
      mode="multiple" value={value} options={[...found, ...kept]} loading={fetching} placeholder="按名称查找已准入机构" aria-label="机构"
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={error ? '没有查到机构，请检查网络后重试' : fetching ? '正在查找…' : '没有这个名称的已准入机构'}
      onChange={(ids: string[]) => {
        setKnown([...known, ...found].filter((one, index, all) => ids.includes(one.value) && all.findIndex((other) => other.value === one.value) === index));
        onChange?.(ids);
      }}
    />
  );
}

/** Asks institutions that take part to claim the need (派单). */
export function StDispatch({ id, code, taken }: { id: string; code: string; taken: readonly string[] }) {
  const dispatch = useAct(DispatchNeedDocument, 'dispatchNeed');
  return (
    <DrawerButton<Values>
      text="派单" tone="primary" title={`派单 ${code}`} submit="派单给所选机构" done="已派单，所选机构会收到通知"
      onSubmit={({ institutionIds, note }, key) => dispatch({ id, key, institutionIds, note: note?.trim() || null })}
    >
      <Form.Item name="institutionIds" label="机构" extra="一次最多 20 家。已邀请或已揭榜的机构不能再选。" rules={[{ required: true, type: 'array', min: 1, message: '请至少选择一家机构' }]}>
        <InstitutionSelect taken={taken} />
      </Form.Item>
      <Form.Item name="note" label="派单说明（选填）" extra="会发给机构，请勿写企业名称或信用代码；身份由企业自行公开。">
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </DrawerButton>
  );
}
