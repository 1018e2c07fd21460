'use client';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { optionsOf } from '@/gql/labels';
import type { OfferKind } from '@/gql/types';
import { AmountItem, CountItem, RateItem } from '@/ui/staff/form-items';

/** Rows of fees: name, amount in 元, when, and whether the institution bears it. */
export function FeesList() {
  return (
    <Form.List name="fees">
      {(rows, { add, remove }) => (
        <div role="group" aria-label="费用" className="mb-3 grid gap-2">
          <span>费用（没有则不填；企业承担的全部计入真实成本）</span>
          {rows.map(({ key, name }) => (
            <div key={key} className="grid items-start gap-x-3 rounded-sm border border-line p-3 sm:grid-cols-2">
              <Form.Item name={[name, 'name']} label="费用名称" rules={[{ required: true, whitespace: true, message: '请填写费用名称' }]}><Input maxLength={40} placeholder="担保费、评估费…" /></Form.Item>
              <AmountItem name={[name, 'amount']} label="金额" unit="yuan" zero bare />
              <Form.Item name={[name, 'timing']} label="收取时间"><Select options={optionsOf('FeeTiming')} /></Form.Item>
              <Form.Item name={[name, 'borneByLender']} valuePropName="checked" label="承担"><Checkbox>由本机构承担（不计入企业成本）</Checkbox></Form.Item>
              <Button className="justify-self-start" onClick={() => remove(name)}>删除这项费用</Button>
            </div>
          ))}
          <Button className="justify-self-start" onClick={() => add({ timing: 'UPFRONT' })}>增加一项费用</Button>
        </div>
      )}
    </Form.List>
  );
}

/** Fields that belong to one kind of offer. */
export function KindFields({ kind }: { kind: OfferKind }) {
  if (kind === 'EQUITY') {
    return (
      <>
        <AmountItem name="amount" label="出资金额" />
        <AmountItem name="valuation" label="投后估值" />
        <RateItem name="share" label="占股比例" hint="应与出资金额和投后估值一致，相差不超过 1 个百分点。" />
      </>
    );
  }
  if (kind !== 'LOAN') {
    const guarantee = kind === 'GUARANTEE';
    return (
      <>
        <AmountItem name="amount" label={guarantee ? '担保金额' : '保险金额'} />
        <AmountItem name="premium" label={guarantee ? '年担保费' : '保费'} unit="yuan" zero hint="免收请填 0。" />
        <CountItem name="months" label={guarantee ? '担保期限' : '保险期限'} unit="个月" optional />
      </>
    );
  }
  return (
    <>
      <AmountItem name="amount" label="贷款金额" />
      <div className="grid items-end gap-x-4 sm:grid-cols-2">
        <RateItem name="rate" label="年利率" hint="固定利率或按当前 LPR 折算的合同利率。" />
        <CountItem name="months" label="期限" unit="个月" />
      </div>
      <Form.Item name="repayment" label="还款方式" rules={[{ required: true, message: '请选择还款方式' }]}>
        <Select options={optionsOf('RepaymentMethod')} placeholder="请选择" />
      </Form.Item>
    </>
  );
}
