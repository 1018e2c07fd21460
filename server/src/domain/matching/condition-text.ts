import type { Condition } from './condition-model';
import { CONDITION_FIELDS } from './fields';
import { once } from './once';
import { amountEn, askedZh, namesOf, valueList, type AreaNames } from './wording';

function askedEn(condition: Condition, areas?: AreaNames): string {
  const spec = CONDITION_FIELDS[condition.field];
  const list = valueList(condition);
  const n = (i: number): string => amountEn(spec, BigInt(list[i] ?? '0'));
  const names = (): string => namesOf(spec, list, 'en', areas).join(', ');
  switch (condition.op) {
    case 'gte': return spec.kind === 'GRADE' ? `not below ${names()}` : `at least ${n(0)}`;
    case 'lte': return `at most ${n(0)}`;
    case 'between': return `between ${n(0)} and ${n(1)}`;
    case 'in': return list.length === 1 ? `is ${names()}` : `is one of: ${names()}`;
    case 'hasAny': return list.length === 1 ? `includes ${names()}` : `includes any of: ${names()}`;
    case 'hasAll': return list.length === 1 ? `includes ${names()}` : `includes all of: ${names()}`;
    case 'isTrue': return 'yes';
    case 'isFalse': return 'no';
  }
}

/** The condition as a sentence in both languages: 「成立时间不少于 2 年」 / "time since founding at least 24 months". */
export const conditionText = (condition: Condition, areas?: AreaNames): { readonly zh: string; readonly en: string } => written(condition, areas);

const written = once((condition: Condition, areas: AreaNames | undefined) => {
  const spec = CONDITION_FIELDS[condition.field];
  const colon = spec.kind === 'FLAG';
  const between = condition.op === 'between' ? '在 ' : '';
  return {
    zh: `${spec.zh}${colon ? '：' : between}${askedZh(condition, areas)}${condition.hard ? '' : '（优先）'}`,
    en: `${spec.en}${colon ? ': ' : ' '}${askedEn(condition, areas)}${condition.hard ? '' : ' (preferred)'}`,
  };
});
