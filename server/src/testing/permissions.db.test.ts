import { describe, expect, it } from 'vitest';
import { mutations, queries } from '../graphql/operations';
import { mayEver } from '../policy/decide';
import type { Actor } from '../policy/actor';
import { testApi } from './api';
import { casesOf, colleague } from './cases';
import { testSystem } from './database';
import { digest } from './digest';
import { drive } from './drive';
import { documentsOf } from './select';
import { makeInstitution, makeWorld } from './world';

const OWN = 'ownerA staffA';
const BANK = 'bank officer';
const REVIEW = 'branch hub';
const DESK = 'outlet branch hub';

/** Everybody but administrators, who see no cases. */
const READERS = 'ownerA staffA ownerB bank officer bank2 fund suspended returned outlet branch hub otherBranch reviewer science finance innovation auditor';

/** Mutation → the personas that may do it on the staged case; everybody else is denied. The first of them also proves that the case is sound. */
const MAY: Readonly<Record<string, string>> = {
  acceptOffer: 'ownerA',
  addMember: 'ownerA admin',
  agreeNotice: '*',
  answerRights: DESK,
  addWebhook: 'bank bank2 fund suspended outlet branch hub otherBranch admin',
  enableWebhook: 'bank',
  removeWebhook: 'bank',
  rotateWebhookSecret: 'bank',
  testWebhook: 'bank',
  applyInstitution: 'visitor',
  beginSecondFactor: '*',
  cancelDeal: 'bank',
  changePassword: '*',
  closeAccount: '*',
  claimNeed: `${BANK} bank2 fund`,
  confirmDrawdown: OWN,
  confirmSecondFactor: '*',
  createAuthority: 'admin',
  createNeed: `${OWN} ownerB`,
  createStation: 'admin',
  declineClaim: BANK,
  disableMember: 'ownerA admin',
  dispatchNeed: DESK,
  disputeDrawdown: OWN,
  exitInstitution: REVIEW,
  exportClaims: READERS,
  exportDeals: READERS,
  exportEnterprises: READERS,
  exportInstitutions: '*',
  exportNeeds: '*',
  exportProducts: '*',
  extendNeed: OWN,
  makeOffer: BANK,
  markRead: OWN,
  moveStation: 'admin',
  providePapers: OWN,
  recordContact: BANK,
  refuseRelease: OWN,
  registerEnterprise: 'visitor',
  reinstateInstitution: REVIEW,
  releaseIdentity: OWN,
  removeSecondFactor: '*',
  resetSecondFactor: 'security',
  grantMember: 'security',
  revokeGrant: 'security',
  unlockMember: 'security',
  enableMember: 'ownerA security',
  endSessions: 'security',
  stepUp: '*',
  endSession: 'ownerA',
  endOtherSessions: '*',
  remindConfirmation: DESK,
  reportDrawdown: BANK,
  requestClosure: 'ownerB ownerA',
  requestPapers: BANK,
  requestRelease: BANK,
  requestReview: OWN,
  requestRights: '*',
  resetPassword: 'ownerA admin',
  resubmitAdmission: 'returned bank bank2 fund suspended',
  resumeProduct: REVIEW,
  reviewAdmission: REVIEW,
  reviewNeed: DESK,
  reviewProduct: REVIEW,
  reviseOffer: BANK,
  revokeRelease: OWN,
  saveNeed: OWN,
  saveProduct: BANK,
  settleDeal: BANK,
  signDeal: BANK,
  startRepaying: BANK,
  submitNeed: OWN,
  submitProduct: BANK,
  suspendInstitution: REVIEW,
  suspendProduct: REVIEW,
  takeOffShelf: BANK,
  unmask: `${BANK} outlet branch hub reviewer science finance innovation`,
  takeRights: DESK,
  updateAccount: '*',
  updateEnterprise: `${OWN} ownerB`,
  verifyProduct: BANK,
  voidDrawdown: BANK,
  withdrawNeed: OWN,
  withdrawOffer: BANK,
  withdrawRights: 'ownerA',
};
/** Open to all: there is nobody to deny. */
const OPEN = ['signIn', 'answerSecondFactor', 'signOut', 'createFirstAdmin'];
/** Cases that cannot be carried through here: they need a real password, or the person's own state. */
const UNPROVEN = ['changePassword', 'closeAccount', 'confirmSecondFactor', 'removeSecondFactor', 'stepUp'];
const DENIED = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'NotAllowed'];

describe('permissions over HTTP', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { tell, schema } = await drive(api);
  const cases = casesOf(system, world);
  const people: Readonly<Record<string, Actor>> = {
    visitor: world.visitor, ownerA: world.enterprise, staffA: world.staff, ownerB: world.other, bank: world.bank, officer: await colleague(system, world.bank, 'OFFICER'), bank2: world.bank2, fund: world.fund,
    suspended: world.suspended, returned: await makeInstitution(system, '退回银行', world.branchId, { status: 'RETURNED', admittedOn: null, agreementUntil: null }),
    outlet: world.outlet, branch: world.branch, hub: world.hub, otherBranch: world.otherBranch, reviewer: world.reviewer, science: world.science, finance: world.finance, innovation: world.innovation,
    auditor: world.auditor, admin: world.admin, security: world.security,
  };
  for (const actor of Object.values(people)) await api.cookieOf(actor);

  it('names every mutation of the schema', () => {
    expect([...Object.keys(MAY), ...OPEN].sort()).toEqual(Object.keys(mutations).sort());
    expect(Object.keys(MAY).filter((name) => !cases[name])).toEqual([]);
  });

  it.each(Object.entries(MAY))('%s: whoever is denied changes nothing at all', { timeout: 60_000 }, async (mutation, may) => {
    const args = await cases[mutation]!();
    const allowed = may === '*' ? Object.keys(people).filter((name) => name !== 'visitor') : may.split(' ');
    const before = await digest(system);
    const answers: Record<string, string> = {};
    for (const [persona, actor] of Object.entries(people)) {
      if (allowed.includes(persona)) continue;
      const { is, answer } = await tell(actor, mutation, args);
      answers[persona] = DENIED.includes(is) ? 'denied' : answer.text;
      if (persona === 'visitor') expect(is).toBe('UNAUTHENTICATED');
    }
    expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((persona) => [persona, 'denied'])));
    expect(await digest(system)).toEqual(before);
    if (UNPROVEN.includes(mutation)) return;
    const { ok, answer } = await tell(people[allowed[0]!]!, mutation, args);
    expect(ok, answer.text).toBe(true);
    expect(await digest(system)).not.toEqual(before);
  });

  it('a wrong token, password or account opens nothing', async () => {
    const before = await digest(system);
    for (const [mutation, args] of [
      ['createFirstAdmin', { token: 'guessed-token-0001', account: 'root', password: 'Naoji-2026-ok', name: '管理员' }], ['signIn', { account: 'nobody', password: 'x' }],
    ] as const) {
      const { ok, answer } = await tell(world.visitor, mutation, args);
      expect([mutation, ok, answer.cookie]).toEqual([mutation, false, null]);
    }
    const after = await digest(system);
    expect([after['session'], after['member'], after['org']]).toEqual([before['session'], before['member'], before['org']]);
  });

  it('the schema gate answers each query as the matrix says, whoever asks', { timeout: 120_000 }, async () => {
    const required: Readonly<Record<string, Record<string, unknown>>> = {
      simulate: { input: { standard: 'xixian.hub', facts: [] } }, accounts: { state: 'WAITING' }, quoteLoan: { input: { principalFen: '100', annualRateBp: 1, months: 1, repayment: 'BULLET' } }, checkUscc: { code: '1' }, needMatches: { productId: world.hubId }, productMatches: { needId: world.hubId },
    };
    for (const [query, [action]] of Object.entries(queries)) {
      const [document] = documentsOf(schema, query, { depth: 0, first: 5, budget: 3000 });
      for (const [persona, actor] of Object.entries(people)) {
        const { errors } = await api.ask(actor, document!, required[query] ?? { id: world.hubId });
        const code = errors?.[0]?.extensions.code;
        const expected = mayEver(actor, action) ? ['NOT_FOUND', undefined] : [persona === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN'];
        expect([query, persona, expected.includes(code)]).toEqual([query, persona, true]);
      }
    }
  });
});
