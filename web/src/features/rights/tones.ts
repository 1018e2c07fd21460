import type { RightsStatus } from '@/gql/types';
import type { Tone } from '@/ui/tokens';

/** Colour of a request's status. */
export const rightsTone: Readonly<Record<RightsStatus, Tone>> = { SUBMITTED: 'action', IN_REVIEW: 'info', DONE: 'good', DECLINED: 'bad', WITHDRAWN: 'neutral' };
