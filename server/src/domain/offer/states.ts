import { machine } from '../../kernel/state-machine';
import { OfferStatus } from './terms';

/** Statuses in which an offer still stands. */
export const OPEN_OFFERS: readonly OfferStatus[] = ['SEALED', 'VISIBLE'];

/** Life of one version of an offer. Terms never change once it exists. `void` frees the choice again when its deal is cancelled. */
export const offerStates = machine({
  name: 'offer',
  initial: ['SEALED', 'VISIBLE'],
  states: OfferStatus.codes,
  final: ['REJECTED', 'EXPIRED', 'SUPERSEDED', 'WITHDRAWN'],
  actions: {
    open: { from: ['SEALED'], to: 'VISIBLE', zh: '开标', by: '时钟' },
    accept: { from: ['VISIBLE'], to: 'ACCEPTED', zh: '选定', by: '企业' },
    reject: { from: ['SEALED', 'VISIBLE'], to: 'REJECTED', zh: '未选定', by: '企业' },
    expire: { from: ['SEALED', 'VISIBLE'], to: 'EXPIRED', zh: '过期', by: '时钟' },
    supersede: { from: ['SEALED', 'VISIBLE'], to: 'SUPERSEDED', zh: '被新版替代', by: '机构' },
    void: { from: ['ACCEPTED'], to: 'EXPIRED', zh: '成果终止，选定失效', by: '机构' },
    withdraw: { from: ['SEALED', 'VISIBLE'], to: 'WITHDRAWN', zh: '撤回', by: '机构' },
  },
});
