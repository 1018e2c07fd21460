import type { InstitutionStatus } from '@/gql/types';
import type { Tone } from '@/ui/tokens';

/** Tone of an institution's status for those who supervise it. */
export const institutionTone: Readonly<Record<InstitutionStatus, Tone>> = {
  CATALOGUED: 'neutral', APPLIED: 'action', RETURNED: 'info', ADMITTED: 'good', SUSPENDED: 'bad', EXITED: 'neutral', REFUSED: 'neutral',
};
