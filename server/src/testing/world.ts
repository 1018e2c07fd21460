import type { UseCase } from '../app/ports';
import type { Kind, Things } from '../app/things';
import { entities } from '../db/entities';
import type { Outcome } from '../db/unit-of-work';
import type { OrgKind, Role } from '../domain/identity/terms';
import type { Enterprise } from '../domain/enterprise/model';
import type { Institution } from '../domain/institution/model';
import type { Product } from '../domain/product/model';
import { newId } from '../kernel/ids';
import { system as systemActor, visitor, type Actor, type Person } from '../policy/actor';
import type { TestSystem } from './database';

/** Inserts rows as they are, for what a test starts from. */
export async function put<K extends Kind>(system: TestSystem, kind: K, row: Partial<Things[K]>): Promise<Things[K]> {
  const full = { id: newId(), ...row };
  await system.source.manager.insert(entities[kind] as never, full as never);
  return full as unknown as Things[K];
}

/** People of the tests have just proved who they are, whatever the clock says. */
const ALWAYS_FRESH = new Date('9999-01-01T00:00:00Z');

async function person(system: TestSystem, orgId: string, orgKind: OrgKind, orgName: string, role: Role, stationIds: readonly string[] = [], participating = false): Promise<Person> {
  const memberId = newId();
  await put(system, 'member', {
    id: memberId, orgId, role, name: `${orgName}·${role}`, account: `${role.toLowerCase()}.${memberId.slice(-8)}`, phone: null, passwordHash: 'x', mustChangePassword: false, failedAttempts: 0,
    lockedUntil: null, disabledAt: null, lastSeenAt: null, createdAt: new Date('2026-01-01T00:00:00Z'), grantedAt: new Date('2026-01-01T00:00:00Z'),
  });
  return { kind: 'PERSON', memberId, sessionId: null, name: `${orgName}·${role}`, role, orgId, orgKind, orgName, stationIds, participating, demo: false, strongAt: ALWAYS_FRESH };
}

const org = (system: TestSystem, kind: OrgKind, name: string) => put(system, 'org', { kind, name, createdAt: new Date('2026-01-01T00:00:00Z'), demo: false });

let uscc = 0;

/** A registered enterprise with its owner; `fields` override the file. */
export async function makeEnterprise(system: TestSystem, name: string, stationId: string, areaId: string, fields: Partial<Enterprise> = {}): Promise<Person & { enterprise: Enterprise }> {
  const o = await org(system, 'ENTERPRISE', name);
  const enterprise = await put(system, 'enterprise', {
    id: o.id, name, uscc: `91611104MA${String((uscc += 1)).padStart(8, '0')}`, areaId, stationId, industry: 'C', foundedOn: '2023-06-01', qualifications: ['SCI_TECH_SME'], contactName: '王敏', contactPhone: '19900001234',
    address: null, mainBusiness: null, employees: 40, researchers: 12, revenueFen: 3_000_000_000n, rndFen: 180_000_000n, profitFen: null, assetsFen: null, debtFen: null, loanBalanceFen: null, taxGrade: 'B',
    inventionPatents: 1, otherIp: 5, techContractFen: null, equityRaisedFen: null, hadLoanBefore: false, figuresYear: 2025, registeredAt: new Date('2026-01-05T00:00:00Z'), demo: false, version: 1, ...fields,
  });
  return { ...(await person(system, o.id, 'ENTERPRISE', name, 'OWNER')), enterprise };
}

/** An admitted institution (or another status) with its manager. */
export async function makeInstitution(system: TestSystem, name: string, stationId: string, fields: Partial<Institution> = {}): Promise<Person & { institution: Institution }> {
  const o = await org(system, 'INSTITUTION', name);
  const institution = await put(system, 'institution', {
    id: o.id, name, class: 'FINANCIAL', kind: 'BANK', status: 'ADMITTED', region: '西咸新区', publicCode: null, uscc: null, intro: null, qualification: '金融许可证', agreementUntil: '2027-12-31', admittedOn: '2026-01-10',
    stationId, returnNote: null, catalogueId: null, source: null, grade: null, asOf: null, note: null, demo: false, ...fields,
  });
  return { ...(await person(system, o.id, 'INSTITUTION', name, 'MANAGER', [], institution.status === 'ADMITTED')), institution };
}

/** A product on the shelf. */
export function makeProduct(system: TestSystem, institutionId: string, name: string, fields: Partial<Product> = {}): Promise<Product> {
  return put(system, 'product', {
    institutionId, provider: name, name, family: 'POINTS_LOAN', status: 'ON_SHELF', amountMinFen: 10_000_000n, amountMaxFen: 1_000_000_000n, monthsMin: 3, monthsMax: 36, rateBasis: 'FIXED', rateMinBp: 330, rateMaxBp: 450,
    rateText: null, guarantees: ['CREDIT'], repayments: ['EQUAL_INSTALMENT', 'INTEREST_FIRST'], regions: [], industries: [], stages: [], feesText: null, papers: [], promisedDays: 5, riskSharing: null, accessText: null,
    intro: null, conditions: [], validUntil: null, lastVerifiedAt: new Date('2026-02-01T00:00:00Z'), lastUsedAt: null, version: 1, source: null, grade: null, asOf: null, demo: false, ...fields,
  });
}

/** The 1+5+N tree in small, two enterprises in different towns, three institutions, and everybody who matters. */
export async function makeWorld(system: TestSystem) {
  await put(system, 'area', { id: 'xixian', name: '西咸新区', kind: 'NEW_AREA', parentId: null });
  await put(system, 'area', { id: 'fengxi', name: '沣西新城', kind: 'NEW_TOWN', parentId: 'xixian' });
  await put(system, 'area', { id: 'qinhan', name: '秦汉新城', kind: 'NEW_TOWN', parentId: 'xixian' });
  const station = async (name: string, tier: 'HUB' | 'BRANCH' | 'OUTLET', areaId: string, parentId: string | null) => {
    const o = await org(system, 'STATION', name);
    await put(system, 'station', { id: o.id, name, tier, areaId, parentId, phone: '029-00000000', address: null, demo: false });
    return o.id;
  };
  const hubId = await station('总站', 'HUB', 'xixian', null);
  const branchId = await station('沣西分站', 'BRANCH', 'fengxi', hubId);
  const otherBranchId = await station('秦汉分站', 'BRANCH', 'qinhan', hubId);
  const outletId = await station('沣西网点', 'OUTLET', 'fengxi', branchId);
  const authority = async (name: string, role: Role, areaId: string, stations: readonly string[]) => {
    const o = await org(system, 'AUTHORITY', name);
    await put(system, 'authority', { id: o.id, role, areaId });
    return person(system, o.id, 'AUTHORITY', name, role, stations);
  };
  const platform = await org(system, 'PLATFORM', '平台');
  const everything = [hubId, branchId, otherBranchId, outletId];
  const enterprise = await makeEnterprise(system, '沣西智造科技有限公司', outletId, 'fengxi');
  return {
    hubId, branchId, otherBranchId, outletId,
    visitor,
    system: systemActor,
    enterprise,
    staff: await person(system, enterprise.orgId, 'ENTERPRISE', enterprise.orgName, 'STAFF'),
    other: await makeEnterprise(system, '秦汉生物科技有限公司', otherBranchId, 'qinhan'),
    bank: await makeInstitution(system, '长河银行西咸支行', branchId),
    bank2: await makeInstitution(system, '远山银行西咸支行', branchId),
    fund: await makeInstitution(system, '启明创投', hubId, { class: 'VENTURE', kind: 'VC_PE' }),
    suspended: await makeInstitution(system, '停牌银行', branchId, { status: 'SUSPENDED' }),
    hub: await person(system, hubId, 'STATION', '总站', 'OPERATOR', everything),
    branch: await person(system, branchId, 'STATION', '沣西分站', 'OPERATOR', [branchId, outletId]),
    otherBranch: await person(system, otherBranchId, 'STATION', '秦汉分站', 'OPERATOR', [otherBranchId]),
    outlet: await person(system, outletId, 'STATION', '沣西网点', 'OPERATOR', [outletId]),
    reviewer: await authority('沣西新城初审', 'FIRST_REVIEWER', 'fengxi', [branchId, outletId]),
    science: await authority('科技局', 'SCIENCE_BUREAU', 'xixian', everything),
    finance: await authority('财政金融局', 'FINANCE_BUREAU', 'xixian', everything),
    innovation: await authority('创促中心', 'INNOVATION_CENTRE', 'xixian', everything),
    auditor: await person(system, platform.id, 'PLATFORM', '平台', 'AUDITOR'),
    admin: await person(system, platform.id, 'PLATFORM', '平台', 'ADMIN'),
    security: await person(system, platform.id, 'PLATFORM', '平台', 'SECURITY'),
  };
}

/** What `makeWorld` answers. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Runs a use case and answers the outcome, refusals included. */
export function attempt<I>(system: TestSystem, actor: Actor, useCase: UseCase<I>, input: I, key?: string): Promise<Outcome> {
  return system.work.run(actor, { name: useCase.name || 'test', key }, useCase, input);
}

/** Runs a use case that must succeed; answers the id of its thing. */
export async function perform<I>(system: TestSystem, actor: Actor, useCase: UseCase<I>, input: I): Promise<string> {
  const outcome = await attempt(system, actor, useCase, input);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.done.id;
}
