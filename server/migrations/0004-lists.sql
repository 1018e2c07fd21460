-- Lists stay flat as they grow: every order that a list offers is an index with the same expression, and every edge finds its rows.
CREATE INDEX need_posted_order_idx ON need ((coalesce(posted_at, created_at)), id);
CREATE INDEX need_until_order_idx ON need ((coalesce(claim_until, 'infinity'::timestamptz)), id);
CREATE INDEX need_band_order_idx ON need ((array_position(ARRAY['UNDER_100W','W100_300','W300_500','W500_1000','W1000_3000','W3000_10000','OVER_10000W'], coalesce(amount_band, 'UNDER_100W'))), id);
CREATE INDEX "need_saved_idx" ON "need" ("saved_at", "id");
CREATE INDEX need_code_search_idx ON need USING gin (bigrams(lower(code)));
CREATE INDEX need_title_search_idx ON need USING gin (bigrams(lower(title)));

CREATE INDEX institution_admitted_order_idx ON institution ((coalesce(admitted_on, '0001-01-01'::date)), id);
CREATE INDEX "institution_name_idx" ON "institution" ("name", "id");

CREATE INDEX product_relevance_order_idx ON product ((CASE WHEN status = 'ON_SHELF' THEN '0' ELSE '1' END || family || name), id);
CREATE INDEX product_rate_order_idx ON product ((CASE WHEN rate_basis = 'FIXED' THEN coalesce(rate_min_bp, 999999) ELSE 999999 END), id);
CREATE INDEX product_amount_order_idx ON product ((coalesce(amount_max_fen, 0)), id);
CREATE INDEX product_verified_order_idx ON product ((coalesce(last_verified_at, '-infinity'::timestamptz)), id);
CREATE INDEX "product_name_idx" ON "product" ("name", "id");

CREATE INDEX deal_drawn_order_idx ON deal ((coalesce(first_drawn_on, '0001-01-01'::date)), id);
CREATE INDEX "deal_amount_idx" ON "deal" ("approved_fen", "id");
CREATE INDEX "deal_product_idx" ON "deal" ("product_id") WHERE confirmed_fen > 0;

CREATE INDEX "claim_claimed_idx" ON "claim" ("claimed_at", "id");
CREATE INDEX "offer_claim_idx" ON "offer" ("claim_id", "version");
CREATE INDEX "offer_product_idx" ON "offer" ("product_id");
CREATE INDEX "release_need_idx" ON "release" ("need_id", "at");
CREATE INDEX "enterprise_name_idx" ON "enterprise" ("name", "id");
