import type { RuleHeadFragment, RuleVersionsQuery, SimulateRuleQuery } from '@/gql/types';

/** One version of a rule as a form and a result need it. */
export type Rule = RuleVersionsQuery['standards'][number];

/** A rule as a list shows it. */
export type RuleHead = RuleHeadFragment;

/** A fact that the rule asks for. */
export type Fact = Rule['facts'][number];

/** An item that a reviewer marks. */
export type Judged = Rule['judged'][number];

/** What the rule makes of the facts. */
export type Trace = SimulateRuleQuery['simulate'];

/** One line of the calculation. */
export type TraceItem = Trace['items'][number];

/** Keys of the address: facts, marks and readings each have a prefix, so a rule may use any name. */
export const keys = {
  fact: (name: string) => `f.${name}`,
  judged: (item: string) => `j.${item}`,
  reading: (id: string) => `r.${id}`,
  version: 'v',
  day: 'd',
} as const;

/** Heading of the facts that name no group. */
const UNGROUPED = '基本数据';

/** Facts under the headings of the form, in the order of the rule. */
export function groupsOf(facts: readonly Fact[]): { title: string; facts: Fact[] }[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const title = fact.group ?? UNGROUPED;
    groups.set(title, [...(groups.get(title) ?? []), fact]);
  }
  return [...groups].map(([title, members]) => ({ title, facts: members }));
}

/** Unit in which an amount is typed: vouchers of a rule say 元, everything else is 万元. */
export const amountUnit = (fact: Pick<Fact, 'unit'>): 'wan' | 'yuan' => (fact.unit === '元' ? 'yuan' : 'wan');

/** The version of the address, else the one in force, else the newest. */
export const versionOf = <Row extends { version: string; inForce: boolean }>(versions: readonly Row[], wanted: string | undefined): Row | undefined =>
  wanted === undefined ? versions.find((one) => one.inForce) ?? versions[0] : versions.find((one) => one.version === wanted);
