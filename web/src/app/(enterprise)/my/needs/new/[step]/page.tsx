import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requireEnterprise } from '@/features/enterprise/own';
import { choicesOf } from '@/features/need/form/choices';
import { NeedForm } from '@/features/need/form/need-form';
import { emptyRaw } from '@/features/need/form/raw';
import { ChosenProductDocument, NeedFormChoicesDocument } from '@/gql/operations';
import { businessDay } from '@/lib/dates';
import { one, withParams, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Notice } from '@/ui/light/messages';

export const metadata: Metadata = { title: '融资方式 - 发布融资需求' };

/** A need of which nothing is stored yet: only its first step exists; the first save makes a draft. */
export default async function NewNeedStep({ params, searchParams }: { params: Promise<{ step: string }>; searchParams: Promise<SearchParams> }) {
  await requireEnterprise();
  const wanted = one(await searchParams, 'product');
  if ((await params).step !== 'mode') redirect(withParams('/my/needs/new/mode', {}, { product: wanted ?? null }));
  const [data, found] = await Promise.all([
    read(NeedFormChoicesDocument),
    wanted === undefined ? null : read(ChosenProductDocument, { id: wanted }),
  ]);
  const product = found?.product?.current ? found.product : null;
  const choices = choicesOf(data, product, businessDay(new Date()));
  return (
    <>
      {wanted !== undefined && product === null && (
        <div className="mb-4">
          <Notice tone="action" title="所选产品现在不能用于发榜">产品可能已下架，或只是公开资料收录。可以继续发布不限产品的需求，或从产品库另选。</Notice>
        </div>
      )}
      <NeedForm stored={null} savedAt={null} initial={emptyRaw(product?.id ?? null)} choices={choices} returned={null} />
    </>
  );
}
