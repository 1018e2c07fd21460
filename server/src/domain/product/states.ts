import { machine } from '../../kernel/state-machine';
import { ProductStatus, VersionStatus } from './terms';

/** Days without verification or use after which a product stops counting. */
export const STALE_AFTER_DAYS = 90;

/** Life of a product on the shelf. */
export const productStates = machine({
  name: 'product',
  initial: ['CATALOGUED', 'DRAFT'],
  states: ProductStatus.codes,
  final: ['CATALOGUED', 'OFF_SHELF'],
  actions: {
    submit: { from: ['DRAFT'], to: 'IN_REVIEW', zh: '提交审核', by: '机构' },
    return: { from: ['IN_REVIEW'], to: 'DRAFT', zh: '退回', by: '站点' },
    publish: { from: ['IN_REVIEW'], to: 'ON_SHELF', zh: '审核通过上架', by: '站点' },
    stale: { from: ['ON_SHELF'], to: 'STALE', zh: '90天未核验未使用', by: '时钟' },
    verify: { from: ['STALE', 'ON_SHELF'], to: 'ON_SHELF', zh: '核验', by: '机构' },
    suspend: { from: ['ON_SHELF', 'STALE'], to: 'SUSPENDED', zh: '暂停', by: '站点' },
    resume: { from: ['SUSPENDED'], to: 'ON_SHELF', zh: '恢复', by: '站点' },
    takeOff: { from: ['DRAFT', 'ON_SHELF', 'STALE', 'SUSPENDED'], to: 'OFF_SHELF', zh: '下架', by: '机构' },
  },
});

/** Life of one reviewed change. */
export const versionStates = machine({
  name: 'productVersion',
  initial: ['DRAFT'],
  states: VersionStatus.codes,
  final: ['APPROVED'],
  actions: {
    submit: { from: ['DRAFT', 'RETURNED'], to: 'IN_REVIEW', zh: '提交审核', by: '机构' },
    approve: { from: ['IN_REVIEW'], to: 'APPROVED', zh: '通过', by: '站点' },
    return: { from: ['IN_REVIEW'], to: 'RETURNED', zh: '退回', by: '站点' },
  },
});
