import { describe, expect, it } from 'vitest';
import { checkDraft, MAX_NEED_FEN } from './check-draft';
import { checkReturnIssues, draftPatch, emptyContent, isNeedPath } from './draft';

const paths = (draft: Parameters<typeof checkDraft>[0]) => checkDraft(draft, 20).map((issue) => issue.path);

describe('a draft', () => {
  it('may miss anything', () => expect(checkDraft({}, 20)).toEqual([]));
  it('may clear anything', () => expect(checkDraft({ title: null, amountFen: null, months: null, claimUntil: null, inviteIds: null, productId: null }, 20)).toEqual([]));
  it.each([
    [{ amountFen: -1n }, ['amountFen']], [{ amountFen: 0n }, ['amountFen']], [{ amountFen: MAX_NEED_FEN }, []], [{ amountFen: MAX_NEED_FEN + 1n }, ['amountFen']],
    [{ months: 0 }, ['months']], [{ months: 361 }, ['months']], [{ months: 1.5 }, ['months']], [{ months: 360 }, []], [{ maxRateBp: 0 }, []], [{ maxRateBp: 3601 }, ['maxRateBp']],
    [{ claimCap: 0 }, ['claimCap']], [{ claimCap: 21 }, ['claimCap']], [{ equityShareBp: 10000 }, ['equityShareBp']], [{ equityShareBp: 9999 }, []],
    [{ latestOn: '2026-13-01' }, ['latestOn']], [{ claimUntil: '2026-2-3' }, ['claimUntil']], [{ title: '标'.repeat(61) }, ['title']], [{ purposeText: 'a\0b' }, ['purposeText']],
    [{ productId: 'x' }, ['productId']], [{ inviteIds: Array.from({ length: 21 }, String) }, ['inviteIds']],
  ])('%o → issues at %o', (draft, expected) => expect(paths(draft)).toEqual(expected));
});

describe('the patch of a draft', () => {
  it('writes only what is present', () => expect(draftPatch({ months: 12 }, 3)).toEqual({ months: 12 }));
  it('reads undefined as absent', () => expect(draftPatch({ months: undefined, title: undefined }, 3)).toEqual({}));
  it('takes null back to the empty value', () => {
    expect(draftPatch({ title: null, modes: null, claimMode: null, claimCap: null, showClaimCount: null, amountFen: null }, 3))
      .toEqual({ title: '', modes: [], claimMode: 'FIRST_COME', claimCap: 3, showClaimCount: true, amountFen: null });
  });
  it('trims texts, drops repeats and keeps the deadline under its column', () => {
    expect(draftPatch({ title: ' 设备贷款 ', ipText: '  ', modes: ['LOAN', 'LOAN', 'EQUITY'], claimUntil: '2026-12-04' }, 3))
      .toEqual({ title: '设备贷款', ipText: null, modes: ['LOAN', 'EQUITY'], claimUntilOn: '2026-12-04' });
  });
  it('clears everything to the content of a new need', () => {
    const all = Object.fromEntries(Object.keys(emptyContent(3)).map((key) => [key === 'claimUntilOn' ? 'claimUntil' : key, null]));
    expect(draftPatch(all, 3)).toEqual(emptyContent(3));
  });
});

describe('issues that a station names', () => {
  it('know the fields of the form', () => {
    expect(['title', 'claimUntil', 'inviteIds.0', 'equityRound'].every(isNeedPath)).toBe(true);
    expect(['claimUntilOn', 'status', 'version', '__proto__', ''].some(isNeedPath)).toBe(false);
  });
  it('say something', () => {
    expect(checkReturnIssues([{ path: 'title', message: '请写明用途' }])).toEqual([]);
    expect(checkReturnIssues([{ path: 'status', message: '请写明用途' }, { path: 'title', message: ' ' }]).map((issue) => issue.path)).toEqual(['issues.0.path', 'issues.1.message']);
    expect(checkReturnIssues(Array.from({ length: 31 }, () => ({ path: 'title', message: '请写明' }))).map((issue) => issue.path)).toEqual(['issues']);
  });
});
