import type { Metadata } from 'next';
import { WaitingLine } from '@/features/case/waiting-line';
import { instAdmitted } from '@/features/institution/staff/me';
import { waitsForUs } from '@/features/institution/staff/queue';
import { MatchingNeeds, OwnTerms, OwnVersions } from '@/features/product/staff/own-product';
import { SubmitAction, TakeOffAction, VerifyAction } from '@/features/product/staff/product-actions';
import { productTone } from '@/features/product/staff/shelf-params';
import { rateFigure } from '@/features/product/terms';
import { InstProductDocument, InstProductMatchesDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import { found, read } from '@/lib/urql/read';
import { LinkButton } from '@/ui/light/button';
import { Figure } from '@/ui/light/figure';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: '产品' };

/** One product of the institution: terms in force, versions with notes, and the needs that it fits. */
export default async function ProductPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { institution } = await instAdmitted();
  const now = new Date();
  const data = await read(InstProductDocument, { id });
  const product = found(data.product);
  if (product.institution?.id !== institution.id) notFound();
  const participating = institution.status === 'ADMITTED';
  const shelved = product.status === 'ON_SHELF' || product.status === 'STALE';
  const matches = participating && shelved ? (await read(InstProductMatchesDocument, { productId: id, first: 10 })).needMatches : null;
  const [latest] = product.versions;
  const open = latest && (latest.status === 'DRAFT' || latest.status === 'RETURNED') ? latest : null;
  const inReview = latest?.status === 'IN_REVIEW';
  const gone = product.status === 'OFF_SHELF' || product.status === 'CATALOGUED';
  return (
    <>
      <PageHead
        back={{ href: '/inst/products', text: '产品' }} title={product.name} lead={label('ProductFamily', product.family)}
        tags={<><StatusTag tone={productTone[product.status]}>{label('ProductStatus', product.status)}</StatusTag>{product.demo && <StatusTag tone="neutral">演示</StatusTag>}</>}
        figure={<Figure primary label="年利率" value={rateFigure(product)} />}
      />
      <div className="jb-stack">
        {(product.waitingOn?.party !== 'INSTITUTION' || waitsForUs(product.waitingOn)) && <WaitingLine waiting={product.waitingOn} now={now} own="INSTITUTION" />}
        {latest?.status === 'RETURNED' && <Notice tone="action" title={`第 ${latest.number} 版被退回，请修改后重新提交`}>站点意见：{latest.note ?? '--'}</Notice>}
        {latest?.status === 'DRAFT' && <Notice tone="info" title={`第 ${latest.number} 版是草稿，尚未提交审核`} />}
        {inReview && <Notice tone="info" title={`第 ${latest.number} 版正在站点审核`}>审核期间不能再修改；结果会以站内消息通知。</Notice>}
        {participating && !gone && (
          <div className="jb-actions">
            {open && <SubmitAction versionId={open.id} />}
            {!inReview && <LinkButton tone="secondary" href={`/inst/products/${id}/edit`}>{open ? `修改第 ${open.number} 版` : '提交变更（新版本）'}</LinkButton>}
            {shelved && <VerifyAction id={id} />}
            {!(product.status === 'IN_REVIEW') && <TakeOffAction id={id} />}
          </div>
        )}
      </div>
      <div className="jb-split mt-3">
        <div className="jb-stack"><OwnTerms product={product} /></div>
        <div className="jb-stack">
          <OwnVersions product={product} />
          {matches && <MatchingNeeds matches={matches} productId={id} />}
        </div>
      </div>
    </>
  );
}
