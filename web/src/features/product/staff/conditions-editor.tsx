'use client';
import { Button, Form, Input, Radio, Select } from 'antd';
import { choicesOf, entryOf, opText, unitOf, type ConditionField, type ConditionRow } from './condition-values';

type Areas = readonly { id: string; name: string }[];

const SIDES: Readonly<Record<string, string>> = { ENTERPRISE: '企业条件', NEED: '需求条件' };

function fieldOptions(fields: readonly ConditionField[]) {
  return Object.entries(SIDES).map(([side, text]) => ({
    label: text, options: fields.filter((field) => field.side === side).map((field) => ({ value: field.field, label: field.label })),
  }));
}

const required = { required: true, message: '必填' };

function Value({ name, row, field, areas }: { name: number; row: ConditionRow; field: ConditionField; areas: Areas }) {
  const entry = entryOf(row.op, field.kind);
  const unit = unitOf(field.kind);
  if (entry === 'none') return <div />;
  if (entry === 'choices' || entry === 'choice') {
    return (
      <Form.Item name={[name, 'choices']} label="取值" rules={[{ ...required, type: 'array', min: 1, message: '请选择' }]} normalize={(value: string | string[] | undefined) => (typeof value === 'string' ? [value] : value)} getValueProps={(value: string[] | undefined) => ({ value: entry === 'choice' ? value?.[0] : value })}>
        <Select mode={entry === 'choices' ? (field.kind === 'CODE_SET' ? 'tags' : 'multiple') : undefined} options={choicesOf(field, areas)} placeholder="请选择" />
      </Form.Item>
    );
  }
  return (
    <div className="flex items-start gap-2">
      <Form.Item name={[name, 'low']} label={entry === 'two' ? '下限' : '取值'} rules={[required]}><Input inputMode="decimal" suffix={unit} style={{ width: '9em' }} /></Form.Item>
      {entry === 'two' && <Form.Item name={[name, 'high']} label="上限" rules={[required]}><Input inputMode="decimal" suffix={unit} style={{ width: '9em' }} /></Form.Item>}
    </div>
  );
}

function Row({ name, fields, areas, onRemove }: { name: number; fields: readonly ConditionField[]; areas: Areas; onRemove: () => void }) {
  const form = Form.useFormInstance();
  const row = (Form.useWatch(['conditions', name], form) ?? {}) as ConditionRow;
  const field = fields.find((one) => one.field === row.field);
  const reset = (changes: Partial<ConditionRow>) => form.setFieldValue(['conditions', name], { ...row, low: undefined, high: undefined, choices: undefined, ...changes });
  return (
    <li className="grid items-start gap-x-3 rounded-sm border border-line px-3 pt-3 md:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)]">
      <Form.Item name={[name, 'field']} label={`条件 ${name + 1}`} rules={[{ required: true, message: '请选择条件' }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={fieldOptions(fields)} placeholder="选择字段" onChange={(value: string) => reset({ field: value, op: fields.find((one) => one.field === value)?.ops[0] })} />
      </Form.Item>
      <Form.Item name={[name, 'op']} label="比较" rules={[required]}>
        <Select options={(field?.ops ?? []).map((op) => ({ value: op, label: opText(op, field?.kind ?? '') }))} disabled={!field} onChange={(op: string) => reset({ op })} />
      </Form.Item>
      {field ? <Value name={name} row={row} field={field} areas={areas} /> : <div />}
      <Form.Item name={[name, 'note']} label="公布原文（选填）" className="md:col-span-2"><Input maxLength={500} placeholder="产品说明里的原话，供企业对照" /></Form.Item>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Form.Item name={[name, 'hard']} label="性质">
          <Radio.Group options={[{ value: true, label: '必须满足' }, { value: false, label: '优先' }]} />
        </Form.Item>
        <Button className="mb-6" onClick={onRemove}>删除<span className="sr-only">条件 {name + 1}</span></Button>
      </div>
    </li>
  );
}

/** Entry conditions as machine rules: field, comparison, value, hard or preferred, and the published words they restate. */
export function ConditionsEditor({ fields, areas }: { fields: readonly ConditionField[]; areas: Areas }) {
  return (
    <Form.List name="conditions">
      {(rows, { add, remove }) => (
        <>
          <ul className="grid gap-3">{rows.map(({ key, name }) => <Row key={key} name={name} fields={fields} areas={areas} onRemove={() => remove(name)} />)}</ul>
          <Button className="justify-self-start" onClick={() => add({ hard: true })}>增加一条准入条件</Button>
        </>
      )}
    </Form.List>
  );
}
