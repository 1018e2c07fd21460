import type { Rule, Trace } from './rule';

/** The imported national score, which the rule only reports; null when it was not given. */
export function nationalOf(rule: Pick<Rule, 'items'>, trace: Pick<Trace, 'items'>): { label: string; text: string } | null {
  const reported = rule.items.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  const item = trace.items.find(({ id, value }) => reported.includes(id) && value !== null && value !== '');
  return item ? { label: item.label, text: item.value ?? '' } : null;
}
