import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { instAdmitted } from '@/features/institution/staff/me';
import { ProductForm } from '@/features/product/staff/product-form';
import { ProductFormChoicesDocument } from '@/gql/operations';
import { read } from '@/lib/urql/read';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '新建产品' };

/** A new product. */
export default async function NewProductPage() {
  const { institution } = await instAdmitted();
  if (institution.status !== 'ADMITTED') redirect('/inst/products');
  const { conditionFields, areas } = await read(ProductFormChoicesDocument);
  return (
    <>
      <PageHead back={{ href: '/inst/products', text: '产品' }} title="新建产品" lead="填写后保存为草稿，或直接提交站点审核。" />
      <ProductForm productId={null} initial={{ conditions: [], guarantees: [] }} fields={conditionFields} areas={areas} />
    </>
  );
}
