import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskOf } from '@/features/identity/desk';
import { RegisterForm } from '@/features/identity/register-form';
import { landing, withNext } from '@/features/identity/landing';
import { placesOf } from '@/features/identity/places';
import { shownName } from '@/features/product/terms';
import { shellViewer } from '@/features/shell/viewer';
import { optionsOf } from '@/gql/labels';
import { NoticeVersionDocument, PlacesDocument, ProductNamesDocument } from '@/gql/operations';
import { businessDay } from '@/lib/dates';
import { safePath } from '@/lib/request-path';
import { one, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Link, NeedsScript, Notice, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '企业注册' };

/** The product that the visitor wants to post a need with, when they came from one. */
async function chosenProduct(next: string | null): Promise<{ id: string; name: string; provider: string } | null> {
  const id = /^\/my\/needs\/new\?(?:.*&)?product=([0-9a-f-]{36})(?:&|$)/i.exec(safePath(next))?.[1];
  return id ? ((await read(ProductNamesDocument, { ids: [id], first: 1 })).products.nodes[0] ?? null) : null;
}

/** Registration of an enterprise; goes on to `next`. */
export default async function RegisterPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const next = one(await searchParams, 'next') ?? null;
  const [viewer, lists, product, { privacyNotice }] = await Promise.all([shellViewer(), read(PlacesDocument), chosenProduct(next), read(NoticeVersionDocument)]);
  if (viewer) redirect(landing(next, viewer));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="企业注册" lead="注册、发榜、对接都不收费。" />
      {product && <Notice title={`注册后用“${shownName(product)}”发榜`}>产品已记住（{product.provider}），注册完成后直接进入发榜，不用重新查找。</Notice>}
      <NeedsScript {...deskOf(lists.stations)} />
      <p>
        已有账号：<Link href={withNext('/login', next)}>登录</Link>；金融、创投和中介机构请<Link href="/register/institution">申请准入</Link>。
      </p>
      <RegisterForm noticeVersion={privacyNotice.version} next={next} today={businessDay(new Date())} industries={optionsOf('IndustrySection')} places={placesOf(lists)} />
    </div>
  );
}
