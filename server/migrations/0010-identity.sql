-- Second factor. Whether a person has one is a column of the person, because it decides about access; its secret is sealed.
ALTER TABLE "member" ADD COLUMN "factor_since" TIMESTAMP WITH TIME ZONE;
-- When the person last proved who they are in this login session; null = when it began.
ALTER TABLE "session" ADD COLUMN "strong_at" TIMESTAMP WITH TIME ZONE;

-- Both decide about access, so people who are remembered must be looked up again when they change.
DROP TRIGGER access_moves ON member;
CREATE TRIGGER access_moves AFTER UPDATE OF org_id, role, name, disabled_at, must_change_password, factor_since ON member FOR EACH ROW
  WHEN ((OLD.org_id, OLD.role, OLD.name, OLD.disabled_at, OLD.must_change_password, OLD.factor_since) IS DISTINCT FROM (NEW.org_id, NEW.role, NEW.name, NEW.disabled_at, NEW.must_change_password, NEW.factor_since)) EXECUTE FUNCTION access_moves();

CREATE TABLE "second_factor" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "secret" text NOT NULL, "last_step" integer, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "second_factor_member_unique" UNIQUE ("member_id"), CONSTRAINT "second_factor_pkey" PRIMARY KEY ("id"));
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_member_fk" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "recovery_code" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "code_hash" text NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "recovery_code_unique" UNIQUE ("member_id", "code_hash"), CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id"));
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_member_fk" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Between password and second factor: one open question for each person, for five minutes and five tries.
CREATE TABLE "challenge" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "token_hash" text NOT NULL, "tries" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "challenge_token_unique" UNIQUE ("token_hash"), CONSTRAINT "challenge_tries_bounded" CHECK (tries >= 0 AND tries <= 5), CONSTRAINT "challenge_pkey" PRIMARY KEY ("id"));
CREATE INDEX "challenge_member_idx" ON "challenge" ("member_id");
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_member_fk" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Wrong passwords for accounts that do not exist: counted and locked like those that do, so that the answer does not tell them
-- apart. A fixed number of rows; which row an account falls into depends on a key.
CREATE TABLE "guess" ("id" uuid NOT NULL, "failed_attempts" integer NOT NULL, "locked_until" TIMESTAMP WITH TIME ZONE, CONSTRAINT "guess_pkey" PRIMARY KEY ("id"));
INSERT INTO "guess" ("id", "failed_attempts") SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0 FROM generate_series(0, 1023) n;

-- The administrator and the auditor are two persons: the same phone, or the same name where a phone is missing, counts as the
-- same person. Also keeps a person from being turned from one into the other while they hold the office.
CREATE FUNCTION member_one_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(730005);
  IF TG_OP = 'UPDATE' THEN
    IF OLD.role IN ('ADMIN', 'AUDITOR') AND NEW.role IN ('ADMIN', 'AUDITOR') AND OLD.role <> NEW.role THEN
      RAISE EXCEPTION 'an administrator does not become the auditor, nor the other way' USING ERRCODE = 'check_violation', CONSTRAINT = 'member_one_office';
    END IF;
  END IF;
  IF EXISTS (
    SELECT 1 FROM member m
    WHERE m.id <> NEW.id AND m.disabled_at IS NULL AND m.role IN ('ADMIN', 'AUDITOR') AND m.role <> NEW.role
      AND (m.phone = NEW.phone OR ((m.phone IS NULL OR NEW.phone IS NULL) AND lower(regexp_replace(m.name, '\s', '', 'g')) = lower(regexp_replace(NEW.name, '\s', '', 'g'))))
  ) THEN
    RAISE EXCEPTION 'this person holds the other office' USING ERRCODE = 'check_violation', CONSTRAINT = 'member_one_office';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER member_one_office AFTER INSERT OR UPDATE OF role, phone, name, disabled_at ON member
  FOR EACH ROW WHEN (NEW.role IN ('ADMIN', 'AUDITOR') AND NEW.disabled_at IS NULL) EXECUTE FUNCTION member_one_office();
