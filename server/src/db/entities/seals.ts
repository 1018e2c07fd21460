import { EntitySchema } from 'typeorm';
import type { NeedSeal, SealedTerms } from '../../domain/offer/sealed';
import { id, instant, ref, text } from '../columns';

/** While an offer is sealed none of its terms stands in its row; one that can be chosen has them; never a part of them. */
export const offerSealChecks = [
  { name: 'offer_sealed_has_no_terms', expression: `status <> 'SEALED'::text OR amount_fen IS NULL` },
  { name: 'offer_readable_has_terms', expression: `(status <> ALL (ARRAY['VISIBLE'::text, 'ACCEPTED'::text])) OR amount_fen IS NOT NULL` },
  {
    name: 'offer_terms_whole',
    expression: `CASE WHEN amount_fen IS NOT NULL THEN valid_until IS NOT NULL ELSE COALESCE(rate_bp, months, share_bp) IS NULL AND COALESCE(premium_fen, valuation_fen) IS NULL AND COALESCE(repayment, conditions) IS NULL AND valid_until IS NULL AND product_id IS NULL AND fees = '[]'::jsonb AND guarantees = '{}'::text[] END`,
  },
];

/** Keys of sealed offers. */
export const needSealEntity = new EntitySchema<NeedSeal>({
  name: 'needSeal',
  tableName: 'need_seal',
  columns: { id: id(), needId: ref(), wrapped: text(), createdAt: instant(), releasedAt: instant(true) },
  indices: [{ name: 'need_seal_one_unreleased', columns: ['needId'], unique: true, where: 'released_at IS NULL' }],
  foreignKeys: [{ target: 'need', columnNames: ['needId'], referencedColumnNames: ['id'], name: 'need_seal_need_fk' }],
});

/** Terms of sealed offers; the id is the offer's. */
export const sealedTermsEntity = new EntitySchema<SealedTerms>({
  name: 'sealedTerms',
  tableName: 'sealed_terms',
  columns: { id: id(), sealId: ref(), sealed: text() },
  foreignKeys: [
    { target: 'offer', columnNames: ['id'], referencedColumnNames: ['id'], name: 'sealed_terms_offer_fk' },
    { target: 'needSeal', columnNames: ['sealId'], referencedColumnNames: ['id'], name: 'sealed_terms_seal_fk' },
  ],
});
