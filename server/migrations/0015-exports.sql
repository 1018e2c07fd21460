-- Lists as files: that somebody asked for one is kept, the file is not.
CREATE TABLE "export_job" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "org_id" uuid NOT NULL, "list" text NOT NULL, "filter" jsonb NOT NULL, "order" jsonb, "rows" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "first_read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "export_job_list_known" CHECK (list = ANY (ARRAY['NEEDS'::text, 'CLAIMS'::text, 'DEALS'::text, 'ENTERPRISES'::text, 'INSTITUTIONS'::text, 'PRODUCTS'::text])), CONSTRAINT "export_job_rows_bounded" CHECK (rows >= 0 AND rows <= 50000), CONSTRAINT "export_job_pkey" PRIMARY KEY ("id"));
CREATE INDEX "export_job_member_idx" ON "export_job" ("member_id", "created_at");
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_member_fk" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_org_fk" FOREIGN KEY ("org_id") REFERENCES "org"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Events and whom they are told: the parties of the case, and everybody where the thing is public. Events from before have nobody.
ALTER TABLE "outbox" ADD COLUMN "enterprise_id" uuid, ADD COLUMN "institution_id" uuid, ADD COLUMN "station_id" uuid, ADD COLUMN "public" boolean NOT NULL DEFAULT false;
CREATE INDEX "outbox_done_idx" ON "outbox" ("done_at") WHERE done_at IS NOT NULL;

CREATE TABLE "webhook" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "url" text NOT NULL, "topics" text array NOT NULL, "secret" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "disabled_at" TIMESTAMP WITH TIME ZONE, "disabled_reason" text, "parked_in_row" integer NOT NULL, CONSTRAINT "webhook_url_once" UNIQUE ("org_id", "url"), CONSTRAINT "webhook_topics_known" CHECK (topics <@ ARRAY['NEED_PUBLISHED'::text, 'NEED_EXTENDED'::text, 'NEED_EXPIRED'::text, 'NEED_WITHDRAWN'::text, 'NEED_OPENED'::text, 'NEED_OPEN_FAILED'::text, 'NEED_UNMET'::text, 'NEED_CLAIMED'::text, 'NEED_PLACE_FREED'::text, 'RELEASE_REQUESTED'::text, 'NEED_RELEASED'::text, 'OFFER_MADE'::text, 'DEAL_APPROVED'::text, 'DEAL_SIGNED'::text, 'DEAL_CANCELLED'::text, 'DEAL_SETTLED'::text, 'DRAWDOWN_REPORTED'::text, 'DRAWDOWN_CONFIRMED'::text, 'DRAWDOWN_DISPUTED'::text, 'INSTITUTION_ADMITTED'::text, 'PRODUCT_PUBLISHED'::text]), CONSTRAINT "webhook_pkey" PRIMARY KEY ("id"));
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_org_fk" FOREIGN KEY ("org_id") REFERENCES "org"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_member_fk" FOREIGN KEY ("created_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "delivery" ("id" uuid NOT NULL, "outbox_id" uuid NOT NULL, "webhook_id" uuid NOT NULL, "attempts" integer NOT NULL, "next_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE, "delivered_at" TIMESTAMP WITH TIME ZONE, "parked_at" TIMESTAMP WITH TIME ZONE, "last_status" integer, "last_error" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "delivery_once" UNIQUE ("outbox_id", "webhook_id"), CONSTRAINT "delivery_pkey" PRIMARY KEY ("id"));
CREATE INDEX "delivery_due_idx" ON "delivery" ("next_at") WHERE delivered_at IS NULL AND parked_at IS NULL;
CREATE INDEX "delivery_webhook_idx" ON "delivery" ("webhook_id", "last_at");
CREATE INDEX "delivery_delivered_idx" ON "delivery" ("delivered_at") WHERE delivered_at IS NOT NULL;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_outbox_fk" FOREIGN KEY ("outbox_id") REFERENCES "outbox"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_webhook_fk" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
