-- What hangs below a need is read in its order without sorting: the order's last key belongs to the index.
DROP INDEX "claim_need_idx";
CREATE INDEX "claim_need_idx" ON "claim" ("need_id", "claimed_at", "id");
DROP INDEX "offer_need_idx";
CREATE INDEX "offer_need_idx" ON "offer" ("need_id", "created_at", "id");
DROP INDEX "deal_need_idx";
CREATE INDEX "deal_need_idx" ON "deal" ("need_id", "approved_at", "id");
