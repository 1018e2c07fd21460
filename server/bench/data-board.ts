import { ID, type Scale } from './data-sql';

const OPEN = `('PUBLISHED','IN_TALKS','OFFERED')`;
const WON = `('MATCHED','FUNDED_PARTIAL','FUNDED','CLOSED')`;

/**
 * Plan of every need: its state, enterprise, amount and number of claims. A third is open; `IN_TALKS` needs hold a contacted
 * claim of institution 1, on which the benchmark makes offers. The newest 2 % are all posted.
 */
export const planSql = (s: Scale, anchor: string): string => `
CREATE TABLE bench.n AS
SELECT i, e, status, amount, CASE WHEN status IN ('DRAFT','SUBMITTED','RETURNED','PUBLISHED') THEN 0 WHEN status = 'IN_TALKS' THEN 1 + bench.h(i, 61, 3) ELSE 3 + bench.h(i, 62, 3) END AS k,
  '${anchor}'::timestamptz - make_interval(secs => (${s.needs} - i)::float8 * (700 * 86400) / ${s.needs}) AS posted,
  ('${anchor}'::date + 45 + bench.h(i, 63, 60)) AS until_on
FROM (SELECT i, 1 + bench.h(i, 64, ${s.enterprises}) AS e, (5 + bench.h(i, 65, 500))::bigint * 10000000 AS amount,
  CASE WHEN i > ${s.needs} * 0.67 THEN
    CASE WHEN h < 4 AND i <= ${s.needs} * 0.98 THEN (ARRAY['DRAFT','SUBMITTED','SUBMITTED','RETURNED'])[1 + h] WHEN h < 14 THEN 'PUBLISHED' WHEN h < 44 THEN 'IN_TALKS' ELSE 'OFFERED' END
  ELSE CASE WHEN h < 60 THEN 'FUNDED' WHEN h < 65 THEN 'FUNDED_PARTIAL' WHEN h < 68 THEN 'MATCHED' WHEN h < 75 THEN 'CLOSED' WHEN h < 83 THEN 'EXPIRED' WHEN h < 90 THEN 'WITHDRAWN' ELSE 'UNMET' END END AS status
  FROM (SELECT i, bench.h(i, 66, 100) AS h FROM generate_series(1, ${s.needs}) i) a) b`;

/** Plan of every claim. Claim 1 of a need that found money is the one that won. */
const CLAIM_PLAN = (s: Scale): string => `
CREATE TABLE bench.c AS
SELECT row_number() OVER (ORDER BY n.i, j) AS ci, n.*, j,
  CASE WHEN n.status = 'IN_TALKS' AND j = 1 THEN 1 ELSE 2 + ((bench.h(n.i, 71, 1000000)::bigint + j * 397) % ${s.institutions - 1})::int END AS inst
FROM bench.n n CROSS JOIN LATERAL generate_series(1, n.k) j`;

/** Needs, claims, offers, deals with drawdowns, open clocks. */
export const boardSql = (s: Scale, anchor: string): readonly string[] => [
  planSql(s, anchor),
  CLAIM_PLAN(s),
  `INSERT INTO need (id, code, enterprise_id, station_id, area_id, status, title, modes, amount_fen, amount_band, min_amount_fen, months, latest_on, purpose, purpose_text, repayment_source, guarantees, collateral_text, ip_text, loan_history,
     max_rate_bp, equity_valuation_fen, equity_share_bp, equity_round, claim_mode, claim_cap, claim_until_on, claim_until, several, show_claim_count, points_consent, truthful, product_id, industry, stage, qualifications, return_issues, return_note,
     active_claims, accepted_fen, created_at, saved_at, submitted_at, posted_at, opened_at, maker_id, demo, version)
   SELECT bench.id(${ID.need}, n.i), 'XQ-B-' || lpad(n.i::text, 8, '0'), x.id, x.station_id, x.area_id, n.status, (ARRAY['流动资金贷款','研发投入贷款','设备购置贷款','订单融资'])[1 + bench.h(n.i, 81, 4)], ARRAY['LOAN'], n.amount, bench.band(n.amount), NULL,
     12 + 12 * bench.h(n.i, 82, 3), NULL, (ARRAY['WORKING_CAPITAL','RND','EQUIPMENT','ORDER'])[1 + bench.h(n.i, 81, 4)], '用于新产品量产备料与研发投入', '主营业务收入', CASE n.i % 3 WHEN 0 THEN ARRAY['CREDIT'] ELSE ARRAY['CREDIT','IP_PLEDGE'] END, NULL, NULL, 'FIRST',
     400 + bench.h(n.i, 83, 200), NULL, NULL, NULL, CASE WHEN n.status NOT IN ${OPEN} AND n.i % 20 = 0 THEN 'SEALED' WHEN n.status NOT IN ${OPEN} AND n.i % 20 = 1 THEN 'INVITED' ELSE 'FIRST_COME' END, 5,
     u.on_day, (u.on_day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', false, true, true, true, NULL, x.industry, (ARRAY['STARTUP','EARLY_GROWTH','GROWTH'])[1 + bench.h(n.i, 84, 3)], x.qualifications, '[]', NULL,
     CASE WHEN n.status IN ('IN_TALKS','OFFERED') THEN n.k ELSE 0 END, CASE WHEN n.status IN ${WON} THEN n.amount / 10 * 8 ELSE 0 END, n.posted - interval '3 days', n.posted - interval '1 day',
     CASE WHEN n.status <> 'DRAFT' THEN n.posted - interval '1 day' END, CASE WHEN n.status NOT IN ('DRAFT','SUBMITTED','RETURNED') THEN n.posted END,
     CASE WHEN n.status NOT IN ${OPEN} AND n.i % 20 = 0 THEN n.posted + interval '20 days' END, NULL, false, 1
   FROM bench.n n JOIN enterprise x ON x.id = bench.id(${ID.enterprise}, n.e) CROSS JOIN LATERAL (SELECT CASE WHEN n.status IN ${OPEN} THEN n.until_on ELSE n.posted::date + 20 END AS on_day) u ORDER BY n.i`,
  `INSERT INTO claim (id, need_id, institution_id, enterprise_id, station_id, officer_id, officer_name, status, claimed_at, contacted_at, contact_channel, contact_note, papers, papers_note, decline_code, decline_advice, ended_at)
   SELECT bench.id(${ID.claim}, c.ci), d.id, bench.id(${ID.institution}, c.inst), d.enterprise_id, d.station_id, NULL, '客户经理' || c.inst % 50,
     CASE WHEN c.status = 'IN_TALKS' THEN CASE c.j WHEN 1 THEN 'CONTACTED' WHEN 2 THEN 'ASSESSING' ELSE 'CLAIMED' END WHEN c.status = 'OFFERED' THEN 'OFFER_MADE' WHEN c.status IN ${WON} AND c.j = 1 THEN 'WON' WHEN c.status = 'EXPIRED' THEN 'LAPSED' ELSE 'LOST' END,
     c.posted + make_interval(mins => 30 * c.j), CASE WHEN c.status <> 'IN_TALKS' OR c.j < 3 THEN c.posted + interval '1 day' END, CASE WHEN c.status <> 'IN_TALKS' OR c.j < 3 THEN 'PHONE' END, CASE WHEN c.status <> 'IN_TALKS' OR c.j < 3 THEN '已与财务负责人通话' END,
     '{}', NULL, NULL, NULL, CASE WHEN c.status NOT IN ${OPEN} AND NOT (c.status IN ${WON} AND c.j = 1) THEN c.posted + interval '21 days' END
   FROM bench.c c JOIN need d ON d.id = bench.id(${ID.need}, c.i) ORDER BY c.ci`,
  `INSERT INTO offer (id, code, need_id, claim_id, institution_id, enterprise_id, station_id, product_id, kind, version, status, amount_fen, rate_bp, months, repayment, fees, guarantees, conditions, valid_until, premium_fen, valuation_fen, share_bp, maker_id,
     created_at, decided_at, choice_reason, several)
   SELECT bench.id(${ID.offer}, c.ci), 'FA-B-' || lpad(c.ci::text, 8, '0'), d.id, bench.id(${ID.claim}, c.ci), bench.id(${ID.institution}, c.inst), d.enterprise_id, d.station_id,
     CASE WHEN c.ci % 4 = 0 THEN NULL WHEN c.inst <= ${s.products} % ${s.institutions} OR ${s.products} >= ${s.institutions} THEN bench.id(${ID.product}, CASE WHEN c.inst = 1 THEN ${s.institutions} ELSE c.inst - 1 END) END, 'LOAN', 1,
     CASE WHEN c.status = 'OFFERED' THEN 'VISIBLE' WHEN c.status IN ${WON} THEN CASE WHEN c.j = 1 THEN 'ACCEPTED' ELSE 'REJECTED' END WHEN c.status = 'WITHDRAWN' THEN 'WITHDRAWN' ELSE 'EXPIRED' END,
     d.amount_fen / 10 * CASE WHEN c.j = 1 THEN 8 ELSE 6 + c.j END, 300 + bench.h(c.ci, 91, 250), d.months, 'EQUAL_INSTALMENT', CASE WHEN c.ci % 5 = 0 THEN '[{"name":"担保费","amountFen":"1000000","timing":"UPFRONT","borneByLender":false}]'::jsonb ELSE '[]'::jsonb END,
     ARRAY['CREDIT'], NULL, CASE WHEN c.status = 'OFFERED' THEN '${anchor}'::date + 60 + c.j ELSE c.posted::date + 40 END, NULL, NULL, NULL, NULL, c.posted + make_interval(hours => 48, mins => 7 * c.j), CASE WHEN c.status <> 'OFFERED' THEN c.posted + interval '15 days' END,
     CASE WHEN c.status IN ${WON} AND c.j = 1 THEN '综合成本最低，放款快' END, false
   FROM bench.c c JOIN need d ON d.id = bench.id(${ID.need}, c.i) WHERE c.status <> 'IN_TALKS' ORDER BY c.ci`,
  `INSERT INTO deal (id, code, need_id, offer_id, claim_id, enterprise_id, institution_id, station_id, area_id, product_id, kind, status, approved_fen, reported_fen, confirmed_fen, rate_bp, months, contract_no, signed_on, first_loan, approved_at, posted_at,
     first_drawn_on, first_confirmed_at, days_to_money, settled_on, demo)
   SELECT bench.id(${ID.deal}, c.i), 'CG-B-' || lpad(c.i::text, 8, '0'), d.id, o.id, o.claim_id, d.enterprise_id, o.institution_id, d.station_id, d.area_id, o.product_id, 'LOAN',
     CASE c.status WHEN 'MATCHED' THEN 'SIGNED' WHEN 'CLOSED' THEN 'SETTLED' WHEN 'FUNDED_PARTIAL' THEN 'DRAWN' ELSE 'REPAYING' END, o.amount_fen, m.confirmed, m.confirmed, o.rate_bp, o.months, 'HT-' || c.i, c.posted::date + 17, c.i % 3 = 0,
     c.posted + interval '15 days', c.posted, CASE WHEN m.confirmed > 0 THEN m.day END, CASE WHEN m.confirmed > 0 THEN m.day::timestamptz + interval '30 hours' END, CASE WHEN m.confirmed > 0 THEN m.day - c.posted::date END, NULL, false
   FROM bench.c c JOIN need d ON d.id = bench.id(${ID.need}, c.i) JOIN offer o ON o.id = bench.id(${ID.offer}, c.ci)
   CROSS JOIN LATERAL (SELECT CASE c.status WHEN 'MATCHED' THEN 0 WHEN 'FUNDED_PARTIAL' THEN o.amount_fen / 2 ELSE o.amount_fen END AS confirmed, c.posted::date + 20 + bench.h(c.i, 92, 20) AS day) m
   WHERE c.status IN ${WON} AND c.j = 1 ORDER BY c.i`,
  `INSERT INTO drawdown (id, deal_id, enterprise_id, institution_id, station_id, number, amount_fen, drawn_on, status, reported_at, maker_id, decided_at, dispute_reason, note)
   SELECT bench.id(${ID.drawdown}, c.i * 4 + g), l.id, l.enterprise_id, l.institution_id, l.station_id, g, CASE WHEN p.parts = 1 THEN l.confirmed_fen WHEN g = 1 THEN l.confirmed_fen / 2 ELSE l.confirmed_fen - l.confirmed_fen / 2 END,
     l.first_drawn_on + 10 * (g - 1), 'CONFIRMED', l.first_drawn_on::timestamptz + make_interval(days => 10 * (g - 1)), NULL, l.first_drawn_on::timestamptz + make_interval(days => 10 * (g - 1), hours => 30), NULL, NULL
   FROM bench.n c JOIN deal l ON l.id = bench.id(${ID.deal}, c.i) CROSS JOIN LATERAL (SELECT 1 + bench.h(c.i, 93, 2) AS parts) p CROSS JOIN LATERAL generate_series(1, p.parts) g WHERE l.confirmed_fen > 0 ORDER BY c.i, g`,
  `INSERT INTO clock (id, kind, subject, subject_id, party, org_id, started_at, due_at, workdays, paused_at, pause_reason, done_at, breached_at, then_text)
   SELECT bench.id(${ID.clock}, i * 4 + 1), 'CLAIM_WINDOW', 'need', bench.id(${ID.need}, i), 'INSTITUTION', NULL, posted, (until_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', NULL::int, NULL::timestamptz, NULL::text, NULL::timestamptz, NULL::timestamptz, '不再接受新的揭榜；无人揭榜的到期结束。' FROM bench.n WHERE status IN ${OPEN}
   UNION ALL SELECT bench.id(${ID.clock}, i * 4 + 2), 'CHOICE', 'need', bench.id(${ID.need}, i), 'ENTERPRISE', bench.id(${ID.enterprise}, e), posted, '${anchor}'::timestamptz + interval '50 days', 5, NULL, NULL, NULL, NULL, '超时提醒企业，并请站点协助选择；方案到有效期自动失效。' FROM bench.n WHERE status = 'OFFERED'
   UNION ALL SELECT bench.id(${ID.clock}, i * 4 + 3), 'FIRST_CLAIM', 'need', bench.id(${ID.need}, i), 'INSTITUTION', NULL, posted, posted + interval '5 days', 3, NULL, NULL, posted + interval '6 days', posted + interval '5 days', '无人揭榜的，扩大通知范围并请站点派单。' FROM bench.n WHERE status IN ${OPEN} AND i % 40 = 0`,
  `INSERT INTO clock (id, kind, subject, subject_id, party, org_id, started_at, due_at, workdays, paused_at, pause_reason, done_at, breached_at, then_text)
   SELECT bench.id(${ID.clock} + 256, ci), CASE WHEN status = 'OFFERED' THEN 'OFFER_VALIDITY' ELSE 'INDICATIVE_ANSWER' END, CASE WHEN status = 'OFFERED' THEN 'offer' ELSE 'claim' END,
     CASE WHEN status = 'OFFERED' THEN bench.id(${ID.offer}, ci) ELSE bench.id(${ID.claim}, ci) END, CASE WHEN status = 'OFFERED' THEN 'ENTERPRISE' ELSE 'INSTITUTION' END, CASE WHEN status = 'OFFERED' THEN bench.id(${ID.enterprise}, e) ELSE bench.id(${ID.institution}, inst) END,
     posted, '${anchor}'::timestamptz + make_interval(days => 60 + j), 5, NULL, NULL, NULL, NULL, '到期方案自动失效，机构可重新报价。' FROM bench.c WHERE status IN ('OFFERED','IN_TALKS')`,
  `INSERT INTO audit_entry (id, seq, at, member_id, org_id, party, action, subject, subject_id, from_status, to_status, note, enterprise_id, institution_id, station_id, prev_hash, hash)
   SELECT bench.id(${ID.audit}, i), 0, posted, NULL, NULL, 'STATION', 'need.publish', 'need', bench.id(${ID.need}, i), 'SUBMITTED', 'PUBLISHED', NULL, d.enterprise_id, NULL, d.station_id, '', '' FROM bench.n n JOIN need d ON d.id = bench.id(${ID.need}, n.i) WHERE n.i > ${s.needs} * 0.67 AND d.posted_at IS NOT NULL ORDER BY n.i`,
  `INSERT INTO code_counter (prefix, year, last) SELECT p, extract(year FROM '${anchor}'::date)::int + g, 100000 FROM unnest(ARRAY['XQ','FA','CG']) p, generate_series(0, 1) g`,
];
