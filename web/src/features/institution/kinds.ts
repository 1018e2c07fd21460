import type { InstitutionClass, InstitutionKind } from '@/gql/types';

/** Kinds offered for each class in the application form; the API judges the choice. */
export const KINDS: Readonly<Record<InstitutionClass, readonly InstitutionKind[]>> = {
  FINANCIAL: ['BANK', 'SECURITIES', 'INSURANCE', 'TRUST', 'GUARANTEE', 'MICROCREDIT', 'LEASING', 'FACTORING', 'ASSET_MANAGEMENT', 'FUTURES', 'OTHER'],
  VENTURE: ['FUND_MANAGER', 'VC_PE', 'ASSET_MANAGEMENT', 'OTHER'],
  INTERMEDIARY: ['ACCOUNTING', 'LAW', 'APPRAISAL', 'IP_SERVICE', 'RATING', 'CONSULTING', 'OTHER'],
  PARK: ['INCUBATOR', 'OTHER'],
};
