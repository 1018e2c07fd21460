/** Entries of the audit log in words; what is not named here is shown by its own name. */
const ACTIONS: Readonly<Record<string, string>> = {
  'member.signIn': '登录', 'member.signOut': '退出登录', 'member.signInRefused': '登录失败', 'member.signInLocked': '登录失败并锁定', 'member.passwordAccepted': '密码正确，待验证码',
  'member.stepUp': '再次验证身份', 'member.stepUpRefused': '再次验证失败', 'member.stepUpLocked': '再次验证失败并锁定', 'member.changePassword': '修改密码', 'member.changePasswordRefused': '修改密码失败', 'member.changePasswordLocked': '修改密码失败并锁定',
  'member.beginSecondFactor': '开始绑定两步验证', 'member.confirmSecondFactor': '绑定两步验证', 'member.removeSecondFactor': '解除本人的两步验证', 'member.resetSecondFactor': '解除他人的两步验证', 'member.secondFactorRefused': '两步验证失败',
  'member.secondFactorLocked': '两步验证失败并锁定', 'member.useRecoveryCode': '使用备用码', 'member.add': '新增成员', 'member.disable': '停用账号', 'member.enable': '启用账号', 'member.unlock': '解除锁定', 'member.resetPassword': '重置密码',
  'member.suspendDormant': '90 天未登录，自动停用', 'member.createFirstAdmin': '创建首个系统管理员', 'member.readMessages': '阅读消息',
  'session.end': '结束本人的一个登录', 'session.endOthers': '结束本人的其他登录', 'session.endAll': '结束他人的登录', 'session.replace': '别处登录，先前的登录结束',
  'grant.first': '首位安全管理员生效', 'grant.give': '授权', 'grant.take': '收回授权',
  'org.createAuthority': '新建主管部门', 'org.createPlatform': '新建平台', 'station.create': '新建站点', 'station.move': '调整网点上级', 'enterprise.register': '企业注册', 'enterprise.update': '更新企业档案', 'institution.apply': '申请准入',
  'need.create': '新建需求', 'need.save': '保存需求草稿', 'need.submit': '提交需求', 'need.dispatch': '派单', 'need.release': '公开实名', 'need.revoke': '撤回实名', 'need.viewed': '查看实名信息', 'need.closeWindow': '揭榜截止', 'need.escalate': '升级到上级站点',
  'claim.make': '揭榜', 'offer.make': '提交方案', 'deal.approve': '生成成果', 'drawdown.report': '上报放款', 'file.upload': '上传材料', 'clock.breach': '环节超时', 'demo.loaded': '装入演示数据',
};

/** What was done, in words. */
export const actionText = (action: string): string => ACTIONS[action] ?? action;

const OPEN_TO_VISITORS = /^(member\.(signIn|passwordAccepted|createFirstAdmin)|enterprise\.register|institution\.apply)/;

/** Who did what nobody is named for: somebody who was not signed in yet, or the system. */
export const nobodyText = (action: string): string => (OPEN_TO_VISITORS.test(action) ? '未登录的人' : '系统');

/** Kinds of things that entries are about. */
export const SUBJECTS: readonly { value: string; label: string }[] = [
  { value: 'member', label: '账号' }, { value: 'org', label: '单位' }, { value: 'station', label: '站点' }, { value: 'enterprise', label: '企业' }, { value: 'institution', label: '机构' }, { value: 'product', label: '产品' },
  { value: 'productVersion', label: '产品变更' }, { value: 'need', label: '需求' }, { value: 'claim', label: '揭榜' }, { value: 'offer', label: '方案' }, { value: 'deal', label: '融资成果' }, { value: 'drawdown', label: '放款' },
];

/** Name of a kind of thing. */
export const subjectText = (subject: string): string => SUBJECTS.find((one) => one.value === subject)?.label ?? subject;

/** Entries that somebody who watches over accounts should look at. */
export const WATCHED: readonly string[] = [
  'member.signInRefused', 'member.signInLocked', 'member.stepUpRefused', 'member.stepUpLocked', 'member.changePasswordRefused', 'member.changePasswordLocked', 'member.secondFactorRefused', 'member.secondFactorLocked', 'member.useRecoveryCode',
  'member.resetSecondFactor', 'member.resetPassword', 'member.disable', 'member.enable', 'member.unlock', 'member.suspendDormant', 'member.add', 'member.createFirstAdmin', 'session.endAll', 'session.replace', 'grant.*',
];

/** Choices of the filter by what was done: groups first, then single acts. */
export const ACTION_CHOICES: readonly { value: string; label: string }[] = [
  { value: 'grant.*', label: '授权（全部）' }, { value: 'session.*', label: '登录的结束（全部）' }, { value: 'member.*', label: '账号（全部）' }, { value: 'need.*', label: '需求（全部）' }, { value: 'claim.*', label: '揭榜（全部）' },
  { value: 'offer.*', label: '方案（全部）' }, { value: 'deal.*', label: '融资成果（全部）' }, { value: 'drawdown.*', label: '放款（全部）' }, { value: 'institution.*', label: '机构（全部）' }, { value: 'product.*', label: '产品（全部）' },
  ...Object.entries(ACTIONS).map(([value, label]) => ({ value, label })),
];
