import { randomBytes } from 'node:crypto';
import { hiddenTerms, hiddenText, NO_TERMS, shownTerms, type HiddenTerms, type NeedSeal, type SealedTerms, type ShownTerms } from '../../domain/offer/sealed';
import type { Offer } from '../../domain/offer/model';
import { newId } from '../../kernel/ids';
import { seal, unseal } from '../../kernel/sealing';
import type { Tx } from '../ports';
import { secrets } from '../secrets';

/** A sealed offer that no key opens: another SECRET_KEY than when it was made, or something was changed. The message tells ids alone. */
export class CannotUnseal extends Error {}

const KEY_BYTES = 32;
/** Place of a need's key; also for who seals it anew under another master key. */
export const sealContext = (sealId: string): string => `need-seal:${sealId}`;
const termsContext = (offerId: string): string => `offer:${offerId}`;

const why = '启动时的 SECRET_KEY 不是密封时所用的密钥，或库中数据被改动。请把原密钥加入 SECRET_KEY（逗号隔开）后重启，或从备份恢复该行。';

function keyOf({ id, wrapped }: Pick<NeedSeal, 'id' | 'wrapped'>): Uint8Array {
  const key = secrets.unseal(wrapped, sealContext(id));
  if (key === null) throw new CannotUnseal(`密封密钥 ${id} 打不开：${why}`);
  return Buffer.from(key, 'base64');
}

function textOf(key: Uint8Array, offerId: string, sealed: string): string {
  const text = unseal(key, sealed, termsContext(offerId));
  if (text === null) throw new CannotUnseal(`密封方案 ${offerId} 打不开：${why}`);
  return text;
}

/** The terms of a sealed offer as its own institution reads them. Throws `CannotUnseal`. */
export const readSealed = (of: Pick<NeedSeal, 'id' | 'wrapped'>, terms: Pick<SealedTerms, 'id' | 'sealed'>): ShownTerms => shownTerms(textOf(keyOf(of), terms.id, terms.sealed));

/** Keeps the terms of an offer sealed; with the first sealed offer the need gets its key. The need must be locked, the offer stored. */
export async function sealTerms(tx: Tx, needId: string, offerId: string, terms: HiddenTerms): Promise<void> {
  const [known] = await tx.find('needSeal', { needId, releasedAt: null });
  let of = known;
  if (of === undefined) {
    const id = newId(tx.now.getTime());
    of = await tx.insert('needSeal', { id, needId, wrapped: secrets.seal(randomBytes(KEY_BYTES).toString('base64'), sealContext(id)), createdAt: tx.now, releasedAt: null });
  }
  await tx.insert('sealedTerms', { id: offerId, sealId: of.id, sealed: seal(keyOf(of), hiddenText(terms), termsContext(offerId)) });
}

/**
 * Releases the need's key: the terms of these offers, by offer. Their sealed texts are removed; those of offers that ended before
 * stay sealed, for their own institution. Need and offers must be locked. Throws `CannotUnseal` before anything was changed.
 */
export async function releaseTerms(tx: Tx, needId: string, offers: readonly Pick<Offer, 'id'>[]): Promise<ReadonlyMap<string, HiddenTerms>> {
  const ids = offers.map((offer) => offer.id);
  const [[of], texts] = await Promise.all([tx.find('needSeal', { needId, releasedAt: null }, 'update'), tx.find('sealedTerms', { id: ids }, 'update')]);
  if (of === undefined) throw new CannotUnseal(`需求 ${needId} 的密封密钥不在库中。`);
  const key = keyOf(of);
  const opened = new Map(texts.map((terms) => [terms.id, hiddenTerms(textOf(key, terms.id, terms.sealed))]));
  const missing = ids.filter((id) => !opened.has(id));
  if (missing.length > 0) throw new CannotUnseal(`密封方案 ${missing.join('、')} 的密文不在库中。`);
  await tx.update('needSeal', of.id, { releasedAt: tx.now }, { releasedAt: null });
  await tx.remove('sealedTerms', { id: ids });
  return opened;
}

/** Puts the terms of an offer that was stored in clear under seal; for offers from before terms were sealed. The need must be locked. */
export async function sealStored(tx: Tx, offer: Offer): Promise<void> {
  const { amountFen, validUntil } = offer;
  if (amountFen === null || validUntil === null) return;
  await sealTerms(tx, offer.needId, offer.id, { ...offer, amountFen, validUntil });
  await tx.update('offer', offer.id, NO_TERMS);
  // Its last day would tell a term; it is counted from the opening.
  await tx.remove('clock', { kind: 'OFFER_VALIDITY', subject: 'offer', subjectId: offer.id });
}
