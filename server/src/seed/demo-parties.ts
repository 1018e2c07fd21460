import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import { demoContent } from '../app/demo/check-world';
import type { DemoEnterprise, DemoInstitution, DemoMember, DemoProduct, DemoWorld } from '../app/demo/world';
import { registerEnterprise } from '../app/enterprise/register-enterprise';
import { updateEnterprise } from '../app/enterprise/update-enterprise';
import { insertMember } from '../app/identity/new-member';
import { applyInstitution } from '../app/institution/apply-institution';
import { reviewAdmission } from '../app/institution/review-admission';
import { insertOrg } from '../app/org/new-org';
import type { Tx, UseCase } from '../app/ports';
import { reviewProduct } from '../app/product/review-product';
import { saveProduct } from '../app/product/save-product';
import { submitProduct } from '../app/product/submit-product';
import { verifyProduct } from '../app/product/verify-product';
import { conditionValueText, readConditions } from '../domain/matching';
import type { ProfileInput } from '../domain/enterprise/profile';
import { businessDate } from '../kernel/business-date';
import { newPassword } from '../kernel/ids';
import { addWorkdays } from '../kernel/workdays';
import { system, visitor } from '../policy/actor';
import type { Happening } from './demo-replay';
import { leadOf, type Stage } from './demo-stage';

/** Day on which the demo's stations opened, before anything else happens. */
const OPENING = businessDate('2024-10-15');
/** Working days between two verifications of a product; with the longest holidays still fewer than the 90 days that are allowed. */
const VERIFY_EVERY = 55;

/** Passwords given to use cases are never used: while the demo is loaded every account gets the one shared hash. */
const unused = newPassword();

async function addPeople(tx: Tx, orgId: string, members: readonly DemoMember[]): Promise<void> {
  for (const { account, name, role, phone } of members) await insertMember(tx, { orgId, role, name, account, phone, password: unused, mustChangePassword: false });
}

/** Opens parks, stations, authorities and the platform, which no visitor can register. */
const openStations: UseCase<DemoWorld> = async (tx, world) => {
  tx.authorize('system.run', {});
  for (const { id, name, parentId } of world.parks) {
    if ((await tx.find('area', { id })).length === 0) await tx.insert('area', { id, name, kind: 'PARK', parentId });
  }
  const ids = new Map<string, string>();
  for (const { key, name, tier, areaId, parent, phone, address, members } of world.stations) {
    const { id } = await insertOrg(tx, 'STATION', name, true);
    ids.set(key, id);
    await tx.insert('station', { id, name, tier, areaId, parentId: parent === null ? null : (ids.get(parent) ?? null), phone, address, demo: true });
    await addPeople(tx, id, members);
    await tx.audit({ action: 'station.create', subject: 'station', subjectId: id, audience: { stationId: id } });
  }
  for (const { name, role, areaId, members } of world.authorities) {
    const { id } = await insertOrg(tx, 'AUTHORITY', name, true);
    await tx.insert('authority', { id, role, areaId });
    await addPeople(tx, id, members);
    await tx.audit({ action: 'org.createAuthority', subject: 'org', subjectId: id });
  }
  const platform = await insertOrg(tx, 'PLATFORM', world.platform.name, true);
  await addPeople(tx, platform.id, world.platform.members);
  await tx.audit({ action: 'org.createPlatform', subject: 'org', subjectId: platform.id });
  return { kind: 'org', id: platform.id };
};

/** Adds the other people of an organisation, and the introduction of an institution. */
const furnish: UseCase<{ orgId: string; members: readonly DemoMember[]; intro?: string }> = async (tx, { orgId, members, intro }) => {
  tx.authorize('system.run', {});
  await addPeople(tx, orgId, members);
  if (intro !== undefined) await tx.update('institution', orgId, { intro });
  await tx.audit({ action: 'member.add', subject: 'org', subjectId: orgId });
  return { kind: 'org', id: orgId };
};

const firstPerson = ({ name, phone, account }: DemoMember) => ({ contactName: name, contactPhone: phone, account, password: unused, agreed: true, noticeVersion: PRIVACY_NOTICE.version });

function institutionStory(stage: Stage, one: DemoInstitution): readonly Happening[] {
  const { replay, on } = stage;
  const [lead, ...others] = one.members;
  if (lead === undefined) return [];
  const apply = async (): Promise<void> => {
    const { name, uscc, kind, region, qualification } = one;
    const stationId = (await replay.person(leadOf(stage, one.station))).orgId;
    await replay.act(visitor, applyInstitution, { input: { name, uscc, class: one.class, kind, region, qualification, stationId, ...firstPerson(lead) } });
  };
  const admit = async (): Promise<void> => {
    const { orgId } = await replay.person(lead.account);
    await replay.act(await replay.person(leadOf(stage, one.station)), reviewAdmission, { institutionId: orgId, input: { decision: 'PASS', agreementUntil: on(one.agreementUntil) } });
    await replay.act(system, furnish, { orgId, members: others, intro: one.intro });
  };
  const applied: Happening = { day: on(one.appliedOn), rank: 0, of: one.key, run: apply };
  return one.admittedOn === null ? [applied] : [applied, { day: on(one.admittedOn), rank: 1, of: one.key, run: admit }];
}

function productStory(stage: Stage, one: DemoProduct): readonly Happening[] {
  const { replay, on, world, calendar } = stage;
  const manager = leadOf(stage, one.institution);
  const station = world.institutions.find((i) => i.key === one.institution)?.station ?? '';
  let versionId = '';
  const submit = async (): Promise<void> => {
    const content = demoContent(one);
    const conditions = readConditions(content.conditions).conditions.map((c) => ({ field: c.field, op: c.op, value: conditionValueText(c), hard: c.hard, note: c.note ?? null }));
    versionId = (await replay.act(await replay.person(manager), saveProduct, { input: { ...content, conditions, validUntil: content.validUntil === null ? null : on(content.validUntil) } })).id;
    const [version] = (await replay.manager.query('SELECT product_id AS id FROM product_version WHERE id = $1', [versionId])) as { id: string }[];
    stage.productIds.set(one.key, version!.id);
    await replay.act(await replay.person(manager), submitProduct, { versionId });
  };
  const verify = async (): Promise<void> => void (await replay.act(await replay.person(manager), verifyProduct, { id: stage.productIds.get(one.key) ?? '' }));
  const story: Happening[] = [{ day: on(one.submittedOn), rank: 2, of: one.key, run: submit }];
  if (one.shelvedOn === null) return story;
  const shelved = on(one.shelvedOn);
  story.push({ day: shelved, rank: 3, of: one.key, run: async () => replay.act(await replay.person(leadOf(stage, station)), reviewProduct, { versionId, decision: 'PASS' }) });
  if (one.verifiedOn === null) return story;
  const last = on(one.verifiedOn);
  if (last <= shelved) return story;
  for (let day = addWorkdays(calendar, shelved, VERIFY_EVERY); day < last; day = addWorkdays(calendar, day, VERIFY_EVERY)) story.push({ day, rank: 4, of: one.key, run: verify });
  return [...story, { day: last, rank: 4, of: one.key, run: verify }];
}

function enterpriseStory(stage: Stage, one: DemoEnterprise): readonly Happening[] {
  const { replay, on } = stage;
  const [owner, ...others] = one.members;
  if (owner === undefined) return [];
  const register = async (): Promise<void> => {
    const { name, uscc, areaId, industry } = one;
    const stationId = (await replay.person(leadOf(stage, one.station))).orgId;
    await replay.act(visitor, registerEnterprise, { input: { name, uscc, areaId, stationId, industry, foundedOn: on(one.foundedOn), ...firstPerson(owner) } });
    const person = await replay.person(owner.account);
    const known = Object.fromEntries(Object.entries(one.profile).filter(([, value]) => value !== null)) as ProfileInput;
    await replay.act(person, updateEnterprise, { input: known, version: 1 });
    if (others.length > 0) await replay.act(system, furnish, { orgId: person.orgId, members: others });
  };
  return [{ day: on(one.registeredOn), rank: 5, of: one.key, run: register }];
}

/** How stations, authorities, institutions, products and enterprises came onto the platform. */
export function partiesStory(stage: Stage): readonly Happening[] {
  const { world, replay } = stage;
  return [
    { day: OPENING, rank: 0, of: 'stations', run: () => replay.act(system, openStations, world) },
    ...world.institutions.flatMap((one) => institutionStory(stage, one)),
    ...world.products.flatMap((one) => productStory(stage, one)),
    ...world.enterprises.flatMap((one) => enterpriseStory(stage, one)),
  ];
}
