import { machine } from '../../kernel/state-machine';
import { DealStatus, DrawdownStatus } from './terms';

/** Life of a deal. */
export const dealStates = machine({
  name: 'deal',
  initial: ['APPROVED'],
  states: DealStatus.codes,
  final: ['SETTLED', 'CANCELLED'],
  actions: {
    sign: { from: ['APPROVED'], to: 'SIGNED', zh: '签约', by: '机构' },
    draw: { from: ['SIGNED', 'DRAWN', 'REPAYING'], to: 'DRAWN', zh: '首笔放款确认', by: '企业' },
    repay: { from: ['DRAWN'], to: 'REPAYING', zh: '进入还款期', by: '机构' },
    settle: { from: ['DRAWN', 'REPAYING'], to: 'SETTLED', zh: '结清', by: '机构' },
    cancel: { from: ['APPROVED', 'SIGNED'], to: 'CANCELLED', zh: '终止', by: '机构' },
  },
});

/** Two-sided verification of one drawdown. */
export const drawdownStates = machine({
  name: 'drawdown',
  initial: ['REPORTED'],
  states: DrawdownStatus.codes,
  final: ['CONFIRMED', 'VOID'],
  actions: {
    confirm: { from: ['REPORTED', 'DISPUTED'], to: 'CONFIRMED', zh: '企业确认', by: '企业' },
    dispute: { from: ['REPORTED'], to: 'DISPUTED', zh: '提出异议', by: '企业' },
    void: { from: ['REPORTED', 'DISPUTED'], to: 'VOID', zh: '作废', by: '机构' },
  },
});
