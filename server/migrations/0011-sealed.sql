-- Offers on needs with a sealed window: until the opening nothing of their terms stands in their rows. The terms are kept as a text
-- sealed under a key of the need's window, and that key is kept sealed under the key of the installation (SECRET_KEY), which is not in
-- the database. Rows from before are sealed when the new version starts, because SQL does not know the key.
CREATE TABLE "need_seal" ("id" uuid NOT NULL, "need_id" uuid NOT NULL, "wrapped" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "released_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "need_seal_pkey" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "need_seal_one_unreleased" ON "need_seal" ("need_id") WHERE released_at IS NULL;
ALTER TABLE "need_seal" ADD CONSTRAINT "need_seal_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "sealed_terms" ("id" uuid NOT NULL, "seal_id" uuid NOT NULL, "sealed" text NOT NULL, CONSTRAINT "sealed_terms_pkey" PRIMARY KEY ("id"));
ALTER TABLE "sealed_terms" ADD CONSTRAINT "sealed_terms_offer_fk" FOREIGN KEY ("id") REFERENCES "offer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "sealed_terms" ADD CONSTRAINT "sealed_terms_seal_fk" FOREIGN KEY ("seal_id") REFERENCES "need_seal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "offer" ALTER COLUMN "amount_fen" DROP NOT NULL;
ALTER TABLE "offer" ALTER COLUMN "valid_until" DROP NOT NULL;
-- Not valid for rows from before, but for every change from now on; the start of the new version seals those and validates it.
ALTER TABLE "offer" ADD CONSTRAINT "offer_sealed_has_no_terms" CHECK (status <> 'SEALED'::text OR amount_fen IS NULL) NOT VALID;
ALTER TABLE "offer" ADD CONSTRAINT "offer_readable_has_terms" CHECK ((status <> ALL (ARRAY['VISIBLE'::text, 'ACCEPTED'::text])) OR amount_fen IS NOT NULL);
ALTER TABLE "offer" ADD CONSTRAINT "offer_terms_whole" CHECK (CASE WHEN amount_fen IS NOT NULL THEN valid_until IS NOT NULL ELSE COALESCE(rate_bp, months, share_bp) IS NULL AND COALESCE(premium_fen, valuation_fen) IS NULL AND COALESCE(repayment, conditions) IS NULL AND valid_until IS NULL AND product_id IS NULL AND fees = '[]'::jsonb AND guarantees = '{}'::text[] END);

-- The terms of an offer never change; a change is a new version. Sealed terms get into the row once, with the opening; terms leave a
-- row only when they are kept sealed.
CREATE OR REPLACE FUNCTION offer_terms_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.code, OLD.need_id, OLD.claim_id, OLD.institution_id, OLD.kind, OLD.version, OLD.several) IS DISTINCT FROM (NEW.code, NEW.need_id, NEW.claim_id, NEW.institution_id, NEW.kind, NEW.version, NEW.several)
     OR (OLD.amount_fen, OLD.rate_bp, OLD.months, OLD.repayment, OLD.fees, OLD.guarantees, OLD.conditions, OLD.valid_until, OLD.premium_fen, OLD.valuation_fen, OLD.share_bp)
        IS DISTINCT FROM (NEW.amount_fen, NEW.rate_bp, NEW.months, NEW.repayment, NEW.fees, NEW.guarantees, NEW.conditions, NEW.valid_until, NEW.premium_fen, NEW.valuation_fen, NEW.share_bp)
     AND NOT (OLD.amount_fen IS NULL AND OLD.status = 'SEALED' AND NEW.status = 'VISIBLE')
     AND NOT (NEW.amount_fen IS NULL AND EXISTS (SELECT 1 FROM sealed_terms s WHERE s.id = OLD.id))
  THEN RAISE EXCEPTION 'terms of an offer never change' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
