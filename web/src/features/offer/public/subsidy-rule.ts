import { fen } from '@/lib/money';

/** Interest subsidy of the area: 陕西咸党政办函〔2025〕36号, 保障措施（三） and its 实施细则. */
export const SUBSIDY = {
  title: '《西咸新区科技型小微企业创新积分制试点工作指引》',
  number: '陕西咸党政办函〔2025〕36号',
  issuedOn: '2025-09-19',
  /** 按照融资成本的50%: share in basis points. */
  shareBp: 5000,
  /** 给予每家每年最高10万元: cap in fen. */
  capFen: fen('10000000'),
} as const;

/** 实施细则 1 申请主体应当满足以下条件, as written. */
export const SUBSIDY_CONDITIONS: readonly string[] = [
  '申请支持的科技企业需在新区范围内，融资须为2025年1月1日后发生在西咸新区辖区内的融资事件，所获资金须用于企业自身的运营和发展，例如支付供应商货款、补充流动资金、扩大生产规模、提高产品质量、开发新产品等。',
  '纳入西咸新区科技企业创新积分试点名单并进行积分评价，且经合作金融机构融资支持。',
];

/** 实施细则 2 业务流程: who does what. */
export const SUBSIDY_FLOW: readonly { who: string; what: string }[] = [
  { who: '合作金融机构', what: '按免申即享类政策兑现流程，定期反馈信贷支持企业名单，形成兑付企业清单。' },
  { who: '企业', what: '符合条件的企业按材料清单在西咸新区科技金融服务平台提交补助申报材料。' },
  { who: '新区科技金融服务平台', what: '对兑付企业清单及申报材料核实确认无误后，形成汇总材料，报新城园办科技管理部门。' },
  { who: '新城园办科技管理部门', what: '初审，初审无误后报新区科技局。' },
  { who: '新区科技局', what: '审核汇总材料，确定拟补助支持项目，按程序进行社会公示。' },
  { who: '新区财政金融局', what: '公示无异议后拨付补助资金。' },
];

/** 实施细则 3 业务申报材料: the five papers. */
export const SUBSIDY_PAPERS: readonly string[] = [
  '企业营业执照复印件',
  '企业贷款利息单复印件',
  '贷款协议、放款凭证、还款凭证等材料复印件（首页加盖公章）',
  '申报单位承诺书',
  '其他必要材料',
];
