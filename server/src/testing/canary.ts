import type { Deal } from '../domain/deal/model';
import type { Need } from '../domain/need/model';
import { newId } from '../kernel/ids';
import type { Person } from '../policy/actor';
import type { TestSystem } from './database';
import { stageClaim, stageDeal, stageDrawdown, stageFile, stageNeed, stageOffer, stageRelease } from './stage';
import { makeInstitution, makeProduct, put, type World } from './world';

/** Text columns that hold codes, kinds and hashes rather than words. */
const PLAIN = [
  'code', 'area_id', 'by', 'kind', 'subject', 'link', 'sha256', 'token_hash', 'mime', 'repayment', 'industry', 'stage', 'loan_history', 'purpose', 'amount_band', 'tax_grade', 'contact_channel', 'decline_code',
  'rate_basis', 'class', 'family',
];

/** A marked word; whoever may see one word of a tag may see all of them. */
export const canary = (tag: string, what: string): string => `CNRY-${tag}-${what}`;

/** Writes marked words into every text column of a row. */
async function mark(system: TestSystem, table: string, id: string, tag: string): Promise<void> {
  const columns: { name: string }[] = await system.source.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND data_type = 'text' AND column_name <> ALL ($2)
       AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = $1 || '_' || column_name || '_known')`, [table, PLAIN],
  );
  const set = columns.map(({ name }) => `"${name}" = '${canary(tag, name)}'`).join(', ');
  await system.source.query(`UPDATE "${table}" SET ${set} WHERE id = $1`, [id]);
}

/** Two enterprises with everything marked: needs of every kind, claims, offers sealed and visible, deals, products, people, messages. */
export async function stageCanaries(system: TestSystem, world: World) {
  const { enterprise: a, other: b, bank, bank2, fund, branchId } = world;
  let odd = 312_345_671n;
  /** Unusual exact amounts with the tag of whoever may know them. */
  const amounts = new Map<string, string>();
  const amount = (tag: string): bigint => {
    odd += 10_007n;
    amounts.set(odd.toString(), tag);
    return odd;
  };
  await system.source.query('ALTER TABLE offer DISABLE TRIGGER offer_terms_fixed');

  const enterpriseOf = async (who: Person, tag: string): Promise<void> => {
    await mark(system, 'enterprise', who.orgId, tag);
    await mark(system, 'org', who.orgId, tag.replace('E', 'O'));
    const numbers = ['revenue_fen', 'rnd_fen', 'profit_fen', 'assets_fen', 'debt_fen', 'loan_balance_fen', 'tech_contract_fen', 'equity_raised_fen', 'employees', 'researchers', 'invention_patents', 'other_ip'];
    await system.source.query(`UPDATE enterprise SET ${numbers.map((column) => `${column} = ${amount(`${tag}F`)}`).join(', ')} WHERE id = $1`, [who.orgId]);
    // Who may know the name need not know whom to call.
    const contact = ['contact_name', 'contact_phone', 'address'];
    await system.source.query(`UPDATE enterprise SET ${contact.map((column) => `${column} = '${canary(`${tag}C`, column)}'`).join(', ')} WHERE id = $1`, [who.orgId]);
  };
  const needOf = async (owner: typeof a, tag: string, fields: Partial<Need> = {}): Promise<Need> => {
    const need = await stageNeed(system, owner, { amountFen: amount(tag), minAmountFen: amount(tag) - 200_000_000n, equityValuationFen: amount(tag), maxRateBp: Number(amount(tag)), equityShareBp: Number(amount(tag)), returnIssues: [{ path: 'title', message: canary(tag, 'issue') }], ...fields });
    amounts.set(String(need.minAmountFen), tag);
    await mark(system, 'need', need.id, tag);
    return need;
  };
  const claimOf = async (need: Need, who: Person, tag: string, fields: object = {}) => {
    const claim = await stageClaim(system, need, who, { papers: [canary(tag, 'paper')], ...fields });
    await mark(system, 'claim', claim.id, tag);
    return claim;
  };
  const offerOf = async (need: Need, claim: Awaited<ReturnType<typeof claimOf>>, tag: string, fields: object = {}) => {
    const fees = [{ name: canary(tag, 'fee'), amountFen: String(amount(tag) / 1000n), timing: 'UPFRONT' as const, borneByLender: false }];
    const offer = await stageOffer(system, need, claim, { amountFen: amount(tag), fees, conditions: canary(tag, 'conditions'), ...fields });
    if (offer.status !== 'SEALED') await mark(system, 'offer', offer.id, tag);
    return offer;
  };
  const dealOf = async (owner: typeof a, who: Person, tag: string, needTag: string): Promise<Deal> => {
    const approvedFen = amount(tag);
    const deal = await stageDeal(system, owner, who, { approvedFen, reportedFen: approvedFen - 7n, confirmedFen: approvedFen - 9n, rateBp: Number(amount(tag)), months: Number(amount(tag)), status: 'DRAWN', firstDrawnOn: '2026-03-01', daysToMoney: 3 });
    for (const sum of [7n, 9n]) amounts.set(String(approvedFen - sum), tag);
    await mark(system, 'deal', deal.id, tag);
    await mark(system, 'need', deal.needId, needTag);
    await mark(system, 'claim', deal.claimId, tag);
    await mark(system, 'offer', deal.offerId, tag);
    const drawdown = await stageDrawdown(system, deal, { amountFen: amount(tag) });
    await mark(system, 'drawdown', drawdown.id, tag);
    const file = await stageFile(system, who);
    await mark(system, 'evidence_file', file.id, tag);
    await put(system, 'evidenceLink', { fileId: file.id, dealId: deal.id, drawdownId: drawdown.id, sha256: file.sha256 });
    const parties = { enterprise_id: deal.enterpriseId, institution_id: deal.institutionId, station_id: deal.stationId };
    await system.source.query(
      `INSERT INTO audit_entry (id, seq, at, party, action, subject, subject_id, note, enterprise_id, institution_id, station_id, prev_hash, hash) VALUES ($1, 0, now(), 'ENTERPRISE', 'deal.test', 'deal', $2, $3, $4, $5, $6, '', '')`,
      [newId(), deal.id, canary(tag, 'step'), ...Object.values(parties)],
    );
    return deal;
  };
  const told = async (who: Person, tag: string): Promise<void> => {
    const { id } = await put(system, 'message', { orgId: who.orgId, kind: 'NEED', title: '', body: '', link: null, todo: true, at: new Date(), readAt: null });
    await mark(system, 'message', id, tag);
    await mark(system, 'member', who.memberId, `${tag}P`);
    await system.source.query('UPDATE member SET phone = $2 WHERE id = $1', [who.memberId, canary(`${tag}PHONE`, 'phone')]);
  };

  await enterpriseOf(a, 'EA');
  await enterpriseOf(b, 'EB');
  const dealA = await dealOf(a, bank, 'DA', 'NAWON');
  const dealB = await dealOf(b, fund, 'DB', 'NBWON');
  await stageRelease(system, { id: dealA.needId, enterpriseId: a.orgId }, bank);
  await stageRelease(system, { id: dealB.needId, enterpriseId: b.orgId }, fund, { until: new Date('2026-03-01T16:00:00Z') });
  const sealed = await needOf(a, 'NASEALED', { claimMode: 'SEALED', status: 'IN_TALKS', activeClaims: 2 });
  const secret = await offerOf(sealed, await claimOf(sealed, bank2, 'CSEALED'), 'OSEALED', { status: 'SEALED', choiceReason: null });
  await claimOf(sealed, bank, 'CRIVAL', { status: 'CLAIMED' });
  const invited = await needOf(a, 'NAINVITED', { claimMode: 'INVITED' });
  const invitation = await put(system, 'invitation', { needId: invited.id, institutionId: fund.orgId, by: 'STATION', at: new Date(), note: '' });
  await mark(system, 'invitation', invitation.id, 'NAINVITED');
  const draft = await needOf(a, 'NADRAFT', { status: 'DRAFT', submittedAt: null, postedAt: null });
  await needOf(a, 'NAREVIEW', { status: 'SUBMITTED', postedAt: null });
  const talks = await needOf(a, 'NATALKS', { status: 'OFFERED', activeClaims: 1 });
  const open = await offerOf(talks, await claimOf(talks, bank2, 'CTALKS'), 'OTALKS', {});
  await stageRelease(system, talks, bank, { status: 'REVOKED', revokedAt: new Date() });
  await needOf(b, 'NBOPEN');
  await put(system, 'clock', { kind: 'CHOICE', subject: 'need', subjectId: talks.id, party: 'ENTERPRISE', orgId: a.orgId, startedAt: new Date(), dueAt: new Date(), workdays: 5, pausedAt: null, pauseReason: null, doneAt: null, breachedAt: new Date(), thenText: '超时提醒' });
  const applied = await makeInstitution(system, '申请银行', branchId, { status: 'APPLIED', admittedOn: null, agreementUntil: null });
  await mark(system, 'institution', applied.orgId, 'IAPPLIED');
  await system.source.query('UPDATE institution SET return_note = $2 WHERE id = $1', [bank.orgId, canary('INOTE', 'return_note')]);
  const shelf = await makeProduct(system, bank.orgId, '积分贷', { conditions: [{ field: 'needAmountFen', op: 'gte', value: '300000000', hard: true }, { field: 'revenueFen', op: 'gte', value: '312000000', hard: true }] });
  const hidden = await makeProduct(system, bank.orgId, '草稿', { status: 'DRAFT' });
  await mark(system, 'product', hidden.id, 'PDRAFT');
  const version = await put(system, 'productVersion', {
    productId: hidden.id, institutionId: bank.orgId, number: 1, status: 'DRAFT', content: { name: canary('VDRAFT', 'content') }, makerId: bank.memberId, submittedAt: null, reviewedAt: null, reviewerId: null, note: '',
  });
  await mark(system, 'product_version', version.id, 'VDRAFT');
  const asked = { status: 'IN_REVIEW', memberId: world.staff.memberId, orgId: a.orgId, text: '', handlerId: null, answer: '', submittedAt: new Date(), decidedAt: null } as const;
  const personal = await put(system, 'rightsRequest', { ...asked, kind: 'ACCESS', enterpriseId: null, stationId: null, platformId: world.admin.orgId, needId: null, snapshot: null });
  await mark(system, 'rights_request', personal.id, 'RQA');
  const snapshot = { asOf: '2026-03-01T00:00:00Z', rules: 'x', weights: [], input: [{ name: 'revenueFen', value: canary('RVA', 'input') }], matches: [] };
  const review = await put(system, 'rightsRequest', { ...asked, kind: 'REVIEW', enterpriseId: a.orgId, stationId: world.outletId, platformId: null, needId: talks.id, snapshot });
  await mark(system, 'rights_request', review.id, 'RVA');
  for (const [who, tag] of [[a, 'MA'], [b, 'MB'], [bank, 'MBANK'], [world.branch, 'MBRANCH']] as const) await told(who, tag);
  await system.source.query('UPDATE member SET password_hash = $1', [canary('HASH', 'password')]);
  return { amounts, applied, dealA, dealB, draft, talks, sealed, secret, open, shelf };
}
