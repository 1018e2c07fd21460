-- Signed heads of the audit log, one for each day (Asia/Shanghai). Whoever rewrites the log, hashes included, cannot sign the
-- heads again: the key is kept outside the database.
CREATE TABLE "audit_head" ("day" date NOT NULL, "seq" bigint NOT NULL, "hash" text NOT NULL, "key_id" text NOT NULL, "signature" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "audit_head_pkey" PRIMARY KEY ("day"));

CREATE TRIGGER audit_head_no_change BEFORE UPDATE OR DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
