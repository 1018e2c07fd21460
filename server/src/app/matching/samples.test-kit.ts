import type { Enterprise } from '../../domain/enterprise/model';
import type { Need } from '../../domain/need/model';
import type { Product } from '../../domain/product/model';
import { businessDate } from '../../kernel/business-date';

/** Rows for tests of matching only. */
export const WAN = 1_000_000n;
export const TODAY = businessDate('2026-11-20');
const at = new Date('2026-11-01T00:00:00Z');

export const enterprise = (change: Partial<Enterprise> = {}): Enterprise => ({
  id: 'e1', name: '演示秘密科技有限公司', uscc: '', areaId: 'XIXIAN-FD', stationId: 's1', industry: 'C', foundedOn: '2024-03-15', qualifications: ['HNTE'],
  contactName: null, contactPhone: null, address: null, mainBusiness: null, employees: 37, researchers: null, revenueFen: 1234n * WAN, rndFen: 100n * WAN, profitFen: -5n * WAN,
  assetsFen: 3000n * WAN, debtFen: 1000n * WAN, loanBalanceFen: 0n, taxGrade: 'B', inventionPatents: 3, otherIp: null, techContractFen: null, equityRaisedFen: null,
  hadLoanBefore: null, figuresYear: 2025, registeredAt: at, demo: false, version: 1, restrictedAt: null, ...change,
});

export const need = (change: Partial<Need> = {}): Need => ({
  id: 'n1', code: 'XQ-2026-00001', enterpriseId: 'e1', stationId: 's1', areaId: 'XIXIAN-FD', status: 'PUBLISHED', title: '流动资金', modes: ['LOAN'], amountFen: 287n * WAN, amountBand: 'W100_300',
  minAmountFen: null, months: 12, latestOn: null, purpose: 'RND', purposeText: null, repaymentSource: null, guarantees: ['CREDIT'], collateralText: null, ipText: null, loanHistory: null, maxRateBp: 417,
  equityValuationFen: null, equityShareBp: null, equityRound: null, claimMode: 'FIRST_COME', claimCap: 3, claimUntilOn: '2026-12-01', claimUntil: new Date('2026-12-01T16:00:00Z'), several: false,
  showClaimCount: true, pointsConsent: false, truthful: true, productId: null, industry: 'C', stage: 'STARTUP', qualifications: ['HNTE'], returnIssues: [], returnNote: null, activeClaims: 0, acceptedFen: 0n,
  createdAt: at, savedAt: at, submittedAt: at, postedAt: at, openedAt: null, makerId: null, demo: false, version: 1, ...change,
});

export const product = (change: Partial<Product> = {}): Product => ({
  id: 'p1', institutionId: 'i1', provider: '演示银行', name: '科创贷', status: 'ON_SHELF', family: 'TECH_LOAN', amountMinFen: 50n * WAN, amountMaxFen: 500n * WAN, monthsMin: null, monthsMax: 36,
  rateBasis: 'FIXED', rateMinBp: 360, rateMaxBp: null, guarantees: ['CREDIT'], repayments: [], regions: ['西咸新区'], industries: ['C', 'I'], stages: [], feesText: null, papers: [], promisedDays: 5,
  riskSharing: null, intro: null, validUntil: null, rateText: null, accessText: null, lastVerifiedAt: null, lastUsedAt: null, version: 1, source: null, grade: null, asOf: null, demo: false,
  conditions: [{ field: 'revenueFen', op: 'gte', value: (500n * WAN).toString(), hard: true }, { field: 'taxGrade', op: 'in', value: ['A'], hard: false }], ...change,
});

export const AREAS = [{ id: 'XIXIAN', name: '西咸新区', parentId: null }, { id: 'XIXIAN-FD', name: '沣东新城', parentId: 'XIXIAN' }, { id: 'P-1', name: '演示园', parentId: 'XIXIAN-FD' }] as const;

/** Growth stages as the area's rule bounds them. */
export const STAGES = [{ stage: 'STARTUP', years: 3 }, { stage: 'EARLY_GROWTH', years: 6 }] as const;
