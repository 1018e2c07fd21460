import { machine } from '../../kernel/state-machine';
import { ClaimStatus } from './terms';

/** Statuses that hold a place among the claims of a need. */
export const ACTIVE_CLAIMS: readonly ClaimStatus[] = ['CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE'];

/** Life of a claim: every step has a clock. */
export const claimStates = machine({
  name: 'claim',
  initial: ['INVITED', 'CLAIMED'],
  states: ClaimStatus.codes,
  final: ['LOST', 'DECLINED', 'LAPSED'],
  actions: {
    accept: { from: ['INVITED'], to: 'CLAIMED', zh: '接受邀请并揭榜', by: '机构' },
    contact: { from: ['CLAIMED'], to: 'CONTACTED', zh: '首次联系', by: '机构' },
    askPapers: { from: ['CONTACTED', 'ASSESSING'], to: 'NEEDS_PAPERS', zh: '请企业补材料', by: '机构' },
    givePapers: { from: ['NEEDS_PAPERS'], to: 'ASSESSING', zh: '材料已补', by: '企业' },
    offer: { from: ['CONTACTED', 'ASSESSING', 'NEEDS_PAPERS', 'OFFER_MADE'], to: 'OFFER_MADE', zh: '提交方案', by: '机构' },
    retract: { from: ['OFFER_MADE'], to: 'ASSESSING', zh: '撤回方案', by: '机构' },
    win: { from: ['OFFER_MADE'], to: 'WON', zh: '方案被选定', by: '企业' },
    lose: { from: ['INVITED', 'CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE'], to: 'LOST', zh: '未中选', by: '企业' },
    void: { from: ['WON'], to: 'LOST', zh: '成果终止', by: '机构' },
    decline: { from: ['INVITED', 'CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE'], to: 'DECLINED', zh: '婉拒', by: '机构' },
    lapse: { from: ['INVITED', 'CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE'], to: 'LAPSED', zh: '超时失效', by: '时钟' },
  },
});
