import { machine } from '../../kernel/state-machine';
import { RightsStatus, type RightsStatus as Status } from './terms';

/** Statuses in which somebody still has to act. */
export const OPEN_RIGHTS: readonly Status[] = ['SUBMITTED', 'IN_REVIEW'];

/** Life of a request about personal data or of a review (权利申请、人工复核). */
export const rightsStates = machine({
  name: 'rightsRequest',
  initial: ['SUBMITTED'],
  states: RightsStatus.codes,
  final: ['DONE', 'DECLINED', 'WITHDRAWN'],
  actions: {
    take: { from: ['SUBMITTED'], to: 'IN_REVIEW', zh: '受理', by: '站点或平台' },
    finish: { from: ['IN_REVIEW'], to: 'DONE', zh: '办结', by: '站点或平台' },
    decline: { from: ['IN_REVIEW'], to: 'DECLINED', zh: '不予办理', by: '站点或平台' },
    withdraw: { from: ['SUBMITTED', 'IN_REVIEW'], to: 'WITHDRAWN', zh: '撤回', by: '申请人' },
  },
});
