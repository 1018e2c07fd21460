import type { Metadata } from 'next';
import { WaitingLine } from '@/features/case/waiting-line';
import { requireEnterprise } from '@/features/enterprise/own';
import { ChooseOffer } from '@/features/offer/compare/choose-offer';
import { CompareTable } from '@/features/offer/compare/compare-table';
import { columnsOf, MOST_COLUMNS, type Offer } from '@/features/offer/compare/figures';
import { PickOffers } from '@/features/offer/compare/pick-offers';
import { PrintButton } from '@/features/offer/compare/print-button';
import { Schedule } from '@/features/offer/compare/schedule';
import { needTitle } from '@/features/need/mine/views';
import { label } from '@/gql/labels';
import { MyOffersDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { many, type SearchParams } from '@/lib/url-state';
import { found, read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { EmptyState, Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '比较方案' };

/** The offers for one's own need side by side, and the choice. */
export default async function OffersPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  await requireEnterprise();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const now = new Date();
  const data = await read(MyOffersDocument, { id });
  const need = found(data.need);
  const detail = found(need.detail);
  const columns = columnsOf(need.offers, many(query, 'o'));
  const visible = need.offers.filter((offer) => offer.status === 'VISIBLE').length;
  const owners = data.members.filter((one) => one.role === 'OWNER' && one.disabledAt === null).map((one) => one.name);
  const owner = data.viewer?.role === 'OWNER';
  const action = (offer: Offer) => {
    const deal = need.deals.find((one) => one.offer.id === offer.id);
    if (deal) return <Link href={`/my/deals/${deal.id}`}>查看成果</Link>;
    if (offer.status !== 'VISIBLE') return label('OfferStatus', offer.status);
    return owner ? <ChooseOffer offerId={offer.id} institution={offer.institution.name} amount={formatMoney(offer.amountFen)} several={need.several} /> : '由企业负责人选定';
  };
  return (
    <>
      <PageHead
        back={{ href: `/my/needs/${id}`, text: needTitle(detail.title) }} title="比较方案" lead={`${need.code} · 需要 ${formatMoney(detail.amountFen)} · 截至 ${formatInstant(now)}`}
        figure={<Figure primary label="可选方案" value={visible} unit="个" />} actions={need.offers.length > 0 && <PrintButton />}
      />
      <div className="jb-rows mb-4">
        <WaitingLine waiting={need.waitingOn} now={now} />
        {!owner && visible > 0 && (
          <Notice title="经办人可以比较，不能选定">选定方案会公开本单位身份并形成成果，只能由企业负责人办理：{owners.join('、')}。可请负责人登录后打开本页。</Notice>
        )}
      </div>
      {columns.length === 0 ? (
        <EmptyState title={need.claimMode === 'SEALED' ? '到期开标后才能看到方案' : '还没有收到方案'} action={{ href: `/my/needs/${id}`, text: '查看需求进展' }}>
          {need.claimMode === 'SEALED' && need.claimUntil !== null ? '密封竞价期间，任何人都看不到方案内容。' : '机构联系和评估后会在这里提交方案，收到时有消息提醒。'}
        </EmptyState>
      ) : (
        <>
          {need.offers.length > Math.min(columns.length, MOST_COLUMNS) && <PickOffers action={`/my/needs/${id}/offers`} offers={need.offers} chosen={columns.map((one) => one.id)} />}
          <CompareTable offers={columns} action={action} />
          <p className="jb-aside mt-2">综合融资成本和 IRR 由平台按同一公式计算，费用、担保费都算在内；贴息以实际审核为准。</p>
          {columns.filter((offer) => offer.quote).map((offer) => (
            <details className="jb-details mt-4" key={offer.id}>
              <summary>还款计划：{offer.institution.name}</summary>
              <Schedule title={`还款计划 · ${offer.institution.name} ${offer.code}`} periods={offer.quote?.schedule ?? []} />
            </details>
          ))}
        </>
      )}
    </>
  );
}
