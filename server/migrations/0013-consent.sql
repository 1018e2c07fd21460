-- Consents: what one institution may see of an enterprise for one need, for which purpose, until when and how often; checked on each
-- read. Rows from before had opened everything, without an end: they hold everything for a year from their day, and those whose year
-- is over have expired.
ALTER TABLE "clock" DROP CONSTRAINT "clock_kind_known";
ALTER TABLE "clock" ADD CONSTRAINT "clock_kind_known" CHECK (kind = ANY (ARRAY['STATION_REVIEW'::text, 'FIRST_CLAIM'::text, 'CLAIM_WINDOW'::text, 'ACCEPT'::text, 'FIRST_CONTACT'::text, 'PAPERS'::text, 'INDICATIVE_ANSWER'::text, 'CHOICE'::text, 'OFFER_VALIDITY'::text, 'SIGNING'::text, 'OUTCOME_REPORT'::text, 'CONFIRMATION'::text, 'PRODUCT_VERIFICATION'::text, 'ADMISSION_REVIEW'::text, 'PRODUCT_REVIEW'::text, 'RESUBMISSION'::text, 'CONSENT'::text]));

ALTER TABLE "release" ADD "enterprise_id" uuid;
ALTER TABLE "release" ADD "status" text;
ALTER TABLE "release" ADD "scopes" text array;
ALTER TABLE "release" ADD "purpose" text;
ALTER TABLE "release" ADD "until" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "release" ADD "uses_max" integer;
ALTER TABLE "release" ADD "uses" integer;
ALTER TABLE "release" ADD "last_used_at" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "release" ADD "last_used_by_id" uuid;
ALTER TABLE "release" ADD "requested_at" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "release" ADD "note" text;
ALTER TABLE "release" ADD "granted_by_id" uuid;
ALTER TABLE "release" ADD "granted_by_name" text;
ALTER TABLE "release" ALTER COLUMN "at" DROP NOT NULL;

-- Until the end of the Shanghai day one year later.
UPDATE release r SET enterprise_id = n.enterprise_id, scopes = ARRAY['IDENTITY', 'CONTACT', 'FIGURES'], purpose = 'ASSESSMENT',
  until = (((r.at AT TIME ZONE 'Asia/Shanghai')::date + interval '1 year')::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
FROM need n WHERE n.id = r.need_id;
UPDATE release SET status = CASE WHEN revoked_at IS NOT NULL THEN 'REVOKED' WHEN until <= now() THEN 'EXPIRED' ELSE 'GRANTED' END;
UPDATE release SET revoked_at = until WHERE status = 'EXPIRED';
-- Looks were counted by need and institution: they belong to the latest consent.
UPDATE release r SET uses = coalesce((SELECT v.count FROM need_view v WHERE v.need_id = r.need_id AND v.institution_id = r.institution_id
    AND NOT EXISTS (SELECT 1 FROM release l WHERE l.need_id = r.need_id AND l.institution_id = r.institution_id AND (l.at, l.id) > (r.at, r.id))), 0);
UPDATE release r SET last_used_at = v.last_at FROM need_view v WHERE r.uses > 0 AND v.need_id = r.need_id AND v.institution_id = r.institution_id;

-- Those that hold end by a clock, as new ones do.
INSERT INTO clock (id, kind, subject, subject_id, party, org_id, started_at, due_at, then_text)
SELECT gen_random_uuid(), 'CONSENT', 'release', id, 'ENTERPRISE', enterprise_id, at, until, '授权到期后，机构不能再查看。' FROM release WHERE status = 'GRANTED';

ALTER TABLE "release" ALTER COLUMN "enterprise_id" SET NOT NULL;
ALTER TABLE "release" ALTER COLUMN "status" SET NOT NULL;
ALTER TABLE "release" ALTER COLUMN "scopes" SET NOT NULL;
ALTER TABLE "release" ALTER COLUMN "purpose" SET NOT NULL;
ALTER TABLE "release" ALTER COLUMN "uses" SET NOT NULL;
ALTER TABLE "release" ADD CONSTRAINT "release_status_known" CHECK (status = ANY (ARRAY['REQUESTED'::text, 'GRANTED'::text, 'REFUSED'::text, 'REVOKED'::text, 'EXPIRED'::text]));
ALTER TABLE "release" ADD CONSTRAINT "release_purpose_known" CHECK (purpose = ANY (ARRAY['ASSESSMENT'::text, 'CONTRACT'::text, 'AFTER_LOAN'::text]));
ALTER TABLE "release" ADD CONSTRAINT "release_scopes_known" CHECK ('IDENTITY'::text = ANY (scopes) AND scopes <@ ARRAY['IDENTITY'::text, 'CONTACT'::text, 'FIGURES'::text]);
ALTER TABLE "release" ADD CONSTRAINT "release_uses_within" CHECK (uses >= 0 AND (uses_max IS NULL OR uses <= uses_max));
ALTER TABLE "release" ADD CONSTRAINT "release_uses_max_bounded" CHECK (uses_max >= 1 AND uses_max <= 1000);
ALTER TABLE "release" ADD CONSTRAINT "release_given_whole" CHECK ((status <> ALL (ARRAY['GRANTED'::text, 'REVOKED'::text])) OR (at IS NOT NULL AND until IS NOT NULL));
ALTER TABLE "release" ADD CONSTRAINT "release_asked_whole" CHECK (status <> 'REQUESTED'::text OR (requested_at IS NOT NULL AND at IS NULL AND until IS NULL));
ALTER TABLE "release" ADD CONSTRAINT "release_open_has_no_end" CHECK ((status = ANY (ARRAY['REQUESTED'::text, 'GRANTED'::text])) = (revoked_at IS NULL));
ALTER TABLE "release" ADD CONSTRAINT "release_has_begun" CHECK (COALESCE(requested_at, at) IS NOT NULL);
ALTER TABLE "release" ADD CONSTRAINT "release_enterprise_fk" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
DROP INDEX "release_one_active";
DROP INDEX "release_need_idx";
DROP INDEX "release_institution_idx";
CREATE UNIQUE INDEX "release_one_open" ON "release" ("need_id", "institution_id") WHERE status = ANY (ARRAY['REQUESTED'::text, 'GRANTED'::text]);
CREATE INDEX "release_need_idx" ON "release" ("need_id", "institution_id");
CREATE INDEX "release_institution_idx" ON "release" ("institution_id", "enterprise_id") WHERE status = 'GRANTED'::text;
CREATE INDEX "release_of_institution_idx" ON "release" ("institution_id");
CREATE INDEX "release_enterprise_idx" ON "release" ("enterprise_id");

-- Whether a consent lets this person look at this moment: the one definition for lists, use cases and matching (domain/consent/holds.ts
-- says the same). One expression without a table, so that PostgreSQL puts it into the statement that asks.
CREATE FUNCTION release_holds(status text, until timestamptz, uses int, uses_max int, last_used_at timestamptz, last_used_by uuid, member uuid, moment timestamptz) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT status = 'GRANTED' AND until > moment AND (uses_max IS NULL OR uses < uses_max OR (last_used_by = member AND last_used_at > moment - interval '30 minutes'))
$$;

-- Masks: what is masked never leaves the database whole.
CREATE FUNCTION mask_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN btrim(name) = '' THEN '' WHEN char_length(btrim(name)) = 1 THEN '*' ELSE left(btrim(name), 1) || '*' END
$$;
-- A mobile number keeps its first three and last four digits, any other its last two, a short one none.
CREATE FUNCTION mask_phone(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN btrim(phone) = '' THEN '' WHEN d ~ '^1[0-9]{10}$' THEN left(d, 3) || '****' || right(d, 4) WHEN char_length(d) >= 7 THEN '****' || right(d, 2) WHEN phone IS NOT NULL THEN '****' END
  FROM (SELECT regexp_replace(regexp_replace(normalize(phone, NFKC), '[^0-9]', '', 'g'), '^(00)?86(1[0-9]{10})$', '\2') AS d) x
$$;
-- Province, city and district as far as they stand at the start; nothing of the street.
CREATE FUNCTION mask_address(address text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN btrim(address) = '' THEN '' WHEN address IS NOT NULL THEN coalesce(substring(normalize(btrim(address), NFKC) from
    '^((?:[^省市区县旗州盟路街巷道号村弄栋楼室园厂社0-9A-Za-z[:space:][:punct:]]{0,8}(?:省|(?<!城)市|州|盟|自治区)(?![路街道巷])){0,3}(?:[^省市区县旗州盟路街巷道号村弄栋楼室园厂社0-9A-Za-z[:space:][:punct:]]{1,8}(?:(?<![小住])区|县|旗|(?<=新)城)(?![路街道巷]))?)'), '') || '***' END
$$;

-- Who looked at what is not for everybody, and when: written before the answer leaves, never changed.
CREATE TABLE "look" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "org_id" uuid NOT NULL, "org_kind" text NOT NULL, "org_name" text NOT NULL, "person_name" text NOT NULL, "enterprise_id" uuid, "need_id" uuid, "release_id" uuid, "subject_id" uuid, "what" text array NOT NULL, "unmasked" boolean NOT NULL, "reason" text, CONSTRAINT "look_what_known" CHECK (what <@ ARRAY['IDENTITY'::text, 'CONTACT'::text, 'FIGURES'::text]), CONSTRAINT "look_has_subject" CHECK (num_nonnulls(enterprise_id, subject_id) = 1), CONSTRAINT "look_unmasked_reason" CHECK (NOT unmasked OR reason IS NOT NULL), CONSTRAINT "look_pkey" PRIMARY KEY ("id"));
CREATE INDEX "look_enterprise_idx" ON "look" ("enterprise_id", "at", "id");
CREATE INDEX "look_org_idx" ON "look" ("org_id", "at", "id");
CREATE INDEX "look_recent_idx" ON "look" ("member_id", "need_id", "at");
CREATE INDEX "look_at_idx" ON "look" ("at", "id");
CREATE TRIGGER look_no_change BEFORE UPDATE OR DELETE ON look FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER look_no_truncate BEFORE TRUNCATE ON look FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
