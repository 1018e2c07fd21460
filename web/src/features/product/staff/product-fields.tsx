'use client';
import { Form, Input, Select } from 'antd';
import { optionsOf } from '@/gql/labels';
import { AmountItem, CountItem, DayItem, RateItem, WordsItem } from '@/ui/staff/form-items';

const USUAL_PAPERS = ['营业执照', '近两年财务报表', '近12个月银行流水', '近12个月纳税申报表', '创新积分评价结果', '主要购销合同', '知识产权证书', '征信授权书'];

/** Name, family and what the product is. */
export function BasicFields() {
  return (
    <>
      <Form.Item name="name" label="产品名称" rules={[{ required: true, whitespace: true, message: '请填写产品名称' }]}><Input maxLength={60} /></Form.Item>
      <Form.Item name="family" label="产品类型" rules={[{ required: true, message: '请选择产品类型' }]}><Select showSearch={{ optionFilterProp: 'label' }} options={optionsOf('ProductFamily')} placeholder="请选择" /></Form.Item>
      <WordsItem name="intro" label="产品介绍" optional most={2000} rows={3} />
      <DayItem name="validUntil" label="有效期至" optional hint="到期后自动转为待核验。" />
    </>
  );
}

/** Amount, term, rate, security: numbers by which enterprises compare. */
export function TermsFields() {
  const form = Form.useFormInstance();
  const basis: unknown = Form.useWatch('rateBasis', form);
  const lpr = basis === 'LPR_1Y' || basis === 'LPR_5Y';
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <AmountItem name="amountMin" label="额度下限" optional bare />
        <AmountItem name="amountMax" label="额度上限" optional bare />
        <CountItem name="monthsMin" label="最短期限" unit="个月" optional />
        <CountItem name="monthsMax" label="最长期限" unit="个月" optional />
      </div>
      <Form.Item name="rateBasis" label="利率种类（选填）"><Select allowClear options={optionsOf('RateBasis')} placeholder="请选择" /></Form.Item>
      {typeof basis === 'string' && (
        <div className="grid gap-x-4 sm:grid-cols-2">
          {lpr
            ? <><CountItem name="rateMin" label="加点下限" unit="BP" signed optional hint="减点填负数，例如 -20。" /><CountItem name="rateMax" label="加点上限" unit="BP" signed optional /></>
            : <><RateItem name="rateMin" label="年利率下限" optional /><RateItem name="rateMax" label="年利率上限" optional /></>}
        </div>
      )}
      <Form.Item name="guarantees" label="担保方式"><Select mode="multiple" options={optionsOf('GuaranteeKind')} placeholder="不需要担保的选“信用”" /></Form.Item>
      <Form.Item name="repayments" label="还款方式（选填）"><Select mode="multiple" options={optionsOf('RepaymentMethod')} placeholder="请选择" /></Form.Item>
      <WordsItem name="feesText" label="其他费用" optional rows={2} hint="除利息外企业要承担的费用；没有请写“无”。" />
    </>
  );
}

/** For whom, with which papers, how fast. */
export function ScopeFields({ areas }: { areas: readonly { id: string; name: string }[] }) {
  return (
    <>
      <Form.Item name="regions" label="适用区域（选填）" extra="不填表示不限。"><Select mode="tags" options={areas.map(({ id, name }) => ({ value: id, label: name }))} placeholder="请选择" /></Form.Item>
      <Form.Item name="industries" label="适用行业（选填）" extra="不填表示不限。"><Select mode="multiple" options={optionsOf('IndustrySection')} placeholder="请选择" showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <Form.Item name="stages" label="适用阶段（选填）" extra="不填表示不限。"><Select mode="multiple" options={optionsOf('GrowthStage')} placeholder="请选择" /></Form.Item>
      <Form.Item name="papers" label="申请材料（选填）"><Select mode="tags" options={USUAL_PAPERS.map((value) => ({ value, label: value }))} tokenSeparators={['，', '、', ';', '；']} placeholder="选择或输入后按回车" /></Form.Item>
      <CountItem name="promisedDays" label="承诺办理时限" unit="工作日" optional hint="材料齐全后给出意见的天数，会展示给企业。" />
      <WordsItem name="riskSharing" label="风险分担" optional rows={2} />
    </>
  );
}
