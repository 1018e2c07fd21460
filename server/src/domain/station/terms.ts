/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const FigureKind = terms('FigureKind', {
  NEEDS_POSTED: ['发榜需求', 'Needs posted'],
  NEEDS_CLAIMED: ['已揭榜需求', 'Needs claimed'],
  NEEDS_FUNDED: ['已放款需求', 'Needs funded'],
  DEALS_FUNDED: ['放款笔数', 'Deals funded'],
  AMOUNT_FUNDED: ['放款金额', 'Amount funded'],
  ENTERPRISES_FINANCED: ['获融资企业', 'Enterprises financed'],
  FIRST_TIME: ['首贷笔数', 'First-time borrowers'],
  MEDIAN_DAYS: ['发榜到到账中位天数', 'Median days to money'],
  TO_REVIEW: ['待审核需求', 'Needs to review'],
  STALLED: ['停滞需求', 'Stalled needs'],
  UNCONFIRMED: ['待确认放款', 'Unconfirmed drawdowns'],
  TECH_LOANS: ['科技贷金额', 'Sci-tech loans'],
  REGISTERED: ['注册企业', 'Registered enterprises'],
  POINTS_PRODUCTS: ['专属积分产品', 'Points products'],
});
export type FigureKind = TermOf<typeof FigureKind>;

export const ListKind = terms('ListKind', {
  NEEDS: ['NEEDS', 'NEEDS'],
  DEALS: ['DEALS', 'DEALS'],
  ENTERPRISES: ['ENTERPRISES', 'ENTERPRISES'],
  PRODUCTS: ['PRODUCTS', 'PRODUCTS'],
});
export type ListKind = TermOf<typeof ListKind>;
