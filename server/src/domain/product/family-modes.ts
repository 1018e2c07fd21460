import type { ProductFamily } from './terms';

/** Kinds of financing (codes of the needs' vocabulary) that a product family answers; none where the family does not say. */
export const FAMILY_MODES: Readonly<Record<ProductFamily, readonly ('LOAN' | 'GUARANTEE' | 'LEASING' | 'FACTORING' | 'EQUITY' | 'INSURANCE')[]>> = {
  POINTS_LOAN: ['LOAN'], POINTS_GUARANTEE: ['GUARANTEE'], POINTS_INSURANCE: ['INSURANCE'], POINTS_INVESTMENT: ['EQUITY'],
  TECH_LOAN: ['LOAN'], RND_LOAN: ['LOAN'], PILOT_LOAN: ['LOAN'], INDUSTRY_POOL_LOAN: ['LOAN'], IP_PLEDGE_LOAN: ['LOAN'], CREDIT_LOAN: ['LOAN'],
  GUARANTEED_LOAN: ['LOAN'], TAX_LOAN: ['LOAN'], MORTGAGE_LOAN: ['LOAN'], SUPPLY_CHAIN: ['LOAN'],
  SCITECH_INSURANCE: ['INSURANCE'], LEASING: ['LEASING'], FACTORING: ['FACTORING'], EQUITY: ['EQUITY'], LOAN_EQUITY: ['LOAN', 'EQUITY'],
  GUARANTEE: ['GUARANTEE'], BOND: [], OTHER: [],
};
