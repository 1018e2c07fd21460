import type { Need } from '../../domain/need/model';

/** Whether identities can be released on a need: it was posted and has not ended. */
export const releasable = (need: Pick<Need, 'postedAt' | 'status'>): boolean => need.postedAt !== null && !['WITHDRAWN', 'UNMET', 'CLOSED'].includes(need.status);
