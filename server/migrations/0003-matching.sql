-- What changed of the things that matching keeps in memory, with the transaction that changed it: a process that remembers the
-- snapshot of its last look finds exactly what was committed since, whatever the order of the commits. Rows of a day are kept.
CREATE TABLE match_change (
  kind text NOT NULL,
  ref text NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX match_change_xid_idx ON match_change (xid);

CREATE FUNCTION match_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO match_change (kind, ref) VALUES (TG_TABLE_NAME, CASE WHEN TG_OP = 'DELETE' THEN OLD.id::text ELSE NEW.id::text END);
  RETURN NULL;
END $$;

CREATE TRIGGER need_match_added AFTER INSERT OR DELETE ON need FOR EACH ROW EXECUTE FUNCTION match_changed();
CREATE TRIGGER need_match_changed AFTER UPDATE ON need FOR EACH ROW WHEN (
  (OLD.status, OLD.enterprise_id, OLD.area_id, OLD.modes, OLD.amount_fen, OLD.min_amount_fen, OLD.amount_band, OLD.months, OLD.guarantees, OLD.collateral_text, OLD.ip_text, OLD.loan_history, OLD.max_rate_bp,
   OLD.claim_mode, OLD.claim_until)
  IS DISTINCT FROM
  (NEW.status, NEW.enterprise_id, NEW.area_id, NEW.modes, NEW.amount_fen, NEW.min_amount_fen, NEW.amount_band, NEW.months, NEW.guarantees, NEW.collateral_text, NEW.ip_text, NEW.loan_history, NEW.max_rate_bp,
   NEW.claim_mode, NEW.claim_until)) EXECUTE FUNCTION match_changed();

CREATE TRIGGER enterprise_match_changed AFTER UPDATE ON enterprise FOR EACH ROW WHEN (
  (OLD.founded_on, OLD.industry, OLD.qualifications, OLD.figures_year, OLD.revenue_fen, OLD.rnd_fen, OLD.profit_fen, OLD.assets_fen, OLD.debt_fen, OLD.employees, OLD.tax_grade, OLD.invention_patents, OLD.other_ip,
   OLD.tech_contract_fen, OLD.equity_raised_fen, OLD.loan_balance_fen, OLD.had_loan_before)
  IS DISTINCT FROM
  (NEW.founded_on, NEW.industry, NEW.qualifications, NEW.figures_year, NEW.revenue_fen, NEW.rnd_fen, NEW.profit_fen, NEW.assets_fen, NEW.debt_fen, NEW.employees, NEW.tax_grade, NEW.invention_patents, NEW.other_ip,
   NEW.tech_contract_fen, NEW.equity_raised_fen, NEW.loan_balance_fen, NEW.had_loan_before)) EXECUTE FUNCTION match_changed();

CREATE TRIGGER product_match_added AFTER INSERT OR DELETE ON product FOR EACH ROW EXECUTE FUNCTION match_changed();
CREATE TRIGGER product_match_changed AFTER UPDATE ON product FOR EACH ROW WHEN (
  (OLD.status, OLD.institution_id, OLD.family, OLD.amount_min_fen, OLD.amount_max_fen, OLD.months_min, OLD.months_max, OLD.rate_basis, OLD.rate_min_bp, OLD.promised_days, OLD.regions, OLD.industries, OLD.stages,
   OLD.guarantees, OLD.conditions, OLD.valid_until)
  IS DISTINCT FROM
  (NEW.status, NEW.institution_id, NEW.family, NEW.amount_min_fen, NEW.amount_max_fen, NEW.months_min, NEW.months_max, NEW.rate_basis, NEW.rate_min_bp, NEW.promised_days, NEW.regions, NEW.industries, NEW.stages,
   NEW.guarantees, NEW.conditions, NEW.valid_until)) EXECUTE FUNCTION match_changed();

CREATE TRIGGER institution_match_changed AFTER UPDATE OF status ON institution FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION match_changed();
CREATE TRIGGER area_match_changed AFTER INSERT OR UPDATE OR DELETE ON area FOR EACH ROW EXECUTE FUNCTION match_changed();

-- Needs whose enterprise is known to an institution.
CREATE INDEX release_institution_idx ON release (institution_id) WHERE revoked_at IS NULL;
