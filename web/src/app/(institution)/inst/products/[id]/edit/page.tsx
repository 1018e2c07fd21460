import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { instAdmitted } from '@/features/institution/staff/me';
import { ProductForm } from '@/features/product/staff/product-form';
import { readContent, valuesOfContent } from '@/features/product/staff/product-values';
import { InstProductDocument, ProductFormChoicesDocument } from '@/gql/operations';
import { found, read } from '@/lib/urql/read';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '修改产品' };

/** Changes a product: the open version is continued, otherwise a new one begins with the terms in force. */
export default async function EditProductPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { institution } = await instAdmitted();
  const [data, choices] = await Promise.all([read(InstProductDocument, { id }), read(ProductFormChoicesDocument)]);
  const product = found(data.product);
  if (product.institution?.id !== institution.id) notFound();
  const [latest] = product.versions;
  if (institution.status !== 'ADMITTED' || latest?.status === 'IN_REVIEW' || product.status === 'OFF_SHELF') redirect(`/inst/products/${id}`);
  const open = latest && (latest.status === 'DRAFT' || latest.status === 'RETURNED') ? latest : null;
  const content = (open && readContent(open.content)) ?? product;
  return (
    <>
      <PageHead
        back={{ href: `/inst/products/${id}`, text: product.name }} title={open ? `修改第 ${open.number} 版` : '提交变更'}
        lead="新版本经站点审核后生效；审核期间现行版本照常在架。"
      />
      {open?.status === 'RETURNED' && <div className="mb-3"><Notice tone="action" title="站点退回意见">{open.note ?? '--'}</Notice></div>}
      <ProductForm productId={id} initial={valuesOfContent(content, choices.conditionFields)} fields={choices.conditionFields} areas={choices.areas} />
    </>
  );
}
