-- A process may remember who is behind a session, as long as every statement that relies on it proves that nothing has changed:
-- the session still counts, and no role, organisation, station or admission has moved since the number was read.
CREATE TABLE "access_epoch" ("one" boolean NOT NULL DEFAULT true, "n" bigint NOT NULL, CONSTRAINT "access_epoch_pkey" PRIMARY KEY ("one"), CONSTRAINT "access_epoch_one" CHECK (one));
INSERT INTO access_epoch (one, n) VALUES (true, 1);

CREATE FUNCTION access_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE access_epoch SET n = n + 1;
  RETURN NULL;
END $$;

CREATE TRIGGER access_moves AFTER UPDATE OF org_id, role, name, disabled_at ON member FOR EACH ROW
  WHEN ((OLD.org_id, OLD.role, OLD.name, OLD.disabled_at) IS DISTINCT FROM (NEW.org_id, NEW.role, NEW.name, NEW.disabled_at)) EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves AFTER UPDATE OF kind, name, demo ON org FOR EACH ROW WHEN ((OLD.kind, OLD.name, OLD.demo) IS DISTINCT FROM (NEW.kind, NEW.name, NEW.demo)) EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves AFTER UPDATE OF status ON institution FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves AFTER UPDATE OF parent_id, area_id ON station FOR EACH ROW WHEN ((OLD.parent_id, OLD.area_id) IS DISTINCT FROM (NEW.parent_id, NEW.area_id)) EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves AFTER UPDATE OF parent_id ON area FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves AFTER UPDATE OF area_id ON authority FOR EACH ROW WHEN (OLD.area_id IS DISTINCT FROM NEW.area_id) EXECUTE FUNCTION access_moves();
-- A member that is new has no session yet; an institution's row may be newer than its people's session.
CREATE TRIGGER access_moves_at_once AFTER DELETE ON member FOR EACH STATEMENT EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves_at_once AFTER INSERT OR DELETE ON institution FOR EACH STATEMENT EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves_at_once AFTER INSERT OR DELETE ON station FOR EACH STATEMENT EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves_at_once AFTER INSERT OR DELETE ON area FOR EACH STATEMENT EXECUTE FUNCTION access_moves();
CREATE TRIGGER access_moves_at_once AFTER INSERT OR DELETE ON authority FOR EACH STATEMENT EXECUTE FUNCTION access_moves();

-- True, or an error of its own: an empty answer would look like one that has no rows.
CREATE FUNCTION access_holds(session_id uuid, epoch bigint, idle_minutes int) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM 1 FROM session s, access_epoch e WHERE s.id = session_id AND s.expires_at > now() AND s.seen_at > now() - make_interval(mins => idle_minutes) AND e.n = epoch;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'JB001', MESSAGE = 'access has changed';
  END IF;
  RETURN true;
END $$;
