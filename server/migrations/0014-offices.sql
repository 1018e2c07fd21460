-- Three offices of the platform that exclude each other: the administrator creates, the security administrator grants, the auditor
-- reads. The vocabulary of roles grows by one.
ALTER TABLE "member" DROP CONSTRAINT "member_role_known";
ALTER TABLE "member" ADD CONSTRAINT "member_role_known" CHECK (role = ANY (ARRAY['OWNER'::text, 'STAFF'::text, 'MANAGER'::text, 'OFFICER'::text, 'OPERATOR'::text, 'FIRST_REVIEWER'::text, 'SCIENCE_BUREAU'::text, 'FINANCE_BUREAU'::text, 'INNOVATION_CENTRE'::text, 'AUDITOR'::text, 'ADMIN'::text, 'SECURITY'::text]));
ALTER TABLE "authority" DROP CONSTRAINT "authority_role_known";
ALTER TABLE "authority" ADD CONSTRAINT "authority_role_known" CHECK (role = ANY (ARRAY['OWNER'::text, 'STAFF'::text, 'MANAGER'::text, 'OFFICER'::text, 'OPERATOR'::text, 'FIRST_REVIEWER'::text, 'SCIENCE_BUREAU'::text, 'FINANCE_BUREAU'::text, 'INNOVATION_CENTRE'::text, 'AUDITOR'::text, 'ADMIN'::text, 'SECURITY'::text]));

-- Who made the account and who granted it; nobody grants what they made, nor themselves. Whoever worked before goes on working.
ALTER TABLE "member" ADD COLUMN "created_by" uuid;
ALTER TABLE "member" ADD COLUMN "granted_at" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "member" ADD COLUMN "granted_by" uuid;
-- When the password was last set (the count begins with this migration), and when a closed account was opened again.
ALTER TABLE "member" ADD COLUMN "password_changed_at" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "member" ADD COLUMN "enabled_at" TIMESTAMP WITH TIME ZONE;
UPDATE "member" SET "granted_at" = "created_at", "password_changed_at" = now();
ALTER TABLE "member" ADD CONSTRAINT "member_granted_by_another" CHECK (granted_by IS NULL OR (granted_by <> id AND (created_by IS NULL OR granted_by <> created_by)));
CREATE INDEX "member_waiting_idx" ON "member" ("created_at") WHERE granted_at IS NULL AND disabled_at IS NULL;

-- The grant decides about access, so people who are remembered must be looked up again when it changes.
DROP TRIGGER access_moves ON member;
CREATE TRIGGER access_moves AFTER UPDATE OF org_id, role, name, disabled_at, must_change_password, factor_since, granted_at ON member FOR EACH ROW
  WHEN ((OLD.org_id, OLD.role, OLD.name, OLD.disabled_at, OLD.must_change_password, OLD.factor_since, OLD.granted_at) IS DISTINCT FROM (NEW.org_id, NEW.role, NEW.name, NEW.disabled_at, NEW.must_change_password, NEW.factor_since, NEW.granted_at)) EXECUTE FUNCTION access_moves();

-- Administrator, security administrator and auditor are three persons: the same phone, or the same name where a phone is missing,
-- counts as the same person. Nobody is turned from one into another while they hold the office.
CREATE OR REPLACE FUNCTION member_one_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(730005);
  IF TG_OP = 'UPDATE' THEN
    IF OLD.role IN ('ADMIN', 'SECURITY', 'AUDITOR') AND NEW.role IN ('ADMIN', 'SECURITY', 'AUDITOR') AND OLD.role <> NEW.role THEN
      RAISE EXCEPTION 'nobody is turned from one office into another' USING ERRCODE = 'check_violation', CONSTRAINT = 'member_one_office';
    END IF;
  END IF;
  IF EXISTS (
    SELECT 1 FROM member m
    WHERE m.id <> NEW.id AND m.disabled_at IS NULL AND m.role IN ('ADMIN', 'SECURITY', 'AUDITOR') AND m.role <> NEW.role
      AND (m.phone = NEW.phone OR ((m.phone IS NULL OR NEW.phone IS NULL) AND lower(regexp_replace(m.name, '\s', '', 'g')) = lower(regexp_replace(NEW.name, '\s', '', 'g'))))
  ) THEN
    RAISE EXCEPTION 'this person holds another office' USING ERRCODE = 'check_violation', CONSTRAINT = 'member_one_office';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER member_one_office ON member;
CREATE TRIGGER member_one_office AFTER INSERT OR UPDATE OF role, phone, name, disabled_at ON member
  FOR EACH ROW WHEN (NEW.role IN ('ADMIN', 'SECURITY', 'AUDITOR') AND NEW.disabled_at IS NULL) EXECUTE FUNCTION member_one_office();

-- What a person recognises one of their own login sessions by; the address is shortened before it is stored.
ALTER TABLE "session" ADD COLUMN "device" text;
ALTER TABLE "session" ADD COLUMN "address" text;

-- Passwords that were used before, as hashes, so that they are not used again.
CREATE TABLE "password_past" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "password_hash" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "password_past_pkey" PRIMARY KEY ("id"));
CREATE INDEX "password_past_member_idx" ON "password_past" ("member_id");
ALTER TABLE "password_past" ADD CONSTRAINT "password_past_member_fk" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What one person did, newest first.
CREATE INDEX "audit_entry_member_idx" ON "audit_entry" ("member_id", "seq");
