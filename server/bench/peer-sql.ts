import { Q4 } from './floor-sql';

/**
 * What the peer gets beside our tables, in a schema of its own: plain SQL functions where its generated fields cannot answer (dashboard,
 * search), a bare function for offers (checks, row locks and the offer; no audit, key, outbox, clocks or notice), and the index that its
 * `WHERE status … ORDER BY posted_at DESC, id DESC` (nulls first) needs.
 */
export const PEER_SETUP: readonly string[] = [
  'DROP SCHEMA IF EXISTS peer CASCADE',
  'CREATE SCHEMA peer',
  'DROP INDEX IF EXISTS peer_need_status_idx',
  'CREATE INDEX peer_need_status_idx ON need (status, posted_at, id)',
  `CREATE FUNCTION peer.dashboard(year int) RETURNS json LANGUAGE sql STABLE AS $fn$ ${Q4.replaceAll('$1', 'dashboard.year').replace(/\)::text$/, ')')} $fn$`,
  `CREATE FUNCTION peer.search_enterprises(q text) RETURNS SETOF public.enterprise LANGUAGE sql STABLE AS
   $fn$ SELECT * FROM public.enterprise e WHERE bigrams(lower(e.name)) @> bigrams(q) AND lower(e.name) LIKE '%' || q || '%' ORDER BY e.registered_at DESC, e.id DESC $fn$`,
  `CREATE FUNCTION peer.make_offer(offer_id uuid, claim_id uuid, institution_id uuid, amount_fen bigint, rate_bp int, months int, valid_until date) RETURNS public.offer LANGUAGE plpgsql VOLATILE AS $fn$
   DECLARE n public.need; c public.claim; o public.offer;
   BEGIN
     SELECT x.* INTO n FROM public.need x JOIN public.claim y ON y.need_id = x.id WHERE y.id = make_offer.claim_id FOR UPDATE OF x;
     SELECT * INTO c FROM public.claim x WHERE x.id = make_offer.claim_id AND x.institution_id = make_offer.institution_id FOR UPDATE;
     IF n.status NOT IN ('IN_TALKS','OFFERED') OR c.status NOT IN ('CONTACTED','ASSESSING','NEEDS_PAPERS') OR make_offer.amount_fen > n.amount_fen - n.accepted_fen THEN RAISE EXCEPTION 'wrong state'; END IF;
     INSERT INTO public.offer (id, code, need_id, claim_id, institution_id, enterprise_id, station_id, kind, version, status, amount_fen, rate_bp, months, repayment, fees, guarantees, valid_until, created_at, several)
     VALUES (make_offer.offer_id, 'FA-P-' || right(make_offer.offer_id::text, 12), n.id, c.id, c.institution_id, c.enterprise_id, c.station_id, 'LOAN', 1, 'VISIBLE', make_offer.amount_fen, make_offer.rate_bp, make_offer.months, 'EQUAL_INSTALMENT', '[]', ARRAY['CREDIT'], make_offer.valid_until, now(), n.several)
     RETURNING * INTO o;
     UPDATE public.claim SET status = 'OFFER_MADE' WHERE id = c.id;
     UPDATE public.need SET status = 'OFFERED' WHERE id = n.id;
     RETURN o;
   END $fn$`,
];
