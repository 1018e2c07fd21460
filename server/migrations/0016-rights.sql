-- Requests of persons about their data, of enterprises to be closed, and for a human look at an automatic result.
CREATE TABLE "rights_request" ("id" uuid NOT NULL, "kind" text NOT NULL, "status" text NOT NULL, "member_id" uuid NOT NULL, "org_id" uuid NOT NULL, "enterprise_id" uuid, "station_id" uuid, "platform_id" uuid, "need_id" uuid, "text" text NOT NULL, "snapshot" jsonb, "handler_id" uuid, "answer" text, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "rights_request_kind_known" CHECK (kind = ANY (ARRAY['ACCESS'::text, 'CORRECTION'::text, 'DELETION'::text, 'RESTRICTION'::text, 'CLOSURE'::text, 'REVIEW'::text])),
  CONSTRAINT "rights_request_status_known" CHECK (status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text, 'DONE'::text, 'DECLINED'::text, 'WITHDRAWN'::text])),
  CONSTRAINT "rights_request_answered" CHECK ((status <> ALL (ARRAY['DONE'::text, 'DECLINED'::text])) OR (answer IS NOT NULL AND handler_id IS NOT NULL AND decided_at IS NOT NULL)),
  CONSTRAINT "rights_request_maker_handler" CHECK (handler_id IS NULL OR handler_id <> member_id),
  CONSTRAINT "rights_request_has_handler" CHECK (station_id IS NOT NULL OR platform_id IS NOT NULL),
  CONSTRAINT "rights_request_pkey" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "rights_request_one_open" ON "rights_request" ("member_id", "kind") WHERE status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text]) AND kind <> 'REVIEW'::text;
CREATE UNIQUE INDEX "rights_request_one_review" ON "rights_request" ("need_id") WHERE status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text]) AND kind = 'REVIEW'::text;
CREATE INDEX "rights_request_station_idx" ON "rights_request" ("station_id", "submitted_at", "id");
CREATE INDEX "rights_request_member_idx" ON "rights_request" ("member_id", "submitted_at", "id");
CREATE INDEX "rights_request_enterprise_idx" ON "rights_request" ("enterprise_id", "submitted_at", "id");
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_member_fk" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_org_fk" FOREIGN KEY ("org_id") REFERENCES "org"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_enterprise_fk" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_station_fk" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_platform_fk" FOREIGN KEY ("platform_id") REFERENCES "org"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Which version of the privacy notice a person agreed to, and when.
CREATE TABLE "notice_agreement" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "version" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "notice_agreement_once" UNIQUE ("member_id", "version"), CONSTRAINT "notice_agreement_pkey" PRIMARY KEY ("id"));
ALTER TABLE "notice_agreement" ADD CONSTRAINT "notice_agreement_member_fk" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A message may be for one person of the organisation alone.
ALTER TABLE "message" ADD COLUMN "member_id" uuid;

-- An enterprise that was closed at its own request: its records are stored only.
ALTER TABLE "enterprise" ADD COLUMN "restricted_at" TIMESTAMP WITH TIME ZONE;
CREATE INDEX "enterprise_restricted_idx" ON "enterprise" ("id") WHERE restricted_at IS NOT NULL;

ALTER TABLE "clock" DROP CONSTRAINT "clock_kind_known";
ALTER TABLE "clock" ADD CONSTRAINT "clock_kind_known" CHECK (kind = ANY (ARRAY['STATION_REVIEW'::text, 'FIRST_CLAIM'::text, 'CLAIM_WINDOW'::text, 'ACCEPT'::text, 'FIRST_CONTACT'::text, 'PAPERS'::text, 'INDICATIVE_ANSWER'::text, 'CHOICE'::text, 'OFFER_VALIDITY'::text, 'SIGNING'::text, 'OUTCOME_REPORT'::text, 'CONFIRMATION'::text, 'PRODUCT_VERIFICATION'::text, 'ADMISSION_REVIEW'::text, 'PRODUCT_REVIEW'::text, 'RESUBMISSION'::text, 'CONSENT'::text, 'RIGHTS'::text]));

-- What has been kept long enough is looked for by its age.
CREATE INDEX "message_at_idx" ON "message" ("at");
CREATE INDEX "idempotency_at_idx" ON "idempotency" ("at");
CREATE INDEX "evidence_file_at_idx" ON "evidence_file" ("at");
