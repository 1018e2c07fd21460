/** Statements that somebody would write by hand for one signed-in operator of the hub, who may see every submitted case. */

/** The session's person: its organisation and role; the hub sees everything, so nothing else is asked. */
export const SESSION = `SELECT m.id, m.org_id, m.role, m.name, o.name, o.kind FROM session s JOIN member m ON m.id = s.member_id JOIN org o ON o.id = m.org_id
WHERE s.token_hash = $1 AND s.expires_at > now() AND s.seen_at > now() - interval '30 minutes' AND m.disabled_at IS NULL`;

const iso = (sql: string): string => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Q1: to-one edges as joined columns, offers as an array of arrays. */
export const Q1 = `SELECT n.id, n.code, n.status, n.amount_band, n.months, n.posted_at, n.industry, a.id, a.name, n.title, n.amount_fen::text, e.id, e.name, e.uscc, e.industry,
  array(SELECT array[o.id::text, o.code, o.status, o.amount_fen::text, o.rate_bp::text, o.months::text, o.created_at::text] FROM offer o WHERE o.need_id = n.id ORDER BY o.created_at, o.id LIMIT 50)
FROM need n JOIN area a ON a.id = n.area_id JOIN enterprise e ON e.id = n.enterprise_id WHERE n.posted_at IS NOT NULL AND n.status = 'OFFERED' ORDER BY n.posted_at DESC, n.id DESC LIMIT 21`;

/** Q2: products with their institution. */
export const Q2 = `SELECT p.id, p.name, p.family, p.status, p.amount_min_fen::text, p.amount_max_fen::text, p.months_min, p.months_max, p.rate_min_bp, p.rate_max_bp, p.guarantees, p.repayments, p.promised_days, i.id, i.name, i.kind, i.class, i.status, i.region
FROM product p LEFT JOIN institution i ON i.id = p.institution_id WHERE p.status = 'ON_SHELF' ORDER BY p.name, p.id LIMIT 51`;

/** Q3: one need with everything, as one JSON text. */
export const Q3 = `SELECT json_build_object('id', n.id, 'code', n.code, 'status', n.status, 'amountBand', n.amount_band, 'months', n.months, 'postedAt', ${iso('n.posted_at')}, 'area', json_build_object('id', a.id, 'name', a.name),
  'detail', json_build_object('title', n.title, 'amountFen', n.amount_fen::text, 'maxRateBp', n.max_rate_bp, 'purposeText', n.purpose_text, 'repaymentSource', n.repayment_source, 'savedAt', ${iso('n.saved_at')}, 'version', n.version,
    'enterprise', json_build_object('id', e.id, 'name', e.name, 'uscc', e.uscc, 'industry', e.industry, 'foundedOn', e.founded_on, 'mainBusiness', e.main_business, 'employees', e.employees,
      'revenueFen', e.revenue_fen::text, 'rndFen', e.rnd_fen::text, 'area', json_build_object('id', ea.id, 'name', ea.name), 'station', json_build_object('id', s.id, 'name', s.name))),
  'claims', coalesce((SELECT json_agg(json_build_object('id', c.id, 'status', c.status, 'claimedAt', ${iso('c.claimed_at')}, 'contactedAt', ${iso('c.contacted_at')}, 'contactChannel', c.contact_channel, 'officerName', c.officer_name,
    'institution', json_build_object('id', i.id, 'name', i.name)) ORDER BY c.claimed_at, c.id) FROM claim c JOIN institution i ON i.id = c.institution_id WHERE c.need_id = n.id), '[]'),
  'offers', coalesce((SELECT json_agg(json_build_object('id', o.id, 'code', o.code, 'status', o.status, 'version', o.version, 'amountFen', o.amount_fen::text, 'rateBp', o.rate_bp, 'months', o.months, 'repayment', o.repayment, 'guarantees', o.guarantees,
    'validUntil', o.valid_until, 'createdAt', ${iso('o.created_at')}, 'decidedAt', ${iso('o.decided_at')}, 'choiceReason', o.choice_reason, 'institution', json_build_object('id', i.id, 'name', i.name, 'kind', i.kind)) ORDER BY o.created_at, o.id)
    FROM offer o JOIN institution i ON i.id = o.institution_id WHERE o.need_id = n.id AND o.amount_fen IS NOT NULL AND o.status <> 'SEALED'), '[]'),
  'deals', coalesce((SELECT json_agg(json_build_object('id', d.id, 'code', d.code, 'status', d.status, 'approvedFen', d.approved_fen::text, 'confirmedFen', d.confirmed_fen::text, 'rateBp', d.rate_bp, 'months', d.months, 'signedOn', d.signed_on, 'firstDrawnOn', d.first_drawn_on,
    'institution', json_build_object('id', i.id, 'name', i.name),
    'drawdowns', coalesce((SELECT json_agg(json_build_object('id', w.id, 'number', w.number, 'amountFen', w.amount_fen::text, 'drawnOn', w.drawn_on, 'status', w.status) ORDER BY w.number) FROM drawdown w WHERE w.deal_id = d.id), '[]')) ORDER BY d.approved_at, d.id)
    FROM deal d JOIN institution i ON i.id = d.institution_id WHERE d.need_id = n.id), '[]'))::text
FROM need n JOIN area a ON a.id = n.area_id JOIN enterprise e ON e.id = n.enterprise_id JOIN area ea ON ea.id = e.area_id JOIN station s ON s.id = e.station_id WHERE n.id = $1 AND n.submitted_at IS NOT NULL`;

/** Q4: every figure of the dashboard of a year for the hub, aggregated from the records. Also the peer's function. */
export const Q4 = `WITH y AS (SELECT make_date($1, 1, 1) AS a, make_date($1, 12, 31) AS z, make_date($1, 1, 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS f, make_date($1 + 1, 1, 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS t),
  d AS MATERIALIZED (SELECT l.area_id, l.kind, 'Q' || extract(quarter FROM l.first_drawn_on) AS q, l.confirmed_fen, l.first_loan, l.days_to_money, l.enterprise_id FROM deal l, y WHERE l.confirmed_fen > 0 AND l.first_drawn_on BETWEEN y.a AND y.z),
  p AS MATERIALIZED (SELECT n.id FROM need n, y WHERE n.posted_at >= y.f AND n.posted_at < y.t),
  n AS (SELECT (SELECT count(*) FROM p) AS posted, (SELECT count(*) FROM p WHERE id IN (SELECT need_id FROM claim)) AS claimed, (SELECT count(*) FROM p WHERE id IN (SELECT need_id FROM deal WHERE confirmed_fen > 0)) AS funded),
  s AS (SELECT count(*) AS deals, coalesce(sum(confirmed_fen), 0) AS amount, count(DISTINCT enterprise_id) AS firms, count(*) FILTER (WHERE first_loan) AS first, percentile_disc(0.5) WITHIN GROUP (ORDER BY days_to_money) AS median, coalesce(sum(confirmed_fen) FILTER (WHERE kind = 'LOAN'), 0) AS loans FROM d)
SELECT json_build_object(
  'figures', (SELECT json_build_object('NEEDS_POSTED', n.posted::text, 'NEEDS_CLAIMED', n.claimed::text, 'NEEDS_FUNDED', n.funded::text, 'DEALS_FUNDED', s.deals::text, 'AMOUNT_FUNDED', s.amount::text, 'ENTERPRISES_FINANCED', s.firms::text, 'FIRST_TIME', s.first::text,
    'MEDIAN_DAYS', coalesce(s.median::text, '--'), 'TECH_LOANS', s.loans::text, 'REGISTERED', (SELECT count(*) FROM enterprise)::text,
    'POINTS_PRODUCTS', (SELECT count(*) FROM product p JOIN institution i ON i.id = p.institution_id AND i.status = 'ADMITTED' WHERE p.status = 'ON_SHELF' AND p.family IN ('POINTS_LOAN','POINTS_GUARANTEE','POINTS_INSURANCE','POINTS_INVESTMENT') AND (p.valid_until IS NULL OR p.valid_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date))::text) FROM n, s),
  'todo', json_build_object('TO_REVIEW', (SELECT count(*) FROM need WHERE status = 'SUBMITTED')::text,
    'STALLED', (SELECT count(DISTINCT k.subject_id) FROM clock k JOIN need n ON n.id = k.subject_id WHERE k.subject = 'need' AND k.kind <> 'CLAIM_WINDOW' AND k.breached_at IS NOT NULL AND n.status IN ('PUBLISHED','IN_TALKS','OFFERED'))::text,
    'UNCONFIRMED', (SELECT count(DISTINCT deal_id) FROM drawdown WHERE status = 'REPORTED')::text),
  'byArea', (SELECT json_object_agg(a.id, json_build_array((SELECT count(*) FROM d WHERE area_id = a.id)::text, (SELECT coalesce(sum(confirmed_fen), 0) FROM d WHERE area_id = a.id)::text)) FROM area a),
  'byKind', (SELECT json_object_agg(k, json_build_array((SELECT count(*) FROM d WHERE kind = k)::text, (SELECT coalesce(sum(confirmed_fen), 0) FROM d WHERE kind = k)::text)) FROM unnest(ARRAY['LOAN','GUARANTEE','INSURANCE','EQUITY']) k),
  'byQuarter', (SELECT json_object_agg(k, json_build_array((SELECT count(*) FROM d WHERE q = k)::text, (SELECT coalesce(sum(confirmed_fen), 0) FROM d WHERE q = k)::text)) FROM unnest(ARRAY['Q1','Q2','Q3','Q4']) k))::text`;

/** Search of enterprises by two characters and more, newest first. */
export const SEARCH = `SELECT e.id, e.name, e.uscc, a.id, a.name FROM enterprise e JOIN area a ON a.id = e.area_id WHERE bigrams(lower(e.name)) @> bigrams($1::text) AND lower(e.name) LIKE '%' || $1::text || '%' ORDER BY e.registered_at DESC, e.id DESC LIMIT 21`;

const OPEN = `n.status IN ('PUBLISHED','IN_TALKS','OFFERED')`;
const facet = (field: string, value: string, where: string): string => `SELECT '${field}' AS f, v, count(*)::int AS c FROM (SELECT ${value} AS v FROM need n WHERE n.submitted_at IS NOT NULL AND ${where}) x WHERE v IS NOT NULL GROUP BY v`;

/** Facets of the open needs. */
export const FACETS = `${[facet('statuses', 'n.status', 'true'), facet('areaIds', 'n.area_id', OPEN), facet('industries', 'n.industry', OPEN), facet('stages', 'n.stage', OPEN), facet('modes', 'unnest(n.modes)', OPEN), facet('bands', 'n.amount_band', OPEN)].join(' UNION ALL ')} ORDER BY 1, 3 DESC, 2`;

/** M1: an offer with everything our server writes (idempotency, three audit entries, three clocks, message, outbox), in one statement. Empty when the claim takes no offer. */
export const M1 = `WITH key AS (INSERT INTO idempotency (actor_id, key, operation, input_hash, kind, result_id, at) VALUES ($1::text, $2, 'makeOffer', $3, 'offer', $4::uuid, now()) RETURNING key),
  n AS (SELECT n.* FROM need n JOIN claim c ON c.need_id = n.id WHERE c.id = $5::uuid AND n.status IN ('IN_TALKS','OFFERED') FOR UPDATE OF n),
  c AS (SELECT c.* FROM claim c JOIN n ON n.id = c.need_id WHERE c.id = $5::uuid AND c.institution_id = $6::uuid AND c.status IN ('CONTACTED','ASSESSING','NEEDS_PAPERS') FOR UPDATE OF c),
  ok AS (SELECT n.id AS need_id, n.status AS need_status, n.several, c.id AS claim_id, c.status AS claim_status, c.enterprise_id, c.station_id FROM n, c, key WHERE $7::bigint <= n.amount_fen - n.accepted_fen),
  code AS (INSERT INTO code_counter AS k (prefix, year, last) SELECT 'FA', $8::int, 1 FROM ok ON CONFLICT (prefix, year) DO UPDATE SET last = k.last + 1 RETURNING last),
  o AS (INSERT INTO offer (id, code, need_id, claim_id, institution_id, enterprise_id, station_id, product_id, kind, version, status, amount_fen, rate_bp, months, repayment, fees, guarantees, conditions, valid_until, premium_fen, valuation_fen, share_bp, maker_id, created_at, decided_at, choice_reason, several)
    SELECT $4::uuid, 'FA-' || $8 || '-' || lpad(code.last::text, 5, '0'), need_id, claim_id, $6::uuid, enterprise_id, station_id, NULL, 'LOAN', 1 + coalesce((SELECT max(version) FROM offer x WHERE x.claim_id = ok.claim_id), 0), 'VISIBLE', $7::bigint, $9::int, $10::int, 'EQUAL_INSTALMENT', '[]', ARRAY['CREDIT'], NULL, $11::date, NULL, NULL, NULL, $1::uuid, now(), NULL, NULL, several FROM ok, code RETURNING *),
  uc AS (UPDATE claim SET status = 'OFFER_MADE' FROM ok WHERE claim.id = ok.claim_id RETURNING claim.id),
  un AS (UPDATE need SET status = 'OFFERED', version = version + 1 FROM ok WHERE need.id = ok.need_id AND need.status = 'IN_TALKS' RETURNING need.id),
  au AS (INSERT INTO audit_entry (id, seq, at, member_id, org_id, party, action, subject, subject_id, from_status, to_status, note, enterprise_id, institution_id, station_id, prev_hash, hash)
    SELECT gen_random_uuid(), 0, now(), $1::uuid, $6::uuid, 'INSTITUTION', a.action, a.subject, a.subject_id, a.f, a.t, NULL, ok.enterprise_id, $6::uuid, ok.station_id, '', ''
    FROM ok CROSS JOIN LATERAL (VALUES ('offer.make', 'offer', $4::uuid, NULL, NULL), ('claim.offer', 'claim', ok.claim_id, ok.claim_status, 'OFFER_MADE'), ('need.offer', 'need', ok.need_id, ok.need_status, 'OFFERED')) a (action, subject, subject_id, f, t) WHERE a.f IS DISTINCT FROM 'OFFERED'),
  k0 AS (UPDATE clock SET done_at = now(), paused_at = NULL FROM ok WHERE clock.subject = 'claim' AND clock.subject_id = ok.claim_id AND clock.done_at IS NULL),
  k1 AS (INSERT INTO clock (id, kind, subject, subject_id, party, org_id, started_at, due_at, workdays, paused_at, pause_reason, done_at, breached_at, then_text)
    SELECT gen_random_uuid(), k.kind, k.subject, k.subject_id, 'ENTERPRISE', ok.enterprise_id, now(), k.due, k.days, NULL, NULL, NULL, NULL, k.words
    FROM ok CROSS JOIN LATERAL (VALUES ('OFFER_VALIDITY', 'offer', $4::uuid, ($11::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', NULL::int, '到期方案自动失效，机构可重新报价。'), ('CHOICE', 'need', ok.need_id, now() + interval '7 days', 5, '超时提醒企业，并请站点协助选择；方案到有效期自动失效。')) k (kind, subject, subject_id, due, days, words)
    WHERE k.kind <> 'CHOICE' OR NOT EXISTS (SELECT 1 FROM clock x WHERE x.subject = 'need' AND x.subject_id = ok.need_id AND x.kind = 'CHOICE' AND x.done_at IS NULL)),
  ms AS (INSERT INTO message (id, org_id, kind, title, body, link, todo, at, read_at) SELECT gen_random_uuid(), enterprise_id, 'OFFER', '收到贷款方案 ' || o.code, '请比较各方案的真实成本后选定。', '/enterprise/needs/' || need_id || '/offers', true, now(), NULL FROM o),
  ob AS (INSERT INTO outbox (id, topic, subject, subject_id, payload, at, done_at) SELECT gen_random_uuid(), 'offer.made', 'offer', id, '{}', now(), NULL FROM o)
SELECT o.code, o.kind, o.status, o.version, o.amount_fen::text, o.rate_bp, o.months, ok.need_id, ok.claim_id FROM o, ok`;
