'use client';
import { Alert, Button, Form, Radio, Select } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MakeOfferDocument, ReviseOfferDocument } from '@/gql/operations';
import { optionsOf } from '@/gql/labels';
import type { OfferKind } from '@/gql/types';
import type { FormState } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Link } from '@/ui/light/link';
import { DayItem, WordsItem } from '@/ui/staff/form-items';
import { LiveQuote, type AreaSubsidy } from './live-quote';
import { FeesList, KindFields } from './offer-fields';
import { offerField, offerInput, type OfferValues } from './offer-values';

/** The offer editor: a first offer, or a new version of the standing one (`offerId`), with its live cost beside it. */
export function OfferForm({ claimId, offerId, initial, kinds, products, earliest, subsidy }: {
  claimId: string;
  offerId: string | null;
  initial: OfferValues;
  kinds: readonly OfferKind[];
  products: readonly { id: string; name: string }[];
  /** First day on which the validity may end. */
  earliest: string;
  subsidy: AreaSubsidy | null;
}) {
  const router = useRouter();
  const { busy, send } = useWrite();
  const [key] = useState(idempotencyKey);
  const [form] = Form.useForm<OfferValues>();
  const [fault, setFault] = useState<string | null>(null);
  const kind = Form.useWatch('kind', form) ?? initial.kind;
  const show = (state: FormState) => {
    if (state.kind === 'idle') return;
    if (state.kind !== 'invalid') return setFault(state.message);
    form.setFields(state.issues.map((issue) => ({ name: offerField(issue.path) as never, errors: [issue.message] })));
    setFault(`请修改：${state.issues.map((issue) => issue.message).join('；')}`);
  };
  const submit = async (values: OfferValues) => {
    setFault(null);
    const input = offerInput(values);
    const sent = offerId === null ? await send(MakeOfferDocument, { claimId, input, key }) : await send(ReviseOfferDocument, { offerId, input, key });
    if (!sent.ok) return show(sent.state);
    const answer = 'makeOffer' in sent.data ? sent.data.makeOffer : sent.data.reviseOffer;
    if (answer.__typename !== 'Offer') return show(refusedState(answer));
    router.push(`/inst/claims/${claimId}`);
    router.refresh();
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => void submit({ ...initial, ...values })} scrollToFirstError className="jb-split">
      <div className="jb-panel">
        {fault && <Alert type="error" title={fault} role="alert" />}
        <Form.Item name="kind" label="方案种类"><Radio.Group options={optionsOf('OfferKind', kinds)} optionType="button" /></Form.Item>
        <Form.Item name="productId" label="使用的产品（选填）"><Select allowClear options={products.map(({ id, name }) => ({ value: id, label: name }))} placeholder="不指定产品" /></Form.Item>
        <KindFields kind={kind} />
        {kind !== 'EQUITY' && (
          <>
            <Form.Item name="guarantees" label="担保方式（选填）"><Select mode="multiple" options={optionsOf('GuaranteeKind')} placeholder="请选择" /></Form.Item>
            <FeesList />
          </>
        )}
        <WordsItem name="conditions" label="附加条件" optional most={2000} hint="放款前须满足的条件、提前还款约定等，企业会逐字看到。" />
        <DayItem name="validUntil" label="方案有效期至" min={earliest} hint="到当天 24:00；一般 15 天，最长 180 天。" />
        <div className="jb-actions">
          <Button type="primary" htmlType="submit" loading={busy}>{offerId === null ? '提交方案' : '提交新版'}</Button>
          <Link href={`/inst/claims/${claimId}`}>返回不提交</Link>
        </div>
        <p className="text-mute">提交后条款不可修改，只能提交新版；企业按真实成本比较各家方案。</p>
      </div>
      <section className="jb-panel lg:sticky lg:top-3" aria-labelledby="live"><h2 id="live">真实成本</h2>{kind === 'LOAN' ? <LiveQuote form={form} subsidy={subsidy} /> : <p className="text-mute">贷款方案才计算年化成本；担保费、保费和占股按填写内容展示给企业。</p>}</section>
    </Form>
  );
}
