import { machine } from '../../kernel/state-machine';
import { NeedStatus } from './terms';

/** Statuses in which claims are taken. */
export const OPEN_STATUSES: readonly NeedStatus[] = ['PUBLISHED', 'IN_TALKS', 'OFFERED'];

/** Life of a financing need on the board (发榜). */
export const needStates = machine({
  name: 'need',
  initial: ['DRAFT'],
  states: NeedStatus.codes,
  final: ['CLOSED', 'WITHDRAWN', 'UNMET'],
  actions: {
    submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', zh: '提交', by: '企业' },
    return: { from: ['SUBMITTED'], to: 'RETURNED', zh: '退回修改', by: '站点' },
    refuse: { from: ['SUBMITTED'], to: 'UNMET', zh: '不予发布', by: '站点' },
    publish: { from: ['SUBMITTED'], to: 'PUBLISHED', zh: '审核通过发榜', by: '站点' },
    talk: { from: ['PUBLISHED', 'IN_TALKS'], to: 'IN_TALKS', zh: '有机构揭榜', by: '机构' },
    quiet: { from: ['IN_TALKS', 'OFFERED'], to: 'PUBLISHED', zh: '揭榜全部失效', by: '机构' },
    back: { from: ['OFFERED'], to: 'IN_TALKS', zh: '方案全部失效', by: '机构' },
    offer: { from: ['IN_TALKS', 'OFFERED'], to: 'OFFERED', zh: '有方案', by: '机构' },
    accept: { from: ['OFFERED', 'MATCHED', 'FUNDED_PARTIAL'], to: 'MATCHED', zh: '选定方案', by: '企业' },
    reopen: { from: ['MATCHED'], to: 'PUBLISHED', zh: '成果终止后重新开放', by: '企业' },
    fundPart: { from: ['MATCHED', 'FUNDED_PARTIAL'], to: 'FUNDED_PARTIAL', zh: '部分放款确认', by: '企业' },
    fund: { from: ['MATCHED', 'FUNDED_PARTIAL'], to: 'FUNDED', zh: '全部放款确认', by: '企业' },
    close: { from: ['FUNDED', 'FUNDED_PARTIAL', 'MATCHED'], to: 'CLOSED', zh: '办结', by: '系统' },
    withdraw: { from: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'EXPIRED'], to: 'WITHDRAWN', zh: '撤榜', by: '企业' },
    expire: { from: ['PUBLISHED', 'IN_TALKS', 'OFFERED'], to: 'EXPIRED', zh: '到期无结果', by: '时钟' },
    extend: { from: ['EXPIRED', 'PUBLISHED'], to: 'PUBLISHED', zh: '延期', by: '企业' },
    giveUp: { from: ['EXPIRED'], to: 'UNMET', zh: '未成', by: '系统' },
  },
});
