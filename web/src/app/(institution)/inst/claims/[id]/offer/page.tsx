import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { areaSubsidy } from '@/features/assessment/subsidy/ask-subsidy';
import { instAdmitted } from '@/features/institution/staff/me';
import { guaranteesText, isSealed, modesText, monthsText } from '@/features/need/staff/need-words';
import { OfferForm } from '@/features/offer/staff/offer-form';
import { firstValues, kindsFor, valuesOfOffer } from '@/features/offer/staff/offer-values';
import { InstNeedDocument, InstOfferDeskDocument } from '@/gql/operations';
import { addDays, businessDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { found, read } from '@/lib/urql/read';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '提交方案' };

const MAY = ['CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE'];
/** Shortest validity of an offer from the day it can be read, in days. */
const LEAST_DAYS = 3;

/** The offer editor of a claim: a first offer, or a new version of the one that stands. */
export default async function OfferPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { institution } = await instAdmitted();
  const now = new Date();
  const [desk, subsidy] = await Promise.all([read(InstOfferDeskDocument, { id, mine: [institution.id] }), areaSubsidy()]);
  const claim = found(desk.claim);
  if (!MAY.includes(claim.status)) redirect(`/inst/claims/${id}`);
  const need = found((await read(InstNeedDocument, { id: claim.need.id, mine: [institution.id] })).need);
  const standing = claim.offers.find((offer) => offer.status === 'SEALED' || offer.status === 'VISIBLE') ?? null;
  const sealed = isSealed(need, now);
  const from = sealed && need.claimUntil ? businessDay(new Date(Date.parse(need.claimUntil) - 1)) : businessDay(now);
  const { detail } = need;
  const asks = [
    detail?.amountFen ? `需求 ${formatMoney(detail.amountFen)}` : null,
    detail?.minAmountFen ? `最低 ${formatMoney(detail.minAmountFen)}` : null,
    detail?.maxRateBp != null ? `利率不高于 ${formatRate(detail.maxRateBp)}` : null,
    modesText(need), monthsText(need), `可提供担保：${guaranteesText(need)}`,
  ].filter(Boolean).join(' · ');
  return (
    <>
      <PageHead back={{ href: `/inst/claims/${id}`, text: `揭榜 ${need.code}` }} title={standing ? `提交新版（现为第 ${standing.version} 版）` : '提交方案'} lead={asks} />
      {sealed && <div className="mb-3"><Notice tone="info" title="密封，开标前任何人看不到">揭榜截止时与其他机构的方案同时开标；开标前可以提交新版或撤回。</Notice></div>}
      <OfferForm
        claimId={id} offerId={standing?.id ?? null} initial={standing ? valuesOfOffer(standing) : firstValues(need, now)} kinds={kindsFor(need.modes)}
        products={desk.products.nodes} earliest={addDays(from, LEAST_DAYS)} subsidy={subsidy}
      />
    </>
  );
}
