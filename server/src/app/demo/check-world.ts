import { checkUscc } from '../../domain/enterprise/uscc';
import { checkProfile } from '../../domain/enterprise/profile';
import { checkAccount } from '../../domain/identity/account';
import { checkPhone } from '../../domain/identity/contact';
import { rolesOf } from '../../domain/identity/roles';
import type { OrgKind } from '../../domain/identity/terms';
import { checkApplication } from '../../domain/institution/admission';
import { validateConditions } from '../../domain/matching/conditions';
import { checkProduct, missingForReview } from '../../domain/product/check-product';
import type { ProductContent, StoredCondition } from '../../domain/product/model';
import type { BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import type { Calendar } from '../../kernel/workdays';
import { checkDemoNeeds } from './check-needs';
import { demoDay } from './days';
import type { DemoMember, DemoProduct, DemoWorld } from './world';

/** Mark of everything fictional. */
export const DEMO_MARK = '演示';
/** The form of phone numbers of the demo world, which no operator has assigned to a person. */
const DEMO_PHONE = /^1990000\d{4}$/;

/** The content of a demo product as the product context keeps it. */
export function demoContent(product: DemoProduct): ProductContent {
  return { ...product.content, conditions: product.content.conditions as readonly StoredCondition[] };
}

function twins(values: readonly string[], path: string): readonly Issue[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))].map((value) => ({ path, message: `${value} stands twice` }));
}

/**
 * Every fault of a demo world on the day of loading: marks, keys, references, credit codes, phones, and the same checks
 * that the use cases make. Empty = it can be replayed.
 */
export function checkDemoWorld(world: DemoWorld, today: BusinessDate, calendar: Calendar): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (path: string, message: string): void => void issues.push({ path, message });
  const under = (path: string, found: readonly Issue[]): void => found.forEach((i) => add(`${path}.${i.path}`, i.message));
  const on = (day: string): BusinessDate => demoDay(day, today, calendar);
  const parties: readonly (readonly [OrgKind, readonly { readonly key: string; readonly name: string; readonly members: readonly DemoMember[] }[]])[] = [
    ['STATION', world.stations], ['AUTHORITY', world.authorities], ['PLATFORM', [world.platform]], ['INSTITUTION', world.institutions], ['ENTERPRISE', world.enterprises],
  ];
  for (const [kind, orgs] of parties) {
    for (const org of orgs) {
      if (!org.name.startsWith(DEMO_MARK)) add(org.key, `name does not begin with ${DEMO_MARK}`);
      if (org.members.length === 0) add(org.key, 'has no member');
      for (const m of org.members) {
        under(`${org.key}.${m.account}`, [...checkAccount(m.account), ...checkPhone(m.phone)]);
        if (!DEMO_PHONE.test(m.phone)) add(`${org.key}.${m.account}`, 'phone is not of the form 1990000xxxx');
        if (!rolesOf(kind).includes(m.role)) add(`${org.key}.${m.account}`, `no ${m.role} in an organisation of kind ${kind}`);
        if (!m.name.startsWith(DEMO_MARK)) add(`${org.key}.${m.account}`, `name does not begin with ${DEMO_MARK}`);
      }
    }
  }
  const orgs = parties.flatMap(([, list]) => list);
  issues.push(...twins([...orgs.map((o) => o.key), ...world.products.map((p) => p.key), ...world.needs.map((n) => n.key)], 'key'));
  issues.push(...twins(orgs.map((o) => o.name), 'name'), ...twins(orgs.flatMap((o) => o.members.map((m) => m.account)), 'account'));
  issues.push(...twins([...world.institutions, ...world.enterprises].map((o) => o.uscc), 'uscc'));
  const stations = new Set(world.stations.map((s) => s.key));
  for (const s of world.stations) {
    if (s.parent === null ? s.tier !== 'HUB' : !stations.has(s.parent)) add(`${s.key}.parent`, 'no such station');
    if (!DEMO_PHONE.test(s.phone)) add(`${s.key}.phone`, 'phone is not of the form 1990000xxxx');
  }
  for (const i of world.institutions) {
    if (!stations.has(i.station)) add(`${i.key}.station`, 'no such station');
    const credit = checkUscc(i.uscc);
    if (!credit.valid) add(`${i.key}.uscc`, credit.reason ?? '');
    under(i.key, checkApplication(i));
    if (i.admittedOn !== null && on(i.admittedOn) < on(i.appliedOn)) add(`${i.key}.admittedOn`, 'before the application');
  }
  for (const p of world.products) {
    const provider = world.institutions.find((i) => i.key === p.institution);
    if (provider?.admittedOn == null) add(`${p.key}.institution`, 'no admitted institution of that key');
    else if (on(provider.admittedOn) > on(p.submittedOn)) add(`${p.key}.submittedOn`, 'before the institution was admitted');
    under(p.key, [...checkProduct(demoContent(p), today), ...missingForReview(demoContent(p)), ...validateConditions(p.content.conditions)]);
    if (!p.content.name.startsWith(DEMO_MARK)) add(`${p.key}.name`, `does not begin with ${DEMO_MARK}`);
  }
  for (const e of world.enterprises) {
    if (!stations.has(e.station)) add(`${e.key}.station`, 'no such station');
    const credit = checkUscc(e.uscc);
    if (!credit.valid) add(`${e.key}.uscc`, credit.reason ?? '');
    if (on(e.foundedOn) > on(e.registeredOn)) add(`${e.key}.registeredOn`, 'before it was founded');
    under(e.key, checkProfile({ ...e.profile, industry: e.industry }, today));
  }
  return [...issues, ...checkDemoNeeds(world, today, calendar)];
}
