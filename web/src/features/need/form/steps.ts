/** Names of the answers of a need, equal to the paths of the API's input. */
export const TEXT_PATHS = [
  'title', 'amountFen', 'minAmountFen', 'months', 'latestOn', 'purpose', 'purposeText', 'repaymentSource', 'collateralText', 'ipText', 'loanHistory',
  'maxRateBp', 'equityValuationFen', 'equityShareBp', 'equityRound', 'claimMode', 'claimCap', 'claimUntil', 'productId',
] as const;
export const LIST_PATHS = ['modes', 'guarantees', 'inviteIds'] as const;
export const FLAG_PATHS = ['several', 'showClaimCount', 'pointsConsent', 'truthful'] as const;

export type TextPath = (typeof TEXT_PATHS)[number];
export type ListPath = (typeof LIST_PATHS)[number];
export type FlagPath = (typeof FLAG_PATHS)[number];
/** Answers that are amounts of money. */
export const AMOUNT_PATHS = ['amountFen', 'minAmountFen', 'equityValuationFen'] as const;
/** One answer of the form. */
export type Path = TextPath | ListPath | FlagPath;

/** One thing a page: its name in the address, its title, and the answers on it. */
export type Step = { slug: string; title: string; lead: string; paths: readonly Path[] };

/** The seven steps of posting a need (发榜), in order. */
export const STEPS = [
  { slug: 'mode', title: '融资方式', lead: '先说清要办什么，站点和机构按此判断是否对口。', paths: ['title', 'modes', 'loanHistory', 'productId'] },
  {
    slug: 'amount', title: '融资金额', lead: '公开页面只显示金额区间；准确金额只给站点和获准查看的机构。',
    paths: ['amountFen', 'minAmountFen', 'maxRateBp', 'several', 'equityRound', 'equityValuationFen', 'equityShareBp'],
  },
  { slug: 'purpose', title: '用途与期限', lead: '用途要真实、合法；放款后机构会核对。', paths: ['purpose', 'purposeText', 'months', 'latestOn'] },
  { slug: 'guarantee', title: '担保方式', lead: '能提供的都选上，可对接的机构会更多。', paths: ['guarantees', 'collateralText'] },
  { slug: 'papers', title: '材料说明', lead: '现在不用上传材料。写清还款来源，机构需要哪份材料会单独提出。', paths: ['repaymentSource', 'ipText'] },
  {
    slug: 'visibility', title: '可见范围与揭榜方式', lead: '决定谁能看到、怎样揭榜、何时截止。',
    paths: ['claimMode', 'claimCap', 'claimUntil', 'inviteIds', 'showClaimCount', 'pointsConsent'],
  },
  { slug: 'check', title: '核对并提交', lead: '逐项核对，改完会回到本页。', paths: ['truthful'] },
] as const satisfies readonly Step[];

/** Name of a step in the address; `fix` holds only what a station asked to mend. */
export type StepSlug = (typeof STEPS)[number]['slug'] | 'fix';

/** The step of an address, or null when there is none. */
export const stepOf = (slug: string | undefined): StepSlug | null =>
  slug === 'fix' ? 'fix' : (STEPS.find((step) => step.slug === slug)?.slug ?? null);

/** The step on which an answer is given; an element (`inviteIds.0`) belongs to its list. */
export function stepOfPath(path: string): Exclude<StepSlug, 'fix'> {
  const head = path.split('.')[0];
  return STEPS.find((step) => step.paths.some((one) => one === head))?.slug ?? 'check';
}

/** Address of a step of a draft, or of a new need. */
export const stepHref = (id: string | null, slug: StepSlug, fromCheck = false): string =>
  `/my/needs/${id === null ? 'new' : `${id}/edit`}/${slug}${fromCheck ? '?from=check' : ''}`;

/** Words of the answers, as in the check page. */
export const PATH_LABELS: Readonly<Record<Path, string>> = {
  title: '需求标题', modes: '融资方式', loanHistory: '首贷或续贷', productId: '意向产品', amountFen: '融资金额', minAmountFen: '最低可接受金额',
  maxRateBp: '最高可接受年利率', several: '可否接受多个方案', equityRound: '融资轮次', equityValuationFen: '投前估值', equityShareBp: '拟出让股权比例',
  purpose: '资金用途', purposeText: '用途说明', months: '期限', latestOn: '最晚用款日', guarantees: '可提供的担保方式', collateralText: '抵质押物说明',
  repaymentSource: '还款来源', ipText: '知识产权说明', claimMode: '揭榜方式', claimCap: '揭榜名额', claimUntil: '揭榜截止日', inviteIds: '邀请的机构',
  showClaimCount: '公开已揭榜家数', pointsConsent: '创新积分授权', truthful: '真实性承诺',
};
