import { describe, expect, it } from 'vitest';
import { consentHolds } from '../../domain/consent/holds';
import { ReleaseStatus } from '../../domain/consent/terms';
import { newId } from '../../kernel/ids';
import { testSystem } from '../../testing/database';

const NOW = new Date('2026-03-02T02:00:00Z');
const minutes = (n: number): Date => new Date(NOW.getTime() + n * 60_000);

describe('whether a consent holds', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z');
  const [me, other] = [newId(), newId()];

  it('is said alike by the database and by the domain, in every combination', async () => {
    const cases = ReleaseStatus.codes.flatMap((status) =>
      [null, minutes(-1), NOW, minutes(0.001), minutes(60)].flatMap((until) =>
        ([[0, null], [5, null], [0, 1], [1, 1], [2, 3], [3, 3]] as const).flatMap(([uses, usesMax]) =>
          [null, minutes(-31), minutes(-30), minutes(-29.999), minutes(0)].flatMap((lastUsedAt) =>
            [null, me, other].flatMap((lastUsedById) => [null, me].map((member) => ({ status, until, uses, usesMax, lastUsedAt, lastUsedById, member }))),
          ),
        ),
      ),
    );
    const rows: { holds: boolean }[] = await system.source.query(
      `SELECT coalesce(release_holds(c.status, c.until, c.uses, c.uses_max, c.last_used_at, c.last_used_by, c.member, $2), false) AS holds
       FROM jsonb_array_elements($1) WITH ORDINALITY e(value, at), jsonb_to_record(e.value) AS c(status text, until timestamptz, uses int, uses_max int, last_used_at timestamptz, last_used_by uuid, member uuid) ORDER BY e.at`,
      [JSON.stringify(cases.map((c) => ({ status: c.status, until: c.until, uses: c.uses, uses_max: c.usesMax, last_used_at: c.lastUsedAt, last_used_by: c.lastUsedById, member: c.member }))), NOW],
    );
    expect(rows.length).toBe(5 * 5 * 6 * 5 * 6);
    const differing = cases.flatMap((c, i) => (consentHolds(c, c.member, NOW) === rows[i]!.holds ? [] : [c]));
    expect(differing).toEqual([]);
    expect(rows.filter((row) => row.holds).length).toBeGreaterThan(100);
  });

  it('is put into the statement that asks', async () => {
    const plan: { 'QUERY PLAN': string }[] = await system.source.query(
      `EXPLAIN SELECT 1 FROM release r WHERE r.institution_id = '${newId()}' AND release_holds(r.status, r.until, r.uses, r.uses_max, r.last_used_at, r.last_used_by_id, NULL, now())`);
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('uses_max');
    expect(text).not.toContain('release_holds');
  });

  const masks: readonly [string, string | null, string | null][] = [
    ['mask_name', '张三', '张*'], ['mask_name', '欧阳娜娜', '欧*'], ['mask_name', '王', '*'], ['mask_name', ' 李 ', '*'], ['mask_name', '', ''], ['mask_name', '  ', ''], ['mask_name', null, null], ['mask_name', 'John Smith', 'J*'],
    ['mask_name', '𠮷田一郎', '𠮷*'], ['mask_name', '𠮷', '*'],
    ['mask_phone', '13812348000', '138****8000'], ['mask_phone', '138 1234 8000', '138****8000'], ['mask_phone', '+86 138-1234-8000', '138****8000'], ['mask_phone', '008613812348000', '138****8000'],
    ['mask_phone', '１３８１２３４８０００', '138****8000'], ['mask_phone', '029-88886666', '****66'], ['mask_phone', '029-88886666-801', '****01'], ['mask_phone', '88886666', '****66'], ['mask_phone', '110', '****'],
    ['mask_phone', '12345678901', '123****8901'], ['mask_phone', '', ''], ['mask_phone', ' ', ''], ['mask_phone', null, null], ['mask_phone', '见微信', '****'], ['mask_phone', '📞13812348000', '138****8000'],
    ['mask_address', '陕西省西咸新区沣西新城同德路1号', '陕西省西咸新区***'], ['mask_address', '陕西省西安市雁塔区科技路10号创业大厦', '陕西省西安市雁塔区***'], ['mask_address', '西安市雁塔区小寨', '西安市雁塔区***'],
    ['mask_address', '上海市浦东新区张江路88号', '上海市浦东新区***'], ['mask_address', '内蒙古自治区呼和浩特市赛罕区大学路', '内蒙古自治区呼和浩特市赛罕区***'], ['mask_address', '湖州市德清县武康街道', '湖州市德清县***'],
    ['mask_address', '沣西新城同德路', '沣西新城***'], ['mask_address', '科技路小区3号楼', '***'], ['mask_address', '紫薇小区3号楼', '***'], ['mask_address', '同德路1号', '***'], ['mask_address', '人民路市场5号', '***'],
    ['mask_address', '阳光城市花园3栋', '***'], ['mask_address', '杭州路5号', '***'], ['mask_address', '', ''], ['mask_address', null, null], ['mask_address', 'No. 1 Tongde Road', '***'], ['mask_address', '𠮷林省𠮷城市', '𠮷林省***'],
  ];
  it.each(masks)('%s(%s) is %s', async (mask, value, masked) => {
    expect((await system.source.query(`SELECT ${mask}($1::text) AS masked`, [value]))[0].masked).toBe(masked);
  });

  it('masks are immutable', async () => {
    expect(await system.source.query(`SELECT proname FROM pg_proc WHERE proname LIKE 'mask\\_%' AND provolatile <> 'i'`)).toEqual([]);
  });
});
