-- Roll-ups: what dashboards and public figures show is kept right in the transaction of the facts that are counted.
--
-- `contribution` is the one definition of what a record adds to which counter. `counted` remembers what each record added,
-- `rollup` holds the sums. Triggers only name the records that a change touched; `recount` adds the difference between what
-- they contribute now and what was counted. So neither the order of changes nor several rows in one statement matter.
--
-- Lock order: counters are touched under the lock of the audit chain alone (730001), which every use case takes for its audit
-- entry anyway and holds until it commits. With one lock there is no order to get wrong: nobody waits for a counter row while
-- holding another, and nobody holds a counter row while waiting for the chain. Rows are changed in the order of their key.
SET LOCAL statement_timeout = 0;

-- What was posted had been submitted; the figures of auditors and of stations agree on it.
ALTER TABLE "need" ADD CONSTRAINT "need_posted_submitted" CHECK (posted_at IS NULL OR submitted_at IS NOT NULL);

-- Breached steps of needs, done ones too.
CREATE INDEX "clock_breached_idx" ON "clock" ("subject_id") WHERE breached_at IS NOT NULL AND subject = 'need'::text AND kind <> 'CLAIM_WINDOW'::text;

CREATE TABLE "rollup" ("year" integer NOT NULL, "topic" text NOT NULL, "station_id" uuid NOT NULL, "area_id" text NOT NULL, "kind" text NOT NULL, "quarter" integer NOT NULL, "bucket" bigint NOT NULL, "n" bigint NOT NULL, "claimed" bigint NOT NULL, "funded" bigint NOT NULL, "first_loans" bigint NOT NULL, "fen" bigint NOT NULL, CONSTRAINT "rollup_not_negative" CHECK (n >= 0 AND claimed >= 0 AND funded >= 0 AND first_loans >= 0 AND fen >= 0), CONSTRAINT "rollup_pkey" PRIMARY KEY ("year", "topic", "station_id", "area_id", "kind", "quarter", "bucket"));
CREATE TABLE "counted" ("subject_id" uuid NOT NULL, "topic" text NOT NULL, "year" integer NOT NULL, "quarter" integer NOT NULL, "station_id" uuid NOT NULL, "area_id" text NOT NULL, "kind" text NOT NULL, "bucket" bigint NOT NULL, "n" bigint NOT NULL, "claimed" bigint NOT NULL, "funded" bigint NOT NULL, "first_loans" bigint NOT NULL, "fen" bigint NOT NULL, CONSTRAINT "counted_pkey" PRIMARY KEY ("subject_id", "topic", "year", "quarter"));

-- Topics. Year 0 = the state of today; quarter 0 = no quarter, or the whole year; bucket 0 = none.
--   NEED        posted needs by year and quarter of posting (Shanghai): n, of them claimed, funded
--   OPEN        open needs of the public board, whoever sees them: bucket = end of the window in microseconds since 1970
--   TO_REVIEW, STALLED   needs as of today
--   DEAL        confirmed deals by kind, year and quarter of the first drawdown: n, of them first loans, confirmed fen
--   DAYS        the same deals by year, bucket = days from posting to money: the median follows from it
--   UNCONFIRMED deals with a reported drawdown, by kind, as of today
--   REGISTERED  enterprises as of today
--   PRODUCT     products on the shelf of admitted institutions, by the institution's station and family (kind): bucket = last
--               day of validity in days since 1970, or 2147483647 for none, so that the day of reading decides
--   INSTITUTION admitted institutions, whoever admitted them; kind DEMO for those of the demonstration
--   FINANCED    enterprises with a confirmed deal, once in the year (quarter 0) and once in each quarter
CREATE VIEW contribution AS
SELECT t.id AS subject_id, 'NEED'::text AS topic, extract(year FROM t.posted_at AT TIME ZONE 'Asia/Shanghai')::int AS year, extract(quarter FROM t.posted_at AT TIME ZONE 'Asia/Shanghai')::int AS quarter,
  t.station_id, t.area_id, ''::text AS kind, 0::bigint AS bucket, 1::bigint AS n, (EXISTS (SELECT 1 FROM claim c WHERE c.need_id = t.id))::int::bigint AS claimed,
  (EXISTS (SELECT 1 FROM deal d WHERE d.need_id = t.id AND d.confirmed_fen > 0))::int::bigint AS funded, 0::bigint AS first_loans, 0::bigint AS fen
FROM need t WHERE t.posted_at IS NOT NULL
UNION ALL
SELECT t.id, 'OPEN', 0, 0, '00000000-0000-0000-0000-000000000000', '', '', (extract(epoch FROM t.claim_until) * 1000000)::bigint, 1, 0, 0, 0, 0
FROM need t WHERE t.posted_at IS NOT NULL AND t.status IN ('PUBLISHED', 'IN_TALKS', 'OFFERED') AND t.claim_mode <> 'INVITED'
UNION ALL
SELECT t.id, 'TO_REVIEW', 0, 0, t.station_id, t.area_id, '', 0, 1, 0, 0, 0, 0
FROM need t WHERE t.status = 'SUBMITTED' AND t.submitted_at IS NOT NULL
UNION ALL
SELECT t.id, 'STALLED', 0, 0, t.station_id, t.area_id, '', 0, 1, 0, 0, 0, 0
FROM need t WHERE t.submitted_at IS NOT NULL AND t.status IN ('PUBLISHED', 'IN_TALKS', 'OFFERED')
  AND EXISTS (SELECT 1 FROM clock k WHERE k.subject_id = t.id AND k.subject = 'need' AND k.kind <> 'CLAIM_WINDOW' AND k.breached_at IS NOT NULL)
UNION ALL
SELECT t.id, 'DEAL', extract(year FROM t.first_drawn_on)::int, extract(quarter FROM t.first_drawn_on)::int, t.station_id, t.area_id, t.kind, 0, 1, 0, 0, t.first_loan::int, t.confirmed_fen
FROM deal t WHERE t.confirmed_fen > 0 AND t.first_drawn_on IS NOT NULL
UNION ALL
SELECT t.id, 'DAYS', extract(year FROM t.first_drawn_on)::int, 0, t.station_id, t.area_id, '', t.days_to_money, 1, 0, 0, 0, 0
FROM deal t WHERE t.confirmed_fen > 0 AND t.first_drawn_on IS NOT NULL AND t.days_to_money IS NOT NULL
UNION ALL
SELECT t.id, 'UNCONFIRMED', 0, 0, t.station_id, t.area_id, t.kind, 0, 1, 0, 0, 0, 0
FROM deal t WHERE EXISTS (SELECT 1 FROM drawdown w WHERE w.deal_id = t.id AND w.status = 'REPORTED')
UNION ALL
SELECT t.id, 'REGISTERED', 0, 0, t.station_id, t.area_id, '', 0, 1, 0, 0, 0, 0
FROM enterprise t
UNION ALL
SELECT f.id, 'FINANCED', f.year, f.quarter, f.station_id, f.area_id, '', 0, 1, 0, 0, 0, 0
FROM (SELECT DISTINCT t.id, t.station_id, t.area_id, extract(year FROM d.first_drawn_on)::int AS year, q.quarter
  FROM enterprise t JOIN deal d ON d.enterprise_id = t.id CROSS JOIN LATERAL (VALUES (0), (extract(quarter FROM d.first_drawn_on)::int)) q(quarter)
  WHERE d.confirmed_fen > 0 AND d.first_drawn_on IS NOT NULL) f
UNION ALL
SELECT t.id, 'PRODUCT', 0, 0, i.station_id, '', t.family, coalesce(CASE WHEN isfinite(t.valid_until) THEN t.valid_until - DATE '1970-01-01' END, 2147483647), 1, 0, 0, 0, 0
FROM product t JOIN institution i ON i.id = t.institution_id WHERE t.status = 'ON_SHELF' AND i.status = 'ADMITTED'
UNION ALL
SELECT t.id, 'INSTITUTION', 0, 0, '00000000-0000-0000-0000-000000000000', '', CASE WHEN t.demo THEN 'DEMO' ELSE '' END, 0, 1, 0, 0, 0, 0
FROM institution t WHERE t.status = 'ADMITTED';

CREATE FUNCTION lock_rollups() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- An older snapshot could not see what was counted while this transaction waited for the lock.
  IF current_setting('transaction_isolation') <> 'read committed' THEN RAISE EXCEPTION 'records behind roll-ups change in READ COMMITTED transactions only' USING ERRCODE = 'invalid_transaction_state'; END IF;
  PERFORM pg_advisory_xact_lock(730001);
END $$;

-- Counts the named needs, deals, enterprises, products and institutions anew.
-- One plan for all calls: planning the whole view anew would cost more than counting.
CREATE FUNCTION recount(ids uuid[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE changed counted[]; subjects uuid[]; d rollup;
BEGIN
  PERFORM lock_rollups();
  SELECT array_agg(ROW(x.*)::counted), array_agg(DISTINCT x.subject_id) INTO changed, subjects FROM (
    SELECT subject_id, topic, year, quarter, station_id, area_id, kind, bucket, sum(n)::bigint, sum(claimed)::bigint, sum(funded)::bigint, sum(first_loans)::bigint, sum(fen)::bigint
    FROM (SELECT * FROM contribution WHERE subject_id = ANY (ids)
      UNION ALL SELECT subject_id, topic, year, quarter, station_id, area_id, kind, bucket, -n, -claimed, -funded, -first_loans, -fen FROM counted WHERE subject_id = ANY (ids)) b
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING sum(n) <> 0 OR sum(claimed) <> 0 OR sum(funded) <> 0 OR sum(first_loans) <> 0 OR sum(fen) <> 0) x;
  IF changed IS NULL THEN RETURN; END IF;
  DELETE FROM counted WHERE subject_id = ANY (subjects);
  INSERT INTO counted SELECT * FROM contribution WHERE subject_id = ANY (subjects);
  FOR d IN
    SELECT year, topic, station_id, area_id, kind, quarter, bucket, sum(n)::bigint, sum(claimed)::bigint, sum(funded)::bigint, sum(first_loans)::bigint, sum(fen)::bigint
    FROM unnest(changed) GROUP BY 1, 2, 3, 4, 5, 6, 7
    HAVING sum(n) <> 0 OR sum(claimed) <> 0 OR sum(funded) <> 0 OR sum(first_loans) <> 0 OR sum(fen) <> 0
    ORDER BY 1, 2, 3, 4, 5, 6, 7
  LOOP
    UPDATE rollup r SET n = r.n + d.n, claimed = r.claimed + d.claimed, funded = r.funded + d.funded, first_loans = r.first_loans + d.first_loans, fen = r.fen + d.fen
    WHERE (r.year, r.topic, r.station_id, r.area_id, r.kind, r.quarter, r.bucket) = (d.year, d.topic, d.station_id, d.area_id, d.kind, d.quarter, d.bucket);
    IF NOT FOUND THEN INSERT INTO rollup VALUES (d.*); END IF;
  END LOOP;
END $$;

-- Makes every roll-up anew from the records, in the transaction of the caller; may be run again at any time.
CREATE FUNCTION rebuild_rollups() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_rollups();
  DELETE FROM rollup;
  DELETE FROM counted;
  INSERT INTO counted SELECT * FROM contribution;
  INSERT INTO rollup SELECT year, topic, station_id, area_id, kind, quarter, bucket, sum(n), sum(claimed), sum(funded), sum(first_loans), sum(fen) FROM counted GROUP BY 1, 2, 3, 4, 5, 6, 7;
END $$;

-- Rows are also loaded in bulk, so inserts are counted once for the statement.
CREATE FUNCTION recount_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'need', 'enterprise', 'product', 'institution' THEN ids := ARRAY(SELECT id FROM new_rows);
    WHEN 'claim' THEN ids := ARRAY(SELECT DISTINCT need_id FROM new_rows);
    WHEN 'deal' THEN ids := ARRAY(SELECT unnest(ARRAY[id, need_id, enterprise_id]) FROM new_rows WHERE confirmed_fen > 0);
  END CASE;
  IF cardinality(ids) > 0 THEN PERFORM recount(ids); END IF;
  RETURN NULL;
END $$;

-- A change that moves no figure must cost nothing, so the WHEN of each trigger decides row by row.
CREATE FUNCTION recount_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'need', 'enterprise', 'product' THEN PERFORM recount(ARRAY[OLD.id, NEW.id]);
    WHEN 'institution' THEN PERFORM recount(ARRAY[OLD.id, NEW.id] || ARRAY(SELECT id FROM product WHERE institution_id IN (OLD.id, NEW.id)));
    WHEN 'claim' THEN PERFORM recount(ARRAY[OLD.need_id, NEW.need_id]);
    WHEN 'deal' THEN PERFORM recount(ARRAY[OLD.id, NEW.id, OLD.need_id, NEW.need_id, OLD.enterprise_id, NEW.enterprise_id]);
    WHEN 'drawdown' THEN PERFORM recount(ARRAY[OLD.deal_id, NEW.deal_id]);
    WHEN 'clock' THEN PERFORM recount(ARRAY[OLD.subject_id, NEW.subject_id]);
  END CASE;
  RETURN NULL;
END $$;

CREATE FUNCTION recount_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM rebuild_rollups(); RETURN NULL; END $$;

CREATE TRIGGER need_inserted AFTER INSERT ON need REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION recount_inserted();
CREATE TRIGGER claim_inserted AFTER INSERT ON claim REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION recount_inserted();
CREATE TRIGGER deal_inserted AFTER INSERT ON deal REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION recount_inserted();
CREATE TRIGGER enterprise_inserted AFTER INSERT ON enterprise REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION recount_inserted();
CREATE TRIGGER product_inserted AFTER INSERT ON product REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION recount_inserted();
CREATE TRIGGER institution_inserted AFTER INSERT ON institution REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION recount_inserted();
CREATE TRIGGER drawdown_inserted AFTER INSERT ON drawdown FOR EACH ROW WHEN (NEW.status = 'REPORTED') EXECUTE FUNCTION recount_changed();
CREATE TRIGGER clock_inserted AFTER INSERT ON clock FOR EACH ROW WHEN (NEW.subject = 'need' AND NEW.breached_at IS NOT NULL) EXECUTE FUNCTION recount_changed();

CREATE TRIGGER need_changed AFTER UPDATE ON need FOR EACH ROW WHEN (
  (OLD.id, OLD.station_id, OLD.area_id, OLD.posted_at, OLD.submitted_at, OLD.claim_mode, OLD.claim_until, OLD.status = 'SUBMITTED', OLD.status IN ('PUBLISHED', 'IN_TALKS', 'OFFERED'))
  IS DISTINCT FROM (NEW.id, NEW.station_id, NEW.area_id, NEW.posted_at, NEW.submitted_at, NEW.claim_mode, NEW.claim_until, NEW.status = 'SUBMITTED', NEW.status IN ('PUBLISHED', 'IN_TALKS', 'OFFERED')))
  EXECUTE FUNCTION recount_changed();
CREATE TRIGGER claim_changed AFTER UPDATE ON claim FOR EACH ROW WHEN (OLD.need_id <> NEW.need_id) EXECUTE FUNCTION recount_changed();
CREATE TRIGGER deal_changed AFTER UPDATE ON deal FOR EACH ROW WHEN (
  (OLD.id, OLD.station_id, OLD.area_id, OLD.kind, OLD.need_id, OLD.enterprise_id, OLD.confirmed_fen, OLD.first_drawn_on, OLD.first_loan, OLD.days_to_money)
  IS DISTINCT FROM (NEW.id, NEW.station_id, NEW.area_id, NEW.kind, NEW.need_id, NEW.enterprise_id, NEW.confirmed_fen, NEW.first_drawn_on, NEW.first_loan, NEW.days_to_money))
  EXECUTE FUNCTION recount_changed();
CREATE TRIGGER drawdown_changed AFTER UPDATE ON drawdown FOR EACH ROW WHEN ((OLD.deal_id, OLD.status = 'REPORTED') IS DISTINCT FROM (NEW.deal_id, NEW.status = 'REPORTED')) EXECUTE FUNCTION recount_changed();
CREATE TRIGGER clock_changed AFTER UPDATE ON clock FOR EACH ROW WHEN (
  (OLD.subject = 'need' OR NEW.subject = 'need') AND (OLD.subject, OLD.subject_id, OLD.kind, OLD.breached_at IS NULL) IS DISTINCT FROM (NEW.subject, NEW.subject_id, NEW.kind, NEW.breached_at IS NULL))
  EXECUTE FUNCTION recount_changed();
CREATE TRIGGER enterprise_changed AFTER UPDATE ON enterprise FOR EACH ROW WHEN ((OLD.id, OLD.station_id, OLD.area_id) IS DISTINCT FROM (NEW.id, NEW.station_id, NEW.area_id)) EXECUTE FUNCTION recount_changed();
CREATE TRIGGER product_changed AFTER UPDATE ON product FOR EACH ROW WHEN (
  (OLD.id, OLD.institution_id, OLD.family, OLD.valid_until, OLD.status = 'ON_SHELF') IS DISTINCT FROM (NEW.id, NEW.institution_id, NEW.family, NEW.valid_until, NEW.status = 'ON_SHELF'))
  EXECUTE FUNCTION recount_changed();
CREATE TRIGGER institution_changed AFTER UPDATE ON institution FOR EACH ROW WHEN (
  (OLD.id, OLD.station_id, OLD.demo, OLD.status = 'ADMITTED') IS DISTINCT FROM (NEW.id, NEW.station_id, NEW.demo, NEW.status = 'ADMITTED'))
  EXECUTE FUNCTION recount_changed();

CREATE TRIGGER need_deleted AFTER DELETE ON need FOR EACH ROW EXECUTE FUNCTION recount_changed();
CREATE TRIGGER claim_deleted AFTER DELETE ON claim FOR EACH ROW EXECUTE FUNCTION recount_changed();
CREATE TRIGGER deal_deleted AFTER DELETE ON deal FOR EACH ROW EXECUTE FUNCTION recount_changed();
CREATE TRIGGER drawdown_deleted AFTER DELETE ON drawdown FOR EACH ROW EXECUTE FUNCTION recount_changed();
CREATE TRIGGER clock_deleted AFTER DELETE ON clock FOR EACH ROW WHEN (OLD.subject = 'need' AND OLD.breached_at IS NOT NULL) EXECUTE FUNCTION recount_changed();
CREATE TRIGGER enterprise_deleted AFTER DELETE ON enterprise FOR EACH ROW EXECUTE FUNCTION recount_changed();
CREATE TRIGGER product_deleted AFTER DELETE ON product FOR EACH ROW EXECUTE FUNCTION recount_changed();
CREATE TRIGGER institution_deleted AFTER DELETE ON institution FOR EACH ROW EXECUTE FUNCTION recount_changed();

CREATE TRIGGER need_truncated AFTER TRUNCATE ON need FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();
CREATE TRIGGER claim_truncated AFTER TRUNCATE ON claim FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();
CREATE TRIGGER deal_truncated AFTER TRUNCATE ON deal FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();
CREATE TRIGGER drawdown_truncated AFTER TRUNCATE ON drawdown FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();
CREATE TRIGGER clock_truncated AFTER TRUNCATE ON clock FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();
CREATE TRIGGER enterprise_truncated AFTER TRUNCATE ON enterprise FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();
CREATE TRIGGER product_truncated AFTER TRUNCATE ON product FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();
CREATE TRIGGER institution_truncated AFTER TRUNCATE ON institution FOR EACH STATEMENT EXECUTE FUNCTION recount_truncated();

SELECT rebuild_rollups();
