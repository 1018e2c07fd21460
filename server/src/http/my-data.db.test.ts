import { describe, expect, it } from 'vitest';
import { walkChain } from '../db/audit/chain';
import { canary, stageCanaries } from '../testing/canary';
import { testApi } from '../testing/api';
import { testSystem } from '../testing/database';
import { FRESH_MINUTES } from '../policy/strength';
import { stageRelease } from '../testing/stage';
import { makeWorld, put } from '../testing/world';

describe('GET /my-data', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const staged = await stageCanaries(system, world);
  const api = await testApi(system);
  const { enterprise: owner, staff, bank, other, admin, visitor } = world;
  // What came to be known of a person and an enterprise by consents, looks, exports and webhooks; secrets among it.
  const at = new Date('2026-03-01T02:00:00Z');
  await stageRelease(system, staged.talks, world.fund, { grantedById: owner.memberId, grantedByName: canary('MAP', 'signatory'), note: canary('RELA', 'note'), usesMax: 9, uses: 2 });
  await stageRelease(system, { id: staged.dealB.needId, enterpriseId: other.orgId }, bank, { grantedById: other.memberId, grantedByName: canary('MBP', 'signatory') });
  const look = { at, orgId: bank.orgId, orgKind: 'INSTITUTION', orgName: bank.orgName, needId: staged.talks.id, releaseId: null, enterpriseId: owner.orgId, subjectId: null, what: ['CONTACT'], unmasked: true } as const;
  await put(system, 'look', { ...look, memberId: bank.memberId, personName: canary('LOOKA', 'person'), reason: canary('LOOKA', 'reason') });
  await put(system, 'look', { ...look, memberId: world.fund.memberId, needId: null, enterpriseId: other.orgId, personName: canary('LOOKB', 'person'), reason: canary('LOOKB', 'reason') });
  await put(system, 'look', { ...look, memberId: admin.memberId, orgId: admin.orgId, orgKind: 'PLATFORM', needId: null, enterpriseId: null, subjectId: owner.memberId, personName: canary('LOOKP', 'person'), reason: canary('LOOKP', 'reason') });
  await put(system, 'exportJob', { memberId: bank.memberId, orgId: bank.orgId, list: 'CLAIMS', filter: { search: canary('EXPORT', 'filter') }, order: null, rows: 3, createdAt: at, expiresAt: at, firstReadAt: null });
  await put(system, 'webhook', { orgId: bank.orgId, url: `https://hooks.example.com/${canary('HOOK', 'url')}`, topics: ['NEED_CLAIMED'], secret: canary('SECRET', 'webhook'), createdAt: at, createdBy: bank.memberId, disabledAt: null, disabledReason: null, parkedInRow: 0 });
  await put(system, 'session', { tokenHash: canary('SECRET', 'token'), memberId: staff.memberId, createdAt: at, seenAt: at, expiresAt: at, strongAt: null, device: canary('DEVICE', 'device'), address: canary('DEVICE', 'address') });
  await put(system, 'passwordPast', { memberId: staff.memberId, passwordHash: canary('HASH', 'past'), at });
  await put(system, 'noticeAgreement', { memberId: owner.memberId, version: canary('AGREED', 'version'), at });
  const get = async (who: Parameters<typeof api.cookieOf>[0], query = '', headers: Record<string, string> = {}) => {
    const cookie = await api.cookieOf(who);
    return api.app.inject({ method: 'GET', url: `/my-data${query}`, headers: { ...(cookie && { cookie }), ...headers } });
  };
  const tagsOf = (text: string): string[] => {
    const tags = new Set([...text.matchAll(/CNRY-([A-Z]+)-/g)].map((m) => m[1]!));
    for (const [number] of text.matchAll(/\d{9}/g)) if (staged.amounts.has(number)) tags.add(staged.amounts.get(number)!);
    return [...tags].sort();
  };
  const exported = async (): Promise<number> => (await system.source.query(`SELECT count(*)::int AS n FROM audit_entry WHERE action LIKE '%.export'`))[0].n;

  it('gives a person every marked word about themselves and none about anybody else', async () => {
    const before = await exported();
    const answer = await get(owner);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; .*\.json$/);
    const data = answer.json() as Record<string, { rows: Record<string, unknown>[]; complete: boolean }>;
    for (const column of ['name', 'account', 'phone']) expect(data['account']!.rows[0]![column]).toBe(canary(column === 'phone' ? 'MAPHONE' : 'MAP', column));
    expect(Object.keys(data)).toEqual(['about', 'account', 'sessions', 'recoveryCodes', 'pastPasswords', 'agreements', 'requests', 'messages', 'claimsAsOfficer', 'consentsSigned', 'looksMade', 'looksAtMyPhone', 'exports', 'webhooks', 'uploads', 'records']);
    // The name of one's own organisation is part of the account.
    expect(tagsOf(answer.body)).toEqual(['AGREED', 'LOOKP', 'MAP', 'MAPHONE', 'OA']);
    expect(answer.body).not.toMatch(/hash"|argon2|CNRY-HASH|CNRY-SECRET/i);
    expect(await exported()).toBe(before + 1);
    expect(tagsOf((await get(staff)).body)).toEqual(['DEVICE', 'OA', 'RQA', 'RVA']);
    expect(tagsOf((await get(bank)).body)).toEqual(['CRIVAL', 'DA', 'EXPORT', 'HOOK', 'LOOKA', 'MBANKP', 'MBANKPHONE']);
  });

  it('gives the owner everything of the enterprise, and no sealed offer and nobody else’s', async () => {
    const answer = await get(owner, '?of=enterprise');
    expect(answer.statusCode).toBe(200);
    expect(tagsOf(answer.body)).toEqual(['AGREED', 'CRIVAL', 'CSEALED', 'CTALKS', 'DA', 'EA', 'EAC', 'EAF', 'LOOKA', 'MAP', 'NADRAFT', 'NAINVITED', 'NAREVIEW', 'NASEALED', 'NATALKS', 'NAWON', 'OTALKS', 'RELA', 'RVA']);
    expect(tagsOf((await get(other, '?of=enterprise')).body)).toEqual(['DB', 'EB', 'EBC', 'EBF', 'LOOKB', 'MBP', 'NBOPEN', 'NBWON']);
    expect(JSON.parse(answer.body)).toMatchObject({ offersReceived: { complete: true }, consents: { complete: true }, lookedAtBy: { complete: true } });
    expect(JSON.parse(answer.body).consents.rows).toContainEqual(expect.objectContaining({ need: expect.any(String), institution: expect.any(String), status: 'GRANTED', scopes: ['IDENTITY', 'CONTACT', 'FIGURES'], purpose: 'ASSESSMENT', uses: 2, uses_max: 9, signatory: canary('MAP', 'signatory') }));
    expect(JSON.parse(answer.body).looks.rows).toEqual([expect.objectContaining({ organisation: bank.orgName, person: canary('LOOKA', 'person'), what: ['CONTACT'], unmasked: true, reason: canary('LOOKA', 'reason') })]);
  });

  it('is for a person who has just proved who they are, from the portal itself, and for owners where it is about an enterprise', async () => {
    expect((await get(visitor)).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const who of [staff, bank, admin]) expect([(await get(who, '?of=enterprise')).statusCode, (await get(who, '?of=enterprise')).json().code]).toEqual([403, 'FORBIDDEN']);
    expect((await get(owner, '?of=everything')).statusCode).toBe(400);
    expect((await get(owner, '', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    const before = await exported();
    await system.source.query(`UPDATE session SET created_at = '2026-03-02T01:49:00Z', strong_at = NULL WHERE member_id = $1`, [other.memberId]);
    const stale = await get(other);
    expect([stale.statusCode, stale.json().code, stale.json().message]).toEqual([403, 'FORBIDDEN', `下载数据前请在「数据与隐私」页再次验证身份，${FRESH_MINUTES} 分钟内有效`]);
    expect(await exported()).toBe(before);
    await system.source.query(`UPDATE session SET strong_at = '2026-03-02T01:55:00Z' WHERE member_id = $1`, [other.memberId]);
    expect((await get(other)).statusCode).toBe(200);
  });

  it('keeps the audit chain whole', async () => {
    expect((await walkChain({ query: async (text, given) => ({ rows: await system.source.query(text, given) }) })).faults).toEqual([]);
  });
});
