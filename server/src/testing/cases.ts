import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import type { Role } from '../domain/identity/terms';
import type { Webhook } from '../domain/webhook/model';
import { newId } from '../kernel/ids';
import type { Person } from '../policy/actor';
import type { TestSystem } from './database';
import { stageClaim, stageDeal, stageDrawdown, stageFile, stageNeed, stageOffer, stageRelease } from './stage';
import { makeInstitution, makeProduct, put, type World } from './world';

/** Arguments under which a mutation would succeed for whoever may do it; stages what it is about. */
export type Case = () => Promise<Record<string, unknown>>;

/** Another member of the same organisation. */
export async function colleague(system: TestSystem, of: Person, role: Role): Promise<Person> {
  const id = newId();
  await put(system, 'member', {
    id, orgId: of.orgId, role, name: '同事', account: `colleague.${id.slice(-8)}`, phone: null, passwordHash: 'x', mustChangePassword: false, failedAttempts: 0, lockedUntil: null, disabledAt: null, lastSeenAt: null,
    createdAt: new Date('2026-01-01T00:00:00Z'), grantedAt: new Date('2026-01-01T00:00:00Z'),
  });
  return { ...of, memberId: id, role };
}

const product = {
  name: '积分快贷', family: 'POINTS_LOAN', amountMinFen: '10000000', amountMaxFen: '300000000', monthsMin: 3, monthsMax: 24, rateBasis: 'FIXED', rateMinBp: 330, rateMaxBp: 420, guarantees: ['CREDIT'],
  repayments: ['BULLET'], regions: [], industries: [], stages: [], papers: ['营业执照'], promisedDays: 5, conditions: [], intro: '面向科技型企业的信用贷款', feesText: '无',
};
const offer = { kind: 'LOAN', amountFen: '300000000', rateBp: 365, months: 12, repayment: 'BULLET', guarantees: ['CREDIT'], validUntil: '2026-06-30' };
const reason = '现场核查发现问题';

/** One case for each mutation that somebody is denied: of the enterprise, its bank and their stations. */
export function casesOf(system: TestSystem, world: World): Readonly<Record<string, Case>> {
  const { enterprise: a, bank, branchId, outletId } = world;
  const file = async (): Promise<string> => (await stageFile(system, bank)).id;
  const need = async (fields: Parameters<typeof stageNeed>[2] = {}) => stageNeed(system, a, fields);
  const draft = () => need({ status: 'DRAFT', submittedAt: null, postedAt: null, claimUntil: null });
  const claim = async (status: 'CLAIMED' | 'CONTACTED' | 'NEEDS_PAPERS' | 'OFFER_MADE') => {
    const on = await need({ status: status === 'OFFER_MADE' ? 'OFFERED' : 'IN_TALKS', activeClaims: 1 });
    return { on, claim: await stageClaim(system, on, bank, { status }) };
  };
  const offered = async () => {
    const staged = await claim('OFFER_MADE');
    return stageOffer(system, staged.on, staged.claim);
  };
  const deal = (fields: Parameters<typeof stageDeal>[3] = {}) => stageDeal(system, a, bank, fields);
  const drawn = async () => stageDrawdown(system, await deal({ reportedFen: 100_000_000n }));
  const repaid = { status: 'DRAWN', reportedFen: 300_000_000n, confirmedFen: 300_000_000n, firstDrawnOn: '2026-03-01' } as const;
  const institution = async (status: 'APPLIED' | 'ADMITTED' | 'SUSPENDED') => (await makeInstitution(system, `机构${newId().slice(-6)}`, branchId, { status })).orgId;
  const shelf = (status: 'ON_SHELF' | 'SUSPENDED' | 'IN_REVIEW' | 'DRAFT') => makeProduct(system, bank.orgId, '在架产品', { status });
  const version = async (status: 'DRAFT' | 'IN_REVIEW') => {
    const of = await shelf(status);
    const content = { ...product, riskSharing: null, validUntil: null };
    return put(system, 'productVersion', { productId: of.id, institutionId: bank.orgId, number: 1, status, content, makerId: bank.memberId, submittedAt: null, reviewedAt: null, reviewerId: null, note: null });
  };
  const outlet = async () => {
    const { id } = await put(system, 'org', { kind: 'STATION', name: `网点${newId().slice(-6)}`, createdAt: new Date(), demo: false });
    await put(system, 'station', { id, name: '流动网点', tier: 'OUTLET', areaId: 'fengxi', parentId: branchId, phone: null, address: null, demo: false });
    return id;
  };
  const secondBranch = async () => {
    const { id } = await put(system, 'org', { kind: 'STATION', name: `分站${newId().slice(-6)}`, createdAt: new Date(), demo: false });
    await put(system, 'station', { id, name: '沣西第二分站', tier: 'BRANCH', areaId: 'fengxi', parentId: world.hubId, phone: null, address: null, demo: false });
    return id;
  };
  const noOpen = () => system.source.query(`DELETE FROM rights_request WHERE kind = 'ACCESS'`);
  const request = async (status: 'SUBMITTED' | 'IN_REVIEW') =>
    (await put(system, 'rightsRequest', { kind: 'REVIEW', status, memberId: a.memberId, orgId: a.orgId, enterpriseId: a.orgId, stationId: outletId, platformId: null, needId: (await need()).id, text: '判断不对', snapshot: null, handlerId: null, answer: null, submittedAt: new Date(), decidedAt: null })).id;
  const webhook = (fields: Partial<Webhook> = {}) =>
    put(system, 'webhook', { orgId: bank.orgId, url: `https://hook.bank.cn/${newId()}`, topics: ['DEAL_SIGNED'], secret: 'x', createdAt: new Date(), createdBy: bank.memberId, disabledAt: null, disabledReason: null, parkedInRow: 0, ...fields });
  const account = () => `new${newId().slice(-8)}`;
  const waiting = async () => {
    const { memberId } = await colleague(system, world.branch, 'OPERATOR');
    await system.source.query('UPDATE member SET granted_at = NULL WHERE id = $1', [memberId]);
    return memberId;
  };
  const someone = async () => (await colleague(system, a, 'STAFF')).memberId;
  return {
    acceptOffer: async () => ({ offerId: (await offered()).id, reason: '综合成本最低' }),
    addMember: async () => ({ orgId: a.orgId, input: { name: '李雷', account: account(), role: 'STAFF' } }),
    cancelDeal: async () => ({ dealId: (await deal()).id, reason: '企业放弃本次融资' }),
    claimNeed: async () => ({ needId: (await need()).id }),
    confirmDrawdown: async () => ({ id: (await drawn()).id }),
    createAuthority: async () => ({ input: { name: `主管部门${newId().slice(-6)}`, role: 'SCIENCE_BUREAU', areaId: 'xixian' } }),
    createNeed: async () => ({ input: { title: '流动资金' } }),
    createStation: async () => ({ input: { name: `网点${newId().slice(-6)}`, tier: 'OUTLET', areaId: 'fengxi', parentId: branchId } }),
    declineClaim: async () => ({ claimId: (await claim('CONTACTED')).claim.id, code: 'NO_QUOTA', advice: '一季度额度恢复后可再联系' }),
    disableMember: async () => ({ id: await someone() }),
    dispatchNeed: async () => ({ id: (await need()).id, institutionIds: [world.fund.orgId] }),
    disputeDrawdown: async () => ({ id: (await drawn()).id, reason: '实际到账九十万元' }),
    exitInstitution: async () => ({ id: await institution('ADMITTED'), reason }),
    extendNeed: async () => ({ id: (await need()).id, claimUntil: '2026-03-31' }),
    makeOffer: async () => ({ claimId: (await claim('CONTACTED')).claim.id, input: offer }),
    moveStation: async () => ({ id: await outlet(), parentId: await secondBranch() }),
    providePapers: async () => ({ claimId: (await claim('NEEDS_PAPERS')).claim.id, note: '已交至柜台' }),
    recordContact: async () => ({ claimId: (await claim('CLAIMED')).claim.id, channel: 'PHONE', note: '已与财务负责人通话' }),
    reinstateInstitution: async () => ({ id: await institution('SUSPENDED'), reason }),
    releaseIdentity: async () => ({ needId: (await claim('CLAIMED')).on.id, institutionId: bank.orgId }),
    remindConfirmation: async () => ({ drawdownId: (await drawn()).id }),
    reportDrawdown: async () => ({ dealId: (await deal()).id, input: { amountFen: '100', drawnOn: '2026-03-02', evidenceIds: [await file()] } }),
    refuseRelease: async () => {
      const { on } = await claim('CLAIMED');
      await stageRelease(system, on, bank, { status: 'REQUESTED', requestedAt: new Date(), at: null, until: null });
      return { needId: on.id, institutionId: bank.orgId, reason: '暂不提供财务数据' };
    },
    requestRelease: async () => ({ needId: (await claim('CLAIMED')).on.id, input: { scopes: ['CONTACT'], purpose: 'ASSESSMENT', reason: '需电话核实经营情况' } }),
    unmask: async () => {
      await stageRelease(system, (await claim('CLAIMED')).on, bank);
      return { subject: 'ENTERPRISE', id: a.orgId, reason: '首次联系企业负责人' };
    },
    requestPapers: async () => ({ claimId: (await claim('CONTACTED')).claim.id, papers: ['近两年审计报告'] }),
    resetPassword: async () => ({ memberId: await someone() }),
    resumeProduct: async () => ({ id: (await shelf('SUSPENDED')).id, reason }),
    reviewAdmission: async () => ({ institutionId: await institution('APPLIED'), input: { decision: 'PASS', agreementUntil: '2027-12-31' } }),
    reviewNeed: async () => ({ id: (await need({ status: 'SUBMITTED', postedAt: null })).id, input: { decision: 'PASS' } }),
    reviewProduct: async () => ({ versionId: (await version('IN_REVIEW')).id, decision: 'RETURN', note: '请补充费用说明' }),
    reviseOffer: async () => ({ offerId: (await offered()).id, input: { ...offer, rateBp: 355 } }),
    revokeRelease: async () => {
      const { on } = await claim('CLAIMED');
      await stageRelease(system, on, bank);
      return { needId: on.id, institutionId: bank.orgId };
    },
    saveNeed: async () => ({ id: (await draft()).id, version: 1, input: { title: '改一下标题' } }),
    saveProduct: async () => ({ id: (await shelf('ON_SHELF')).id, input: product }),
    settleDeal: async () => ({ dealId: (await deal(repaid)).id, settledOn: '2026-03-02' }),
    signDeal: async () => ({ dealId: (await deal({ status: 'APPROVED', signedOn: null, contractNo: null })).id, input: { contractNo: 'HT-2026-9', signedOn: '2026-03-02' } }),
    startRepaying: async () => ({ dealId: (await deal(repaid)).id }),
    submitNeed: async () => ({ id: (await draft()).id }),
    submitProduct: async () => ({ versionId: (await version('DRAFT')).id }),
    suspendInstitution: async () => ({ id: await institution('ADMITTED'), reason }),
    suspendProduct: async () => ({ id: (await shelf('ON_SHELF')).id, reason }),
    takeOffShelf: async () => ({ id: (await shelf('ON_SHELF')).id, reason }),
    updateEnterprise: async () => ({ version: (await system.source.query('SELECT version FROM enterprise WHERE id = $1', [a.orgId]))[0].version, input: { employees: 41 } }),
    verifyProduct: async () => ({ id: (await shelf('ON_SHELF')).id }),
    voidDrawdown: async () => ({ id: (await drawn()).id, reason: '金额填错了' }),
    withdrawNeed: async () => ({ id: (await need()).id, reason: '已自筹资金' }),
    withdrawOffer: async () => ({ offerId: (await offered()).id, reason: '额度调整，稍后重报' }),
    registerEnterprise: async () => ({
      input: { name: '注册测试企业', uscc: '91611104MA6TX0AN69', areaId: 'fengxi', stationId: outletId, industry: 'C', foundedOn: '2023-06-01', contactName: '王敏', contactPhone: '19900001234', account: account(), password: 'Naoji-2026-ok', agreed: true, noticeVersion: PRIVACY_NOTICE.version },
    }),
    applyInstitution: async () => ({
      input: { name: '申请测试银行', uscc: '91611104MA6TX0AN69', class: 'FINANCIAL', kind: 'BANK', region: '西咸新区', qualification: '金融许可证 B0001', stationId: branchId, contactName: '张经理', contactPhone: '19900001235', account: account(), password: 'Naoji-2026-ok', agreed: true, noticeVersion: PRIVACY_NOTICE.version },
    }),
    changePassword: async () => ({ current: 'x', next: 'Naoji-2026-ok2' }),
    stepUp: async () => ({ password: 'x' }),
    beginSecondFactor: async () => ({}),
    confirmSecondFactor: async () => ({ code: '000000' }),
    removeSecondFactor: async () => ({ password: 'x', code: '000000' }),
    resetSecondFactor: async () => {
      const memberId = await someone();
      await system.source.query('UPDATE member SET factor_since = created_at WHERE id = $1', [memberId]);
      return { memberId, reason: '手机丢失，已当面核验' };
    },
    grantMember: async () => ({ memberId: await waiting(), reason: '到岗，已核对任命文件' }),
    revokeGrant: async () => ({ memberId: (await colleague(system, world.branch, 'OPERATOR')).memberId, reason: '调离岗位' }),
    unlockMember: async () => {
      const memberId = await someone();
      await system.source.query(`UPDATE member SET failed_attempts = 5, locked_until = now() + interval '10 minutes' WHERE id = $1`, [memberId]);
      return { memberId };
    },
    enableMember: async () => {
      const memberId = await someone();
      await system.source.query('UPDATE member SET disabled_at = created_at WHERE id = $1', [memberId]);
      return { memberId };
    },
    endSessions: async () => ({ memberId: await someone() }),
    endSession: async () => {
      const now = (await system.source.query('SELECT now() AS now'))[0].now as Date;
      return { id: (await put(system, 'session', { tokenHash: newId(), memberId: a.memberId, createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) })).id };
    },
    endOtherSessions: async () => ({}),
    markRead: async () => ({ ids: [(await put(system, 'message', { orgId: a.orgId, kind: 'NEED', title: '消息', body: '内容', link: null, todo: false, at: new Date(), readAt: null })).id] }),
    exportNeeds: async () => ({ filter: { open: true } }),
    exportClaims: async () => ({ filter: { open: true } }),
    exportDeals: async () => ({}),
    exportEnterprises: async () => ({}),
    exportInstitutions: async () => ({}),
    exportProducts: async () => ({ filter: { current: true }, orderBy: { by: 'NAME' } }),
    requestRights: async () => ({ kind: (await noOpen(), 'ACCESS'), text: '请提供我的全部信息' }),
    requestReview: async () => ({ needId: (await need()).id, text: '这个产品的年限判断不对' }),
    requestClosure: async () => ({ reason: '企业不再使用本平台' }),
    withdrawRights: async () => ({ id: await request('SUBMITTED') }),
    takeRights: async () => ({ id: await request('SUBMITTED') }),
    answerRights: async () => ({ id: await request('IN_REVIEW'), decision: 'DECLINED', answer: '判断与档案数据一致' }),
    updateAccount: async () => ({ phone: '13900001111' }),
    agreeNotice: async () => ({ version: PRIVACY_NOTICE.version }),
    closeAccount: async () => ({ password: 'x', reason: '离职' }),
    addWebhook: async () => ({ input: { url: `https://hook.bank.cn/${newId()}`, topics: ['NEED_PUBLISHED'] } }),
    rotateWebhookSecret: async () => ({ id: (await webhook()).id }),
    removeWebhook: async () => ({ id: (await webhook()).id }),
    enableWebhook: async () => ({ id: (await webhook({ disabledAt: new Date(), disabledReason: '已停用' })).id }),
    testWebhook: async () => ({ id: (await webhook()).id }),
    resubmitAdmission: async () => ({ qualification: '金融许可证 B0002，已补正' }),
  };
}
