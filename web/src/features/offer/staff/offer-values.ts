import type { FeeTiming, GuaranteeKind, NeedFacesFragment, OfferInput, OfferKind, OwnOfferFragment, QuoteLoanInput, RepaymentMethod } from '@/gql/types';
import { addDays, businessDay } from '@/lib/dates';
import { amountText, fen, parseAmount, type Fen } from '@/lib/money';
import { parseRate, rateText } from '@/lib/rate';

/** A fee as it is typed; the amount in 元. */
export type FeeValues = { name?: string; amount?: string; timing?: FeeTiming; borneByLender?: boolean };

/** The offer form: amounts in 万元 (premium and fees in 元), rates and shares in percent, all as typed. */
export type OfferValues = {
  kind: OfferKind;
  productId?: string;
  amount?: string;
  rate?: string;
  months?: string;
  repayment?: RepaymentMethod;
  fees?: FeeValues[];
  guarantees?: GuaranteeKind[];
  conditions?: string;
  validUntil?: string;
  premium?: string;
  valuation?: string;
  share?: string;
};

const KINDS: Readonly<Record<OfferKind, readonly NeedFacesFragment['modes'][number][]>> = {
  LOAN: ['LOAN', 'LEASING', 'FACTORING'], GUARANTEE: ['GUARANTEE'], INSURANCE: ['INSURANCE'], EQUITY: ['EQUITY'],
};

/** Kinds of offer that answer the need's ways of financing. */
export const kindsFor = (modes: NeedFacesFragment['modes']): OfferKind[] =>
  (Object.keys(KINDS) as OfferKind[]).filter((kind) => KINDS[kind].some((mode) => modes.includes(mode)));

/** A typed amount as exact fen; null when it is none. Zero counts where it may be typed. */
export function fenOf(text: string | undefined, unit: 'wan' | 'yuan', zero = false): Fen | null {
  const read = parseAmount(text, unit);
  if (read.ok) return read.fen;
  return zero && read.problem === 'not-positive' ? fen('0') : null;
}

const wholeOf = (text: string | undefined): number | null => (/^\d{1,4}$/.test(text?.trim() ?? '') ? Number.parseInt(text ?? '', 10) : null);

const feesOf = (fees: readonly FeeValues[] | undefined) =>
  (fees ?? []).map((fee) => ({ name: fee.name?.trim() ?? '', amountFen: fenOf(fee.amount, 'yuan', true) ?? fen('0'), timing: fee.timing ?? 'UPFRONT', borneByLender: fee.borneByLender ?? false }));

/** The form as the API takes it; what the kind does not have is left out. */
export function offerInput(values: OfferValues): OfferInput {
  const { kind } = values;
  const loan = kind === 'LOAN';
  const cover = kind === 'GUARANTEE' || kind === 'INSURANCE';
  const equity = kind === 'EQUITY';
  return {
    kind,
    amountFen: fenOf(values.amount, 'wan') ?? fen('0'),
    productId: values.productId || null,
    months: equity ? null : wholeOf(values.months),
    rateBp: loan ? parseRate(values.rate) : null,
    repayment: loan ? values.repayment ?? null : null,
    fees: equity ? [] : feesOf(values.fees),
    guarantees: equity ? [] : values.guarantees ?? [],
    premiumFen: cover ? fenOf(values.premium, 'yuan', true) : null,
    valuationFen: equity ? fenOf(values.valuation, 'wan') : null,
    shareBp: equity ? parseRate(values.share) : null,
    conditions: values.conditions?.trim() || null,
    validUntil: values.validUntil ?? '',
  };
}

/** What the true cost is asked with; null until amount, rate, term and repayment can be read. */
export function quoteInput(values: Partial<OfferValues>): QuoteLoanInput | null {
  const principalFen = fenOf(values.amount, 'wan');
  const annualRateBp = parseRate(values.rate);
  const months = wholeOf(values.months);
  if (values.kind !== 'LOAN' || principalFen === null || annualRateBp === null || months === null || months === 0 || !values.repayment) return null;
  const fees = feesOf(values.fees).filter((fee) => fee.amountFen !== '0');
  return { principalFen, annualRateBp, months, repayment: values.repayment, fees: fees.map((fee) => ({ ...fee, name: fee.name || '费用' })) };
}

/** Usual validity of an offer in days from the day it can be read. */
const USUAL_DAYS = 15;

/** What the form of a first offer starts with: the need's own terms. */
export function firstValues(need: NeedFacesFragment, now: Date): OfferValues {
  const opens = need.claimMode === 'SEALED' && need.claimUntil ? businessDay(new Date(Date.parse(need.claimUntil) - 1)) : null;
  const today = businessDay(now);
  return {
    kind: kindsFor(need.modes)[0] ?? 'LOAN',
    amount: amountText(need.detail?.amountFen, 'wan'),
    months: need.months === null ? '' : `${need.months}`,
    fees: [],
    guarantees: [],
    productId: undefined,
    validUntil: addDays(opens !== null && opens > today ? opens : today, USUAL_DAYS),
  };
}

/** The form of a new version starts with the terms of the standing one. */
export const valuesOfOffer = (offer: OwnOfferFragment): OfferValues => ({
  kind: offer.kind,
  productId: offer.productId ?? undefined,
  amount: amountText(offer.amountFen, 'wan'),
  rate: rateText(offer.rateBp),
  months: offer.months === null ? '' : `${offer.months}`,
  repayment: offer.repayment ?? undefined,
  fees: offer.fees.map((fee) => ({ name: fee.name, amount: amountText(fee.amountFen, 'yuan'), timing: fee.timing, borneByLender: fee.borneByLender })),
  guarantees: offer.guarantees,
  conditions: offer.conditions ?? '',
  validUntil: offer.validUntil,
  premium: amountText(offer.premiumFen, 'yuan'),
  valuation: amountText(offer.valuationFen, 'wan'),
  share: rateText(offer.shareBp),
});

const FIELDS: Readonly<Record<string, string>> = {
  amountFen: 'amount', rateBp: 'rate', premiumFen: 'premium', valuationFen: 'valuation', shareBp: 'share',
};

/** Name of the form's field that an issue of the API points at. */
export function offerField(path: string): (string | number)[] {
  const [head = '', index, part] = path.replace(/^input\./, '').split('.');
  if (head === 'fees' && index !== undefined) return ['fees', Number.parseInt(index, 10), part === 'amountFen' ? 'amount' : part ?? 'name'];
  return [FIELDS[head] ?? head];
}
