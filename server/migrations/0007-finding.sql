-- Finding things: search, deadlines in order, counts beside the choices of the board.
SET LOCAL statement_timeout = 0;

-- One character finds what begins with it; in any locale.
CREATE INDEX enterprise_initial_idx ON enterprise (lower(name) text_pattern_ops);
CREATE INDEX need_code_initial_idx ON need (lower(code) text_pattern_ops);
CREATE INDEX need_title_initial_idx ON need (lower(title) text_pattern_ops);

-- Reading the bigrams of a name costs as much as thousands of operators: what an index can tell it should. Pages of a search are read
-- by one process, as starting helpers takes longer than the page.
ALTER FUNCTION bigrams(text) COST 3000 PARALLEL RESTRICTED;

-- Deals are found by their code and by the names of their parties, kept beside them as one text in which every part begins after a
-- blank. The parties are not locked for it: who accepts an offer waits for nobody who corrects the figures of an enterprise.
ALTER TABLE deal ADD COLUMN found_by text;

CREATE FUNCTION deal_found_by(code text, enterprise text, institution text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT lower(' ' || code || ' ' || enterprise || ' ' || institution) $$;

CREATE FUNCTION deal_found_by_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT deal_found_by(NEW.code, e.name, i.name) INTO NEW.found_by FROM enterprise e, institution i WHERE e.id = NEW.enterprise_id AND i.id = NEW.institution_id;
  RETURN NEW;
END $$;

CREATE FUNCTION deal_party_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE deal d SET found_by = deal_found_by(d.code, e.name, i.name) FROM enterprise e, institution i WHERE e.id = d.enterprise_id AND i.id = d.institution_id AND NEW.id IN (d.enterprise_id, d.institution_id);
  RETURN NULL;
END $$;

CREATE TRIGGER deal_found_by_made BEFORE INSERT OR UPDATE OF code, enterprise_id, institution_id ON deal FOR EACH ROW EXECUTE FUNCTION deal_found_by_made();
CREATE TRIGGER enterprise_renamed AFTER UPDATE OF name ON enterprise FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION deal_party_renamed();
CREATE TRIGGER institution_renamed AFTER UPDATE OF name ON institution FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION deal_party_renamed();

-- What few rows have is found by index; what many have is met soon in the list's order.
CREATE INDEX "claim_status_idx" ON "claim" ("status", "claimed_at", "id");
CREATE INDEX "deal_status_idx" ON "deal" ("status", "approved_at", "id");
CREATE INDEX "deal_kind_idx" ON "deal" ("kind", "approved_at", "id");
CREATE INDEX "drawdown_undecided_idx" ON "drawdown" ("status", "deal_id") WHERE status = ANY (ARRAY['REPORTED'::text, 'DISPUTED'::text]);
CREATE INDEX "enterprise_industry_idx" ON "enterprise" ("industry", "registered_at", "id");
CREATE INDEX enterprise_qualification_idx ON enterprise USING gin (qualifications);

-- Claims of an enterprise, and the deadline that ends first on a claim: no deadline sorts behind every other.
CREATE INDEX "claim_enterprise_idx" ON "claim" ("enterprise_id", "claimed_at", "id");
ALTER TABLE claim ADD COLUMN due_at timestamptz;

CREATE FUNCTION claim_due(claim_id uuid) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT min(k.due_at) FROM clock k WHERE k.subject = 'claim' AND k.subject_id = claim_id AND k.done_at IS NULL AND k.paused_at IS NULL $$;

CREATE FUNCTION claim_due_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN NEW.due_at := claim_due(NEW.id); RETURN NEW; END $$;

-- The claim is locked before its deadlines are read: two that change at once count both.
CREATE FUNCTION claim_due_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' AND OLD.subject = 'claim' THEN OLD.subject_id END, CASE WHEN TG_OP <> 'DELETE' AND NEW.subject = 'claim' THEN NEW.subject_id END];
BEGIN
  PERFORM 1 FROM claim WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE claim SET due_at = claim_due(id) WHERE id = ANY (ids) AND due_at IS DISTINCT FROM claim_due(id);
  RETURN NULL;
END $$;

CREATE TRIGGER claim_due_made BEFORE INSERT ON claim FOR EACH ROW EXECUTE FUNCTION claim_due_made();
CREATE TRIGGER clock_claim_due_added AFTER INSERT ON clock FOR EACH ROW WHEN (NEW.subject = 'claim') EXECUTE FUNCTION claim_due_changed();
CREATE TRIGGER clock_claim_due_changed AFTER UPDATE ON clock FOR EACH ROW WHEN (
  (OLD.subject = 'claim' OR NEW.subject = 'claim') AND (OLD.subject, OLD.subject_id, OLD.due_at, OLD.done_at IS NULL, OLD.paused_at IS NULL) IS DISTINCT FROM (NEW.subject, NEW.subject_id, NEW.due_at, NEW.done_at IS NULL, NEW.paused_at IS NULL))
  EXECUTE FUNCTION claim_due_changed();
CREATE TRIGGER clock_claim_due_dropped AFTER DELETE ON clock FOR EACH ROW WHEN (OLD.subject = 'claim') EXECUTE FUNCTION claim_due_changed();

-- Counts of the board by everything that it can be narrowed to. Only what everybody may see is counted here; the few other rows
-- that somebody sees are counted from the records, by the index below. A change adds rows, -1 for what the need was and +1 for
-- what it is, so nobody waits for a counter and the sum over any snapshot is that snapshot's count. Now and then a change also
-- adds up what has more than one row; a lock that is only ever tried keeps that to one at a time.
CREATE TABLE need_facet (
  status text NOT NULL,
  area_id text NOT NULL,
  industry text NOT NULL,
  stage text NOT NULL,
  amount_band text NOT NULL,
  modes text[] NOT NULL,
  n integer NOT NULL
);
CREATE INDEX need_facet_status_idx ON need_facet (status);

-- What is not on the board.
CREATE INDEX "need_hidden_idx" ON "need" ("status", "station_id", "submitted_at", "id") WHERE NOT (posted_at IS NOT NULL AND status <> 'WITHDRAWN' AND claim_mode <> 'INVITED');
-- On the board and open by status; the few of them whose window has ended begin this index.
CREATE INDEX "need_open_until_idx" ON "need" ("claim_until") WHERE posted_at IS NOT NULL AND claim_mode <> 'INVITED'::text AND status = ANY (ARRAY['PUBLISHED'::text, 'IN_TALKS'::text, 'OFFERED'::text]);

CREATE INDEX need_open_posted_idx ON need ((coalesce(posted_at, created_at)), id) WHERE status = ANY (ARRAY['PUBLISHED'::text, 'IN_TALKS'::text, 'OFFERED'::text]);

CREATE FUNCTION on_board(need) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT $1.posted_at IS NOT NULL AND $1.status <> 'WITHDRAWN' AND $1.claim_mode <> 'INVITED' $$;

CREATE FUNCTION add_up_need_facets() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(730002) THEN RETURN; END IF;
  WITH several AS (SELECT status, area_id, industry, stage, amount_band, modes FROM need_facet GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(*) > 1),
    gone AS (DELETE FROM need_facet f USING several s
      WHERE (f.status, f.area_id, f.industry, f.stage, f.amount_band, f.modes) = (s.status, s.area_id, s.industry, s.stage, s.amount_band, s.modes) RETURNING f.*)
  INSERT INTO need_facet SELECT status, area_id, industry, stage, amount_band, modes, sum(n) FROM gone GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0;
END $$;

CREATE FUNCTION need_facet_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND on_board(OLD) THEN
    INSERT INTO need_facet VALUES (OLD.status, OLD.area_id, OLD.industry, OLD.stage, OLD.amount_band, OLD.modes, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND on_board(NEW) THEN
    INSERT INTO need_facet VALUES (NEW.status, NEW.area_id, NEW.industry, NEW.stage, NEW.amount_band, NEW.modes, 1);
  END IF;
  -- One change in about 500, whatever the rhythm of the transactions around it.
  IF pg_current_xact_id()::text::numeric % 509 = 0 THEN PERFORM add_up_need_facets(); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION need_facet_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO need_facet SELECT r.status, r.area_id, r.industry, r.stage, r.amount_band, r.modes, count(*) FROM new_rows r
  WHERE r.posted_at IS NOT NULL AND r.status <> 'WITHDRAWN' AND r.claim_mode <> 'INVITED' GROUP BY 1, 2, 3, 4, 5, 6;
  RETURN NULL;
END $$;

CREATE TRIGGER need_facet_inserted AFTER INSERT ON need REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION need_facet_inserted();
CREATE TRIGGER need_facet_changed AFTER UPDATE ON need FOR EACH ROW WHEN (
  (OLD.status, OLD.area_id, OLD.industry, OLD.stage, OLD.amount_band, OLD.modes, OLD.posted_at IS NULL, OLD.claim_mode = 'INVITED')
  IS DISTINCT FROM (NEW.status, NEW.area_id, NEW.industry, NEW.stage, NEW.amount_band, NEW.modes, NEW.posted_at IS NULL, NEW.claim_mode = 'INVITED')) EXECUTE FUNCTION need_facet_changed();
CREATE TRIGGER need_facet_deleted AFTER DELETE ON need FOR EACH ROW EXECUTE FUNCTION need_facet_changed();

-- Mends what is kept here from the records; may be run again at any time. Counts of the board are mended by what is missing in one
-- snapshot, so whoever changes a need meanwhile neither waits nor counts twice.
CREATE FUNCTION rebuild_finding() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO need_facet SELECT status, area_id, industry, stage, amount_band, modes, sum(n) FROM (
    SELECT n.status, n.area_id, n.industry, n.stage, n.amount_band, n.modes, count(*) AS n FROM need n WHERE n.posted_at IS NOT NULL AND n.status <> 'WITHDRAWN' AND n.claim_mode <> 'INVITED' GROUP BY 1, 2, 3, 4, 5, 6
    UNION ALL SELECT status, area_id, industry, stage, amount_band, modes, -n FROM need_facet) b
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0;
  PERFORM add_up_need_facets();
  UPDATE claim c SET due_at = k.due FROM (SELECT subject_id, min(due_at) AS due FROM clock WHERE subject = 'claim' AND done_at IS NULL AND paused_at IS NULL GROUP BY 1) k
  WHERE k.subject_id = c.id AND c.due_at IS DISTINCT FROM k.due;
  UPDATE claim c SET due_at = NULL WHERE c.due_at IS NOT NULL AND claim_due(c.id) IS NULL;
  UPDATE deal d SET found_by = deal_found_by(d.code, e.name, i.name) FROM enterprise e, institution i
  WHERE e.id = d.enterprise_id AND i.id = d.institution_id AND d.found_by IS DISTINCT FROM deal_found_by(d.code, e.name, i.name);
END $$;

-- Makes everything that triggers keep anew, in the transaction of the caller; the lock lets one at a time mend.
CREATE OR REPLACE FUNCTION rebuild_rollups() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_rollups();
  DELETE FROM rollup;
  DELETE FROM counted;
  INSERT INTO counted SELECT * FROM contribution;
  INSERT INTO rollup SELECT year, topic, station_id, area_id, kind, quarter, bucket, sum(n), sum(claimed), sum(funded), sum(first_loans), sum(fen) FROM counted GROUP BY 1, 2, 3, 4, 5, 6, 7;
  PERFORM rebuild_finding();
END $$;

SELECT rebuild_finding();

CREATE INDEX deal_search_idx ON deal USING gin (bigrams(found_by));

CREATE INDEX claim_due_idx ON claim ((coalesce(due_at, 'infinity'::timestamptz)), id);
CREATE INDEX claim_open_due_idx ON claim ((coalesce(due_at, 'infinity'::timestamptz)), id) WHERE ended_at IS NULL;
CREATE INDEX claim_institution_due_idx ON claim (institution_id, (coalesce(due_at, 'infinity'::timestamptz)), id);

-- Plans are chosen by what is known of the new columns, expressions and counts.
ANALYZE need_facet, need, claim, deal, enterprise;
