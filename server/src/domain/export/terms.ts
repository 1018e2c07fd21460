/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const ExportList = terms('ExportList', {
  NEEDS: ['融资需求', 'Needs'],
  CLAIMS: ['揭榜', 'Claims'],
  DEALS: ['融资成果', 'Deals'],
  ENTERPRISES: ['企业档案', 'Enterprises'],
  INSTITUTIONS: ['机构库', 'Institutions'],
  PRODUCTS: ['产品库', 'Products'],
});
export type ExportList = TermOf<typeof ExportList>;
