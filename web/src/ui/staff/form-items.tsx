'use client';
import { Form, Input } from 'antd';
import { capital } from '@/lib/capital';
import { amountMessage, formatMoney, parseAmount } from '@/lib/money';
import { parseRate } from '@/lib/rate';

/** Name of a field as antd takes it. */
type Name = string | (string | number)[];
type Item = { name: Name; label: string; hint?: string; optional?: boolean; disabled?: boolean };

const shown = ({ label, optional }: Item): string => (optional ? `${label}（选填）` : label);

function Words({ name, unit }: { name: Name; unit: 'wan' | 'yuan' }) {
  const form = Form.useFormInstance();
  const text: unknown = Form.useWatch(name, form);
  const read = parseAmount(typeof text === 'string' ? text : '', unit);
  return <div className="text-mute" aria-live="polite">{read.ok ? `${formatMoney(read.fen)}，大写：${capital(BigInt(read.fen))}` : ''}</div>;
}

/** An amount typed in 万元 or 元, with the amount in words below. The value is the typed text: read it with `parseAmount`. */
export function AmountItem({ unit = 'wan', zero, bare, ...item }: Item & { unit?: 'wan' | 'yuan'; /** 0 may be typed. */ zero?: boolean; /** Without the words below. */ bare?: boolean }) {
  const check = (_rule: unknown, text: string | undefined) => {
    const read = parseAmount(text, unit);
    if (read.ok || (read.problem === 'empty' && item.optional) || (read.problem === 'not-positive' && zero)) return Promise.resolve();
    return Promise.reject(new Error(amountMessage(read.problem, unit, item.label)));
  };
  return (
    <Form.Item label={shown(item)} extra={item.hint}>
      <Form.Item name={item.name} rules={[{ validator: check }]} noStyle>
        <Input inputMode="decimal" autoComplete="off" suffix={unit === 'wan' ? '万元' : '元'} style={{ maxWidth: '14em' }} disabled={item.disabled} aria-label={shown(item)} />
      </Form.Item>
      {!bare && <Words name={item.name} unit={unit} />}
    </Form.Item>
  );
}

/** A rate or share typed in percent with up to two decimals; read it with `parseRate`. */
export function RateItem(item: Item) {
  const check = (_rule: unknown, text: string | undefined) => {
    if (!text?.trim()) return item.optional ? Promise.resolve() : Promise.reject(new Error(`请填写${item.label}`));
    return parseRate(text) === null ? Promise.reject(new Error(`${item.label}请填百分数，最多两位小数，例如 3.65`)) : Promise.resolve();
  };
  return (
    <Form.Item name={item.name} label={shown(item)} extra={item.hint} rules={[{ validator: check }]}>
      <Input inputMode="decimal" autoComplete="off" suffix="%" style={{ maxWidth: '9em' }} disabled={item.disabled} />
    </Form.Item>
  );
}

/** A whole number typed as text. */
export function CountItem({ unit, signed, ...item }: Item & { unit: string; signed?: boolean }) {
  const pattern = signed ? /^-?\d{1,6}$/ : /^\d{1,6}$/;
  const check = (_rule: unknown, text: string | undefined) => {
    if (!text?.trim()) return item.optional ? Promise.resolve() : Promise.reject(new Error(`请填写${item.label}`));
    return pattern.test(text.trim()) ? Promise.resolve() : Promise.reject(new Error(`${item.label}请填整数`));
  };
  return (
    <Form.Item name={item.name} label={shown(item)} extra={item.hint} rules={[{ validator: check }]}>
      <Input inputMode="numeric" autoComplete="off" suffix={unit} style={{ maxWidth: '9em' }} disabled={item.disabled} />
    </Form.Item>
  );
}

/** A day by the browser's own picker; the value is YYYY-MM-DD. */
export function DayItem({ min, max, ...item }: Item & { min?: string; max?: string }) {
  return (
    <Form.Item name={item.name} label={shown(item)} extra={item.hint} rules={item.optional ? [] : [{ required: true, message: `请填写${item.label}` }]}>
      <Input type="date" min={min} max={max} style={{ maxWidth: '12em' }} disabled={item.disabled} />
    </Form.Item>
  );
}

/** Several lines of words with their least and most number of characters. */
export function WordsItem({ least = 0, most = 500, rows = 4, placeholder, ...item }: Item & { least?: number; most?: number; rows?: number; placeholder?: string }) {
  const check = (_rule: unknown, text: string | undefined) => {
    const length = [...(text ?? '').trim()].length;
    if (length === 0) return item.optional ? Promise.resolve() : Promise.reject(new Error(`请填写${item.label}`));
    if (length < least) return Promise.reject(new Error(`${item.label}至少 ${least} 个字`));
    return length > most ? Promise.reject(new Error(`${item.label}最多 ${most} 个字，现有 ${length} 个字`)) : Promise.resolve();
  };
  return (
    <Form.Item name={item.name} label={shown(item)} extra={item.hint} rules={[{ validator: check }]}>
      <Input.TextArea rows={rows} placeholder={placeholder} />
    </Form.Item>
  );
}
