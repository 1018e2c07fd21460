import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import { FRESH_MINUTES } from '../policy/strength';
import { missing, outside, tested, type Chapter } from './model';

const S = 'server/src/';
const RIGHTS = `${S}app/rights/rights.db.test.ts › `;
const CLOSING = `${S}app/rights/closing.db.test.ts › `;
const DATA = `${S}http/my-data.db.test.ts › `;
const CONSENT = `${S}app/consent/consent.db.test.ts › `;
const LOOKS = `${S}app/consent/looks.db.test.ts › `;
const UNMASK = `${S}app/consent/unmask.db.test.ts › `;

/** PIPL functions as self-service. */
export const pipl: Chapter = {
  title: '个人信息保护法：软件功能',
  rows: [
    { area: '告知', clause: '第 17 条', does: '隐私政策有版本和生效日，公开页 /privacy 显示；注册、准入申请必须同意现行版本，换版后下次登录再问', setting: `版本 ${PRIVACY_NOTICE.version}`, verdict: tested(`${RIGHTS}the version of the privacy notice that a person agrees to is the one in force, kept once`, `${S}domain/rights/privacy-notice.test.ts › is refused when it is missing or another, naming the field and the version in force`, `${S}domain/rights/privacy-notice.test.ts › says what is kept, why, for whom, how long, which rights there are and whom to ask`) },
    {
      area: '单独同意', clause: '第 23 条', does: '企业按机构、按需求单独授权，写明范围（身份、联系方式、经营数据）、用途、期限、次数和签署人；机构可以申请，企业可改范围、可拒绝；每次读取都核对', setting: '每份授权一条记录；到期自动终止',
      verdict: tested(`${CONSENT}asked for, given in other terms, taken back: one step after the other, each told`, `${CONSENT}refused with a reason, and asked for again`, `${CONSENT}two answers at once leave one consent`, `${S}app/consent/holds.db.test.ts › is said alike by the database and by the domain, in every combination`, `${S}app/consent/scopes.db.test.ts › \${state}, \${scopes.join('+')}, \${purpose}`, `${S}app/consent/scopes.db.test.ts › a deal alone tells the name for good; what was asked for only while it is not cancelled`, `${S}app/need/board.db.test.ts › shows the identity to claimants and invited only, keeps the record, and takes it back`),
    },
    {
      area: '撤回', clause: '第 15 条', does: '一次点击撤回，下一个回答即不再含内容；到期、次数用完、需求结束、企业注销同样终止；给予和终止都保留记录', setting: '立即生效',
      verdict: tested(`${LOOKS}revoked while logged in, and even between reading and writing down: the next answer holds nothing`, `${LOOKS}the last use goes to one of two, who may finish; the other is answered as if there were none`, `${CONSENT}a request that nobody answers lapses without a word; a consent ends at its end, and both are told`, `${CONSENT}ends with its need, unless a deal goes on`, `${CLOSING}takes it off the board, erases contacts and people, and keeps its deals`, `${S}testing/leaks.db.test.ts › reach exactly those who may see them, whatever is asked by whomever`),
    },
    { area: '查阅、复制、转移', clause: '第 45 条', does: '本人、企业负责人自助下载 JSON：含本人全部标记内容（登录会话、授权、查看记录、导出和推送设置在内），不含任何他人的，不含未开标方案；须再次验证身份并留痕', setting: `GET /my-data，${FRESH_MINUTES} 分钟内验证过`, verdict: tested(`${DATA}gives a person every marked word about themselves and none about anybody else`, `${DATA}gives the owner everything of the enterprise, and no sealed offer and nobody else’s`, `${DATA}is for a person who has just proved who they are, from the portal itself, and for owners where it is about an enterprise`) },
    { area: '更正、补充', clause: '第 46 条', does: '本人改姓名、电话，检查与新建相同，负责人收到通知，留痕不含内容；企业联系人在企业档案中改', setting: '即时', verdict: tested(`${RIGHTS}a person corrects their own name and phone; the log tells that, not what`) },
    { area: '删除', clause: '第 47 条', does: '注销账号：姓名、账号、电话、口令（含曾用）、两步验证、会话（含浏览器名称和缩短地址）清除，办理记录按编号保存；授权签署人、查看人姓名作为凭证保留并已告知；最后一位负责人有未办事项时拒绝并说明办法', setting: '口令加再次验证', verdict: tested(`${CLOSING}erases everything personal, ends every session, and leaves what was made and the chain as it is`, `${CLOSING}is refused to the last lead of an organisation with open cases, who is told what to do`) },
    { area: '限制处理', clause: '第 47 条第 2 款', does: '企业注销后记录只存储：仅所属站点、审计、成果对方可见，授权和查看记录同样', setting: 'enterprise.restricted_at', verdict: tested(`${CLOSING}is shown in no list to anybody but its own station, auditors and the other party of its deals`, `${CLOSING}takes it off the board, erases contacts and people, and keeps its deals`, `${CLOSING}hides its consents and looks from the lists of other stations; its own and auditors keep them`) },
    { area: '申请受理', clause: '第 50 条', does: '六类申请各有状态、办理人、时限；超时升级到总站并告知本人；申请人与办理人不能相同', setting: '15 个工作日；总站 5 个工作日', verdict: tested(`${RIGHTS}%s: every role may ask for itself; an administrator answers, nobody else, and never their own`, `${RIGHTS}missed for 15 working days it goes to the hub, which may answer what the platform did not`, `${RIGHTS}$action from $status does what the table of states says`) },
    { area: '自动化决策', clause: '第 24 条', does: '匹配结果逐条说明条件、判断和理由；企业可申请人工复核，申请时的数据、权重、规则版本和结果存为快照', setting: '匹配只排序，不作授信决定', verdict: tested(`${S}app/matching/matching.db.test.ts › shows the enterprise and its stations every current product, explained, the fitting one first`, `${RIGHTS}a review keeps what the enterprise saw, and only the stations of the enterprise answer it`) },
    {
      area: '向他人提供的记录', clause: '第 23、55 条', does: '谁（单位、姓名）何时凭哪份授权看了什么，先记录后回答，记不下就不回答；企业随时可看、可下载；导出和查看完整联系方式另行留痕', setting: '不删除；同一人同一内容 30 分钟内算一次',
      verdict: tested(`${LOOKS}%s leaves exactly one look, however often it is asked`, `${LOOKS}what cannot be written down is not answered`, `${LOOKS}two requests of one person at once are one look`, `${LOOKS}is never changed`, `${S}db/consent-migration.db.test.ts › hold everything for a year from their day, with the looks that were counted`, `${DATA}gives the owner everything of the enterprise, and no sealed offer and nobody else’s`),
    },
    { area: '共享账号查看', clause: '第 51 条', does: '查看记录精确到登录人；演示环境的共享账号除外', setting: '—', verdict: outside('运营单位：一人一号；演示环境的账号多人共用，不得录入真实个人信息') },
    { area: '保存期限', clause: '第 19 条', does: '期限写成数据，到期自动清除并记数', setting: 'server/src/app/retention/periods.ts', verdict: tested(`${S}db/retention/purge.db.test.ts › leaves, everything younger stays, and the counts are in the audit log`, `${S}app/retention/periods.test.ts › in force never remove a log, and each gives its reason`) },
    { area: '审计链与删除并存', clause: '第 47 条、网络安全法第 21 条', does: '本软件写入的审计备注以编号代替姓名电话，注销后链仍可校验；办理人手填的理由原样保留', setting: '—', verdict: tested(`${S}app/rights/audit-notes.test.ts › name no person and no phone by our own words`, `${CLOSING}erases everything personal, ends every session, and leaves what was made and the chain as it is`) },
    { area: '影响评估', clause: '第 55、56 条', does: '不在软件内做评估', setting: '—', verdict: outside('运营单位：上线前和重大变更前做个人信息保护影响评估，报告保存至少三年') },
    { area: '个人信息泄露通知', clause: '第 57 条', does: '没有批量通知本人的功能', setting: '—', verdict: missing('发生泄露时只能由站点逐一联系或在门户公告，没有按受影响人员生成通知的功能。') },
    { area: '负责人、委托处理', clause: '第 21、52 条', does: '不在软件内管理', setting: '—', verdict: outside('运营单位：指定个人信息保护负责人，与受托方签订委托处理协议') },
  ],
};

/** Masks. */
export const masks: Chapter = {
  title: '显示掩码（项目约定；对照 JR/T 0171-2020 附录 A 后方可声明符合）',
  rows: [
    { area: '电话', clause: '138****8000', does: '在数据库内掩码，完整号码不出库；成员完整电话只对本人显示', setting: '手机前三后四，其他后二', verdict: tested(`${S}kernel/text.test.ts › %s → %s`, `${S}app/consent/holds.db.test.ts › %s(%s) is %s`, `${S}app/consent/scopes.db.test.ts › phones of members are whole for themselves only`) },
    {
      area: '先掩码、凭理由查看', clause: '电话、姓名、地址', does: '完整联系方式须再次验证身份、填写理由才能查看，记入查看记录和审计并通知企业；号码不写入任何日志、消息', setting: '显示 5 分钟；5 分钟内验证过',
      verdict: tested(`${UNMASK}of an enterprise: stations and authorities of the tree, and institutions with its consent to contact; nobody else`, `${UNMASK}of an enterprise under a consent that is %s`, `${UNMASK}of a member: whoever leads the organisation, and the administrator`, `${UNMASK}asks for a reason, for an id and for a fresh proof of identity`, `${UNMASK}leaves the number nowhere but where it was`),
    },
    { area: '身份证号、银行卡号', clause: '—', does: '软件不收集，没有这样的字段', setting: '—', verdict: tested(`${S}compliance/compliance.test.ts › no column of the database is made for an identity number, a bank card or an e-mail`) },
    { area: '电子邮箱', clause: 'z***@x.cn', does: '软件不收集，没有这样的字段', setting: '—', verdict: tested(`${S}compliance/compliance.test.ts › no column of the database is made for an identity number, a bank card or an e-mail`) },
    { area: '姓名', clause: '张*', does: '企业联系人姓名、授权签署人对外掩码', setting: '留首字', verdict: tested(`${S}app/consent/holds.db.test.ts › %s(%s) is %s`, `${S}app/consent/scopes.db.test.ts › two consents open what each of them names`) },
    { area: '姓名（经办人）', clause: '张*', does: '客户经理、站点经办姓名对办理对方完整显示', setting: '—', verdict: missing('经办人姓名不掩码：对接双方须知道由谁办理；公开页面没有经办人姓名。') },
    { area: '地址', clause: '到区县', does: '匿名面只显示所在区域；实名面掩码到区县，完整地址凭理由查看', setting: '—', verdict: tested(`${S}app/consent/holds.db.test.ts › %s(%s) is %s`, `${S}testing/leaks.db.test.ts › reach exactly those who may see them, whatever is asked by whomever`) },
    { area: '统一社会信用代码', clause: '不掩码', does: '公开信息，校验后保存', setting: 'GB 32100', verdict: tested(`${S}domain/enterprise/uscc.test.ts › notices every single wrong character, and every swap of different neighbours`) },
  ],
};

/** Rows of the local standard for sci-tech finance service centres. */
export const norm: Chapter = {
  title: '科技金融服务中心建设运营规范',
  rows: [
    { area: '6.2.3.2 信息安全管理', clause: 'GB/T 22081-2016 第 9 章', does: '访问控制：权限表、三道闸、即时收回', setting: '—', verdict: tested(`${S}policy/matrix.test.ts › $action: every role under every set of relations is decided as documented`) },
    { area: '6.2.3.2 信息安全管理', clause: 'GB/T 22081-2016 第 10 章', does: '密码：口令散列、密封加密、密钥轮换', setting: '—', verdict: tested(`${S}kernel/sealing.test.ts › opens nothing under another key, another context, or after any change of any character`, `${S}app/identity/second-factor.db.test.ts › goes on under a new key, and is sealed anew with the next code`) },
    { area: '6.2.3.2 信息安全管理', clause: 'GB/T 22081-2016 第 12 章', does: '运行：备份恢复、日志、故障时不丢不重', setting: '—', verdict: tested(`${S}testing/backup.db.test.ts › recovers to the moment: what was before is there, what was after is not; everything is looked over`, `${S}testing/faults.db.test.ts › %s: nothing acknowledged is lost, nothing is doubled by a retry, answers come back within 5 s`) },
    { area: '6.2.3.2 信息安全管理', clause: 'GB/T 22081-2016 第 14 章', does: '开发：依赖下限、输入校验、模糊测试、每次改动全部检查', setting: 'npm run check', verdict: tested(`${S}testing/floors.test.ts › are found when they are below, above, or forbidden`, `${S}testing/fuzz.db.test.ts › answers \${OPERATIONS} valid operations as it promised (FUZZ_SEED=\${SEED})`) },
    { area: '6.2.3.2 信息安全管理', clause: 'GB/T 22081-2016 第 18 章', does: '合规：本表由数据生成，所列测试逐一核对存在', setting: 'server/docs/compliance.md', verdict: tested(`${S}compliance/compliance.test.ts › every test that is named exists under exactly that title, in a file of the suite`) },
    { area: '6.2.3.2 信息安全管理', clause: 'GB/T 20270-2006、20271-2006', does: '网络和通用安全技术要求', setting: '—', verdict: outside('运维单位：网络分区、边界防护、主机加固按该两项标准实施') },
    { area: '6.1.2.3 保护知识产权、商业秘密、隐私', clause: '—', does: '发榜匿名，公开身份由企业决定；密封方案开标前无人可读', setting: '—', verdict: tested(`${S}testing/leaks.db.test.ts › of a sealed offer stand nowhere in the database either`, `${S}app/need/board.db.test.ts › never names the enterprise to an institution`) },
    {
      area: '6.2.4.4 档案查阅保密', clause: '—', does: '佐证和案卷只对双方和监管方可读；机构查看企业实名档案逐次记录查看人、时间、内容；完整联系方式须填写理由；企业注销后只对所属站点、审计、对方可读', setting: '—',
      verdict: tested(`${S}app/file/files.db.test.ts › are then read by both parties and those who supervise the deal, by nobody else`, `${LOOKS}%s leaves exactly one look, however often it is asked`, `${UNMASK}asks for a reason, for an id and for a fresh proof of identity`, `${CLOSING}is shown in no list to anybody but its own station, auditors and the other party of its deals`),
    },
    { area: '6.2.4.4 档案查阅保密', clause: '保密承诺', does: '查阅档案前签署保密承诺的标记', setting: '—', verdict: missing('没有保密承诺标记；由站点线下签署。') },
  ],
};
