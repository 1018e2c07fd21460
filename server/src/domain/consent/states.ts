import { machine } from '../../kernel/state-machine';
import { ReleaseStatus } from './terms';

/** Statuses of a consent that is asked for or given; one of them at most for a need and an institution. */
export const OPEN_RELEASES: readonly ReleaseStatus[] = ['REQUESTED', 'GRANTED'];

/** Life of a consent (授权): each ends, and a new one begins as a row of its own. */
export const releaseStates = machine({
  name: 'release',
  initial: ['REQUESTED', 'GRANTED'],
  states: ReleaseStatus.codes,
  final: ['REFUSED', 'REVOKED', 'EXPIRED'],
  actions: {
    grant: { from: ['REQUESTED'], to: 'GRANTED', zh: '同意授权', by: '企业' },
    refuse: { from: ['REQUESTED'], to: 'REFUSED', zh: '拒绝授权', by: '企业' },
    revoke: { from: ['GRANTED'], to: 'REVOKED', zh: '撤回授权', by: '企业' },
    expire: { from: ['REQUESTED', 'GRANTED'], to: 'EXPIRED', zh: '到期', by: '时钟' },
  },
});
