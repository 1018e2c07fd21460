/** Sizes of the generated data set. */
export interface Scale {
  readonly name: 'quick' | 'full' | 'large';
  readonly institutions: number;
  readonly products: number;
  readonly enterprises: number;
  readonly needs: number;
}

/** The data sets of `--quick`, of a plain run and of `--large`. */
export const SCALES: Readonly<Record<Scale['name'], Scale>> = {
  quick: { name: 'quick', institutions: 100, products: 250, enterprises: 1_000, needs: 4_000 },
  full: { name: 'full', institutions: 2_000, products: 5_000, enterprises: 50_000, needs: 200_000 },
  large: { name: 'large', institutions: 2_000, products: 5_000, enterprises: 1_000_000, needs: 1_000_000 },
};

/** Kinds of rows in generated ids. */
export const ID = { hub: 1, authority: 2, platform: 3, enterprise: 4, institution: 5, product: 6, need: 7, claim: 8, offer: 9, deal: 10, drawdown: 11, member: 12, clock: 13, audit: 14 } as const;

/** The id of row `i` of a kind, as the generator's SQL makes it. */
export const idOf = (kind: keyof typeof ID, i: number): string => `${ID[kind].toString(16).padStart(8, '0')}-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;

const AREAS = ['fengxi', 'fengdong', 'qinhan', 'konggang', 'jinghe'] as const;
const AREA_NAMES = ['沣西新城', '沣东新城', '秦汉新城', '空港新城', '泾河新城'] as const;
const chars = (text: string): string => `ARRAY['${[...text].join("','")}']`;

/** Functions that look random, are the same in every run, and end with the load. */
export const HELPERS = `
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
CREATE FUNCTION bench.h(i bigint, salt bigint, n int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT ((hashint8extended(i, salt) & 9223372036854775807) % n)::int $$;
CREATE FUNCTION bench.id(kind int, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$;
CREATE FUNCTION bench.word(i bigint, salt bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (${chars('华瑞鑫恒创启智云中天科金宏盛远达新锐博德立信凌汇康泰安航星宇光越')})[1 + bench.h(i, salt, 32)] || (${chars('芯微算码驰图谱源能擎研感控迈航联材膜焊锻泵阀药械检测电储风波纳碳')})[1 + bench.h(i, salt + 1, 32)] $$;
CREATE FUNCTION bench.area(i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (ARRAY['${AREAS.join("','")}'])[1 + (i % 5)::int] $$;
CREATE FUNCTION bench.band(fen bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN fen < 100000000 THEN 'UNDER_100W' WHEN fen < 300000000 THEN 'W100_300' WHEN fen < 500000000 THEN 'W300_500' WHEN fen < 1000000000 THEN 'W500_1000'
   WHEN fen < 3000000000 THEN 'W1000_3000' WHEN fen < 10000000000 THEN 'W3000_10000' ELSE 'OVER_10000W' END $$;`;

/** Areas, the 1+5+40 stations, authorities, the platform, and one person for each role; passwords that nobody has. */
export const peopleSql = (anchor: string): readonly string[] => [
  `INSERT INTO area (id, name, kind, parent_id) VALUES ('xixian', '西咸新区', 'NEW_AREA', NULL)`,
  ...AREAS.map((id, i) => `INSERT INTO area (id, name, kind, parent_id) VALUES ('${id}', '${AREA_NAMES[i]}', 'NEW_TOWN', 'xixian')`),
  `INSERT INTO org (id, kind, name, created_at, demo) SELECT bench.id(${ID.hub}, i), 'STATION', CASE WHEN i = 1 THEN '总站' WHEN i < 7 THEN '分站' || i ELSE '网点' || i END, '${anchor}'::timestamptz - interval '900 days', false FROM generate_series(1, 46) i`,
  `INSERT INTO station (id, name, tier, area_id, parent_id, phone, address, demo)
   SELECT bench.id(${ID.hub}, i), CASE WHEN i = 1 THEN '总站' WHEN i < 7 THEN '分站' || i ELSE '网点' || i END, CASE WHEN i = 1 THEN 'HUB' WHEN i < 7 THEN 'BRANCH' ELSE 'OUTLET' END,
     CASE WHEN i = 1 THEN 'xixian' ELSE bench.area(i - 2) END, CASE WHEN i = 1 THEN NULL WHEN i < 7 THEN bench.id(${ID.hub}, 1) ELSE bench.id(${ID.hub}, 2 + (i - 2) % 5) END, '029-0000' || lpad(i::text, 4, '0'), NULL, false
   FROM generate_series(1, 46) i ORDER BY i`,
  `INSERT INTO org (id, kind, name, created_at, demo) SELECT bench.id(${ID.authority}, i), 'AUTHORITY', '主管部门' || i, '${anchor}'::timestamptz - interval '900 days', false FROM generate_series(1, 4) i`,
  `INSERT INTO authority (id, role, area_id) SELECT bench.id(${ID.authority}, i), (ARRAY['SCIENCE_BUREAU','FINANCE_BUREAU','INNOVATION_CENTRE','FIRST_REVIEWER'])[i], CASE WHEN i = 4 THEN 'fengxi' ELSE 'xixian' END FROM generate_series(1, 4) i`,
  `INSERT INTO org (id, kind, name, created_at, demo) VALUES (bench.id(${ID.platform}, 1), 'PLATFORM', '平台', '${anchor}'::timestamptz - interval '900 days', false)`,
];

/** Members: one for each role. Runs after enterprises and institutions exist. */
export const memberSql = (anchor: string): string => `
INSERT INTO member (id, org_id, role, name, account, phone, password_hash, must_change_password, failed_attempts, locked_until, disabled_at, last_seen_at, created_at, granted_at)
SELECT bench.id(${ID.member}, i), org, role, role || '·基准', 'bench.' || lower(role), NULL, '!', false, 0, NULL, NULL, NULL, '${anchor}'::timestamptz - interval '800 days', '${anchor}'::timestamptz - interval '800 days'
FROM (VALUES (1, bench.id(${ID.hub}, 1), 'OPERATOR'), (2, bench.id(${ID.institution}, 1), 'OFFICER'), (3, bench.id(${ID.institution}, 1), 'MANAGER'), (4, bench.id(${ID.enterprise}, 1), 'OWNER'), (5, bench.id(${ID.enterprise}, 1), 'STAFF'),
  (6, bench.id(${ID.authority}, 1), 'SCIENCE_BUREAU'), (7, bench.id(${ID.authority}, 2), 'FINANCE_BUREAU'), (8, bench.id(${ID.authority}, 3), 'INNOVATION_CENTRE'), (9, bench.id(${ID.authority}, 4), 'FIRST_REVIEWER'),
  (10, bench.id(${ID.platform}, 1), 'AUDITOR'), (11, bench.id(${ID.platform}, 1), 'ADMIN')) v (i, org, role)`;

/** Institutions that take part, with their current products. */
export const shelfSql = (s: Scale, anchor: string): readonly string[] => [
  `INSERT INTO org (id, kind, name, created_at, demo) SELECT bench.id(${ID.institution}, i), 'INSTITUTION', bench.word(i, 11) || '银行第' || i || '支行', '${anchor}'::timestamptz - interval '850 days', false FROM generate_series(1, ${s.institutions}) i`,
  `INSERT INTO institution (id, name, class, kind, status, region, public_code, uscc, intro, qualification, agreement_until, admitted_on, station_id, return_note, catalogue_id, source, grade, as_of, note, demo)
   SELECT bench.id(${ID.institution}, i), bench.word(i, 11) || '银行第' || i || '支行', CASE i % 10 WHEN 8 THEN 'VENTURE' WHEN 9 THEN 'INTERMEDIARY' ELSE 'FINANCIAL' END,
     (ARRAY['BANK','BANK','BANK','BANK','GUARANTEE','MICROCREDIT','LEASING','INSURANCE','VC_PE','ACCOUNTING'])[1 + i % 10], 'ADMITTED', '西咸新区', NULL, '91610000' || lpad(i::text, 10, '0'), '为科技型企业提供融资服务', '金融许可证',
     '${anchor}'::date + 700, '${anchor}'::date - 800, bench.id(${ID.hub}, 1 + bench.h(i, 12, 46)), NULL, NULL, NULL, NULL, NULL, NULL, false
   FROM generate_series(1, ${s.institutions}) i`,
  `INSERT INTO product (id, institution_id, provider, name, family, status, amount_min_fen, amount_max_fen, months_min, months_max, rate_basis, rate_min_bp, rate_max_bp, rate_text, guarantees, repayments, regions, industries, stages, fees_text, papers,
     promised_days, risk_sharing, access_text, intro, conditions, valid_until, last_verified_at, last_used_at, version, source, grade, as_of, demo)
   SELECT bench.id(${ID.product}, i), o.id, o.name, bench.word(i, 21) || (ARRAY['贷','信用贷','研发贷','成长贷'])[1 + i % 4] || i,
     (ARRAY['POINTS_LOAN','TECH_LOAN','RND_LOAN','CREDIT_LOAN','IP_PLEDGE_LOAN','GUARANTEED_LOAN','TAX_LOAN','PILOT_LOAN','SUPPLY_CHAIN','LEASING'])[1 + bench.h(i, 22, 10)], 'ON_SHELF',
     (10 + bench.h(i, 23, 10) * 10)::bigint * 1000000, (200 + bench.h(i, 24, 30) * 100)::bigint * 1000000, 3, 12 + 12 * bench.h(i, 25, 4), 'FIXED', 280 + bench.h(i, 26, 200), 480 + bench.h(i, 27, 300), NULL,
     CASE i % 3 WHEN 0 THEN ARRAY['CREDIT'] WHEN 1 THEN ARRAY['CREDIT','IP_PLEDGE'] ELSE ARRAY['GUARANTEE_COMPANY','MORTGAGE'] END, ARRAY['EQUAL_INSTALMENT','INTEREST_FIRST'],
     CASE i % 4 WHEN 0 THEN ARRAY[bench.area(i / 4)] ELSE '{}' END, CASE i % 5 WHEN 0 THEN ARRAY['C','I'] ELSE '{}' END, CASE i % 6 WHEN 0 THEN ARRAY['GROWTH'] ELSE '{}' END, NULL, ARRAY['营业执照','上年度财务报表'], 3 + bench.h(i, 28, 12), NULL, NULL,
     '面向科技型企业的融资产品，线上申请，按需支用。',
     jsonb_build_array(
       jsonb_build_object('field', 'ageMonths', 'op', 'gte', 'value', 12 * bench.h(i, 29, 4), 'hard', true),
       jsonb_build_object('field', 'revenueFen', 'op', 'gte', 'value', ((bench.h(i, 30, 20))::bigint * 100000000)::text, 'hard', true),
       jsonb_build_object('field', 'rndIntensityBp', 'op', 'gte', 'value', 100 * bench.h(i, 31, 8), 'hard', false),
       jsonb_build_object('field', 'inventionPatents', 'op', 'gte', 'value', bench.h(i, 32, 3), 'hard', false)),
     NULL, '${anchor}'::timestamptz - make_interval(hours => bench.h(i, 33, 2000)), NULL, 1, NULL, NULL, NULL, false
   FROM generate_series(1, ${s.products}) i JOIN org o ON o.id = bench.id(${ID.institution}, 1 + i % ${s.institutions})`,
];

/** Enterprises with figures. */
export const enterpriseSql = (s: Scale, anchor: string): readonly string[] => [
  `INSERT INTO org (id, kind, name, created_at, demo) SELECT bench.id(${ID.enterprise}, i), 'ENTERPRISE', bench.word(i, 41) || bench.word(i, 43) || '科技有限公司', '${anchor}'::timestamptz - interval '800 days', false FROM generate_series(1, ${s.enterprises}) i`,
  `INSERT INTO enterprise (id, name, uscc, area_id, station_id, industry, founded_on, qualifications, contact_name, contact_phone, address, main_business, employees, researchers, revenue_fen, rnd_fen, profit_fen, assets_fen, debt_fen,
     loan_balance_fen, tax_grade, invention_patents, other_ip, tech_contract_fen, equity_raised_fen, had_loan_before, figures_year, registered_at, demo, version)
   SELECT bench.id(${ID.enterprise}, i), bench.word(i, 41) || bench.word(i, 43) || '科技有限公司', '9161' || lpad(i::text, 14, '0'), bench.area(bench.h(i, 45, 40)), bench.id(${ID.hub}, 7 + bench.h(i, 45, 40)),
     (ARRAY['C','C','C','I','I','M','E','N'])[1 + bench.h(i, 46, 8)], '${anchor}'::date - 400 - bench.h(i, 47, 4000), CASE i % 4 WHEN 0 THEN ARRAY['SCI_TECH_SME','HNTE'] WHEN 1 THEN ARRAY['HNTE'] WHEN 2 THEN ARRAY['SCI_TECH_SME'] ELSE '{}' END,
     '联系人' || i % 997, '1990000' || lpad((i % 10000)::text, 4, '0'), '西咸新区基准路' || i || '号', '高端装备与软件研发', 10 + bench.h(i, 48, 300), 3 + bench.h(i, 49, 60), (1 + bench.h(i, 50, 300))::bigint * 100000000,
     (1 + bench.h(i, 51, 30))::bigint * 50000000, (bench.h(i, 52, 60))::bigint * 10000000, (5 + bench.h(i, 53, 300))::bigint * 100000000, (1 + bench.h(i, 54, 150))::bigint * 50000000, (bench.h(i, 55, 80))::bigint * 10000000,
     (ARRAY['A','B','M','C'])[1 + bench.h(i, 56, 4)], bench.h(i, 57, 12), bench.h(i, 58, 40), NULL, NULL, i % 3 = 0, extract(year FROM '${anchor}'::date)::int - 1, '${anchor}'::timestamptz - make_interval(secs => ${s.enterprises} - i), false, 1
   FROM generate_series(1, ${s.enterprises}) i`,
];
