'use client';
import { Form, Input } from 'antd';
import { ResumeProductDocument, ReviewProductDocument, SuspendProductDocument } from '@/gql/operations';
import type { ProductStatus, VersionStatus } from '@/gql/types';
import { DrawerButton, ReasonItem } from '@/features/station/staff/st-drawer-button';
import { useAct } from '@/features/station/staff/st-write';

type Note = { note?: string };
type Reason = { reason: string };

/** Approves a version (the product takes its content) or returns it with a note. */
function Review({ versionId, name }: { versionId: string; name: string }) {
  const review = useAct(ReviewProductDocument, 'reviewProduct');
  return (
    <>
      <DrawerButton<Note>
        text="通过" tone="primary" title={`通过 ${name}`} submit="通过并更新货架" done="已通过，货架内容已更新"
        onSubmit={({ note }, key) => review({ versionId, key, decision: 'PASS', note: note?.trim() || null })}
      >
        <p className="mb-4">通过后产品立即采用这个版本的内容，并视为今日已核验。</p>
        <Form.Item name="note" label="审核意见（选填）"><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
      </DrawerButton>
      <DrawerButton<Note>
        text="退回" title={`退回 ${name}`} submit="退回机构" done="已退回，机构会收到意见"
        onSubmit={({ note }, key) => review({ versionId, key, decision: 'RETURN', note: note?.trim() || null })}
      >
        <ReasonItem name="note" label="退回意见" hint="会发给机构；在架内容不受影响。" />
      </DrawerButton>
    </>
  );
}

function Supervise({ productId, name, status }: { productId: string; name: string; status: ProductStatus }) {
  const suspend = useAct(SuspendProductDocument, 'suspendProduct');
  const resume = useAct(ResumeProductDocument, 'resumeProduct');
  if (status === 'SUSPENDED') {
    return (
      <DrawerButton<Reason> text="恢复产品" title={`恢复 ${name}`} submit="恢复产品" done="已恢复上架" onSubmit={({ reason }) => resume({ id: productId, reason: reason.trim() })}>
        <ReasonItem label="恢复原因" />
      </DrawerButton>
    );
  }
  if (status !== 'ON_SHELF' && status !== 'STALE') return null;
  return (
    <DrawerButton<Reason> text="暂停产品" tone="danger" title={`暂停 ${name}`} submit="暂停产品" done="已暂停，不再作为现行产品" onSubmit={({ reason }) => suspend({ id: productId, reason: reason.trim() })}>
      <p className="mb-4">暂停后不再匹配和展示为现行产品；已有方案不受影响。</p>
      <ReasonItem label="暂停原因" />
    </DrawerButton>
  );
}

/** What the supervising station may do with a version and its product. */
export function StVersionActions({ versionId, versionStatus, productId, productStatus, name }: {
  versionId: string;
  versionStatus: VersionStatus;
  productId: string;
  productStatus: ProductStatus;
  name: string;
}) {
  return (
    <>
      {versionStatus === 'IN_REVIEW' && <Review versionId={versionId} name={name} />}
      <Supervise productId={productId} name={name} status={productStatus} />
    </>
  );
}
