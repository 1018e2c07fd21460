'use client';
import { Alert, Button, Form } from 'antd';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { SaveProductDocument, SubmitProductDocument } from '@/gql/operations';
import type { FormState } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Link } from '@/ui/light/link';
import type { ConditionField } from './condition-values';
import { ConditionsEditor } from './conditions-editor';
import { BasicFields, ScopeFields, TermsFields } from './product-fields';
import { productField, productInput, type ProductValues } from './product-values';

/** The product editor. Saving makes or changes the open version; submitting sends it to the station for review. */
export function ProductForm({ productId, initial, fields, areas }: {
  /** null for a product that does not exist yet. */
  productId: string | null;
  initial: ProductValues;
  fields: readonly ConditionField[];
  areas: readonly { id: string; name: string }[];
}) {
  const router = useRouter();
  const { busy, send } = useWrite();
  const [form] = Form.useForm<ProductValues>();
  const [fault, setFault] = useState<string | null>(null);
  const saved = useRef({ id: productId, saveKey: idempotencyKey(), submitKey: idempotencyKey() });
  const show = (state: FormState) => {
    if (state.kind === 'idle') return;
    if (state.kind !== 'invalid') return setFault(state.message);
    form.setFields(state.issues.map((issue) => ({ name: productField(issue.path) as never, errors: [issue.message] })));
    setFault(`请修改：${state.issues.map((issue) => issue.message).join('；')}`);
  };
  const save = async (values: ProductValues, submit: boolean) => {
    setFault(null);
    const own = saved.current;
    const sent = await send(SaveProductDocument, { id: own.id, input: productInput(values, fields), key: own.saveKey });
    if (!sent.ok) return show(sent.state);
    const version = sent.data.saveProduct;
    if (version.__typename !== 'ProductVersion') return show(refusedState(version));
    saved.current = { ...own, id: version.product.id, saveKey: idempotencyKey() };
    if (submit) {
      const answered = await send(SubmitProductDocument, { versionId: version.id, key: own.submitKey });
      if (!answered.ok) return show(answered.state);
      if (answered.data.submitProduct.__typename !== 'ProductVersion') return show(refusedState(answered.data.submitProduct));
    }
    router.push(`/inst/products/${version.product.id}`);
    router.refresh();
  };
  const begin = async (submit: boolean) => {
    const values = await form.validateFields().catch((fault: { errorFields: { name: never }[] }) => {
      setFault('请先修改标出的字段。');
      form.scrollToField(fault.errorFields[0]?.name ?? 'name');
      return null;
    });
    if (values) await save(values, submit);
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} className="grid max-w-[56rem] gap-3" scrollToFirstError>
      {fault && <Alert type="error" title={fault} role="alert" />}
      <section className="jb-panel" aria-labelledby="p-basic"><h2 id="p-basic">产品</h2><BasicFields /></section>
      <section className="jb-panel" aria-labelledby="p-terms"><h2 id="p-terms">额度、期限和利率</h2><TermsFields /></section>
      <section className="jb-panel" aria-labelledby="p-scope"><h2 id="p-scope">适用范围和办理</h2><ScopeFields areas={areas} /></section>
      <section className="jb-panel" aria-labelledby="p-conditions">
        <h2 id="p-conditions">准入条件</h2>
        <p className="text-mute">平台逐条比对企业档案和需求：必须满足的不满足就不推荐，优先条件只影响排序；每条结果都会向企业说明。</p>
        <ConditionsEditor fields={fields} areas={areas} />
      </section>
      <div className="jb-actions">
        <Button type="primary" loading={busy} onClick={() => void begin(true)}>保存并提交审核</Button>
        <Button loading={busy} onClick={() => void begin(false)}>保存草稿</Button>
        <Link href={productId ? `/inst/products/${productId}` : '/inst/products'}>返回不保存</Link>
      </div>
      <p className="text-mute">站点审核通过后新版本生效；在此之前货架上仍是现行版本。</p>
    </Form>
  );
}
