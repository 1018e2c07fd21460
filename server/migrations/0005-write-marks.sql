-- Up to where the primary had written when a person last changed something: reads of that person wait for it on a read replica
-- or go to the primary. Short-lived, read on the primary only, rows bounded by the members: so it is not logged, and keeping it
-- costs no flush. After a crash it is empty, and whoever wrote before is seconds away.
CREATE UNLOGGED TABLE "write_mark" ("member_id" uuid NOT NULL, "position" bigint NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "write_mark_pkey" PRIMARY KEY ("member_id"));
