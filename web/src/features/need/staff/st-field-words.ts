/** Fields of a need's form that a station may send back, in the order of the form; keys are the API's input paths. */
export const NEED_FIELD_WORDS: Readonly<Record<string, string>> = {
  title: '需求标题', modes: '融资方式', amountFen: '金额', minAmountFen: '最低可接受金额', months: '期限', latestOn: '最迟到账日',
  purpose: '用途类别', purposeText: '用途说明', repaymentSource: '还款来源', guarantees: '担保方式', collateralText: '抵质押物说明',
  ipText: '知识产权说明', loanHistory: '首贷或续贷', maxRateBp: '可接受最高利率', equityValuationFen: '投前估值', equityShareBp: '出让股权比例',
  equityRound: '融资轮次', claimMode: '揭榜方式', claimCap: '揭榜名额', claimUntil: '揭榜截止日', several: '可接受多个方案',
  showClaimCount: '是否公开揭榜数', pointsConsent: '创新积分授权', truthful: '真实性承诺', inviteIds: '邀请机构', productId: '意向产品',
};

/** The field of a path in words; an element of a list belongs to its field. */
export const fieldWord = (path: string): string => NEED_FIELD_WORDS[path.split('.')[0] ?? ''] ?? path;
