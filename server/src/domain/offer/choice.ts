const CATEGORIES: readonly (readonly [category: string, words: RegExp])[] = [
  ['融资成本', /利率|成本|费用|费率|便宜|贴息|保费|估值|占股|股权比例|稀释/u],
  ['额度', /额度|金额|足额/u],
  ['办理时效', /时效|速度|快|及时|效率|尽早|周期/u],
  ['担保要求', /担保|抵押|质押|信用|免押/u],
  ['期限与还款方式', /期限|还款|还本|宽限|续贷/u],
  ['服务与配合', /服务|沟通|专业|熟悉|合作|响应/u],
];

/**
 * Which sort of reason the enterprise gave for its choice. Those who were not chosen read only this:
 * never the reason itself, which may repeat the winner's terms.
 */
export function choiceCategory(reason: string): string {
  const found = CATEGORIES.filter(([, words]) => words.test(reason)).map(([category]) => category);
  return found.length === 0 ? '综合考虑' : found.slice(0, 2).join('、');
}
