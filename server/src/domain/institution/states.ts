import { machine } from '../../kernel/state-machine';
import { InstitutionStatus } from './terms';

/** Admission (准入) and exit of an institution. A catalogued row is no participant and never moves. */
export const institutionStates = machine({
  name: 'institution',
  initial: ['CATALOGUED', 'APPLIED'],
  states: InstitutionStatus.codes,
  final: ['CATALOGUED', 'EXITED', 'REFUSED'],
  actions: {
    pass: { from: ['APPLIED'], to: 'ADMITTED', zh: '审核通过', by: '站点' },
    return: { from: ['APPLIED'], to: 'RETURNED', zh: '退回补正', by: '站点' },
    refuse: { from: ['APPLIED'], to: 'REFUSED', zh: '不予通过', by: '站点' },
    resubmit: { from: ['RETURNED'], to: 'APPLIED', zh: '补正后重新提交', by: '机构' },
    suspend: { from: ['ADMITTED'], to: 'SUSPENDED', zh: '暂停', by: '站点' },
    reinstate: { from: ['SUSPENDED'], to: 'ADMITTED', zh: '恢复', by: '站点' },
    exit: { from: ['ADMITTED', 'SUSPENDED'], to: 'EXITED', zh: '退出', by: '站点' },
  },
});
