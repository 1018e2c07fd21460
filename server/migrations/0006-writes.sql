-- Conditional changes that travel with the COMMIT behind them: a change that finds no row must fail before the COMMIT does anything.
CREATE FUNCTION expect_one(n bigint) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF n <> 1 THEN RAISE EXCEPTION 'expected one row, found %', n USING ERRCODE = 'no_data_found'; END IF;
END $$;

-- Numbers of cases come from a sequence for each prefix and year, so that nobody waits for the number of another transaction that
-- is still open. A number is never given twice; one whose transaction fails is left out. `code_counter` says where a year that was
-- counted in rows went on from. Years ahead have their sequences already; any other year gets its own when first asked for.
CREATE FUNCTION next_code(for_prefix text, for_year integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE name text := format('code_%s_%s', lower(for_prefix), for_year);
BEGIN
  IF to_regclass(name) IS NULL THEN
    PERFORM pg_advisory_xact_lock(730003);
    IF to_regclass(name) IS NULL THEN
      EXECUTE format('CREATE SEQUENCE %I START %s', name, 1 + coalesce((SELECT last FROM code_counter WHERE prefix = for_prefix AND year = for_year), 0));
    END IF;
  END IF;
  RETURN nextval(name::regclass);
END $$;

DO $$
DECLARE p text; y integer;
BEGIN
  FOR p IN SELECT unnest(ARRAY['XQ', 'FA', 'CG']) LOOP
    FOR y IN SELECT generate_series(2026, 2035) UNION SELECT year FROM code_counter WHERE prefix = p LOOP
      EXECUTE format('CREATE SEQUENCE %I START %s', format('code_%s_%s', lower(p), y), 1 + coalesce((SELECT last FROM code_counter WHERE prefix = p AND year = y), 0));
    END LOOP;
  END LOOP;
END $$;

-- The same chain as before, with fewer look-ups for each entry.
CREATE OR REPLACE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(730001);
  NEW.seq := nextval('audit_entry_seq_seq');
  NEW.prev_hash := coalesce((SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1), 'genesis');
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;

-- The same pairs, made faster: every change of a named row makes them anew for its index. A pair may come twice,
-- which means nothing to an index of elements.
CREATE OR REPLACE FUNCTION bigrams(t text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE pairs text[] := '{}';
BEGIN
  FOR i IN 1 .. length(t) - 1 LOOP pairs := pairs || substr(t, i, 2); END LOOP;
  RETURN pairs;
END $$;
