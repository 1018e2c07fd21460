import { missing, outside, tested, type Chapter } from './model';

const S = 'server/src/';
const PASS = `${S}app/identity/passwords.db.test.ts › `;
const SESS = `${S}app/identity/sessions.db.test.ts › `;
const OFFICES = `${S}app/identity/offices.db.test.ts › `;
const READER = `${S}db/audit/reader.db.test.ts › `;
const LEAKS = `${S}testing/leaks.db.test.ts › `;
const CHANNELS = `${S}testing/channels.db.test.ts › `;
const EXPORTS = `${S}app/export/exports.db.test.ts › `;
const HOOKS = `${S}app/webhook/webhooks.db.test.ts › `;
const HOOK = `${S}http/webhook-client.test.ts › `;

/** 等保 2.0 (GB/T 22239-2019), level 3: functions that the software itself must have. */
export const djbh: Chapter = {
  title: '等保 2.0 三级（GB/T 22239-2019 安全计算环境、安全管理中心）',
  rows: [
    {
      area: '身份鉴别', clause: 'a', does: '账号唯一；口令按角色检查长度、字符种类、常用口令，不含账号和电话；一次性初始口令首次登录必须修改', setting: '企业 ≥10、其他 ≥12 个字符，三类字符或 ≥16 个字符',
      verdict: tested(`${S}domain/identity/password-policy.test.ts › asks 10 characters of enterprises and 12 of everybody else`, `${S}domain/identity/password-policy.test.ts › does not take the phone in it, nor one of the most used however it is dressed up`, `${S}http/strength.db.test.ts › a one-time password opens nothing but what is public and its own change`),
    },
    {
      area: '身份鉴别', clause: 'a（定期更换）', does: '站点、主管部门、平台人员的口令到期后登录必须修改并说明原因；最近用过的不能再用（只存散列）；职责角色另有两步验证', setting: '90 天；最近 5 个；企业和机构不强制',
      verdict: tested(`${PASS}an official’s of 90 days must be changed at the next sign-in, and says why; nobody else’s, nor the demo’s`, `${PASS}an official’s last five do not come back, not even after a reset; the sixth does; others may go back`, `${S}app/identity/known-passwords.test.ts › are more than ten thousand`),
    },
    {
      area: '身份鉴别', clause: 'b', does: '连续失败锁定账号，未知账号同样计数；空闲和绝对时限后会话结束；职责人员同时只有一个登录；重新验证后换新会话；本人可查看并结束自己的登录；停用即时生效', setting: '5 次锁 15 分钟；空闲：站点、主管部门、平台 15 分钟，其余 30 分钟；最长 12 小时',
      verdict: tested(`${S}domain/identity/lockout.test.ts › locks for 15 minutes at the fifth failure`, `${S}app/identity/identity.db.test.ts › compares five of twenty guesses that come at once, locks for 15 minutes, and answers the same for an account that does not exist`, `${S}app/identity/identity.db.test.ts › answers the same for an unknown account and a wrong password, and keeps only the hash of a token`, `${SESS}end after 15 idle minutes for officials and 30 for the others, also for who is remembered`, `${S}domain/identity/origin.test.ts › are 15 idle minutes for officials and 30 for everybody else`, `${SESS}are one at a time for officials, who are told; others may have several, and the demo’s shared accounts too`, `${SESS}go on under a new token after a new proof and after the second factor comes or goes; the old one stops at once`, `${SESS}are listed for their own person alone, and ended one by one or all others`, `${SESS}of a leaver are over at the next request, also for who is remembered`, `${S}http/edge.db.test.ts › a disabled member is out at once`),
    },
    { area: '身份鉴别', clause: 'b（频次、图形验证码）', does: '登录等按账号、按来源地址限频', setting: '每个进程各自计数', verdict: missing('限频计数在各进程内存中，多进程时总量按进程数放大，重启清零；锁定计数在库中，不受影响。没有图形验证码。') },
    {
      area: '身份鉴别', clause: 'c', does: '生产环境的门户地址不是 HTTPS 时拒绝启动并写明办法；会话 Cookie 带 Secure；门户发送 HSTS', setting: 'REQUIRE_TLS=1（生产默认）',
      verdict: tested(`${S}config.test.ts › in production takes HTTPS origins, and this machine`, `${S}config.test.ts › in production refuses %s`, `${S}config.test.ts › knows 0 and 1`),
    },
    { area: '身份鉴别', clause: 'c（TLS 终止）', does: 'TLS 由反向代理终止', setting: 'TLS ≥ 1.2', verdict: outside('运维单位：在反向代理配置 TLS ≥ 1.2 和证书，禁止明文访问；软件自身不终止 TLS') },
    {
      area: '身份鉴别', clause: 'd', level3: true, does: '口令加验证器动态码（TOTP），每个码只用一次；职责角色在生产环境必须绑定', setting: 'SECOND_FACTOR=required；±1 步（30 秒）',
      verdict: tested(`${S}app/identity/second-factor.db.test.ts › asks for a code after the right password, and takes each code once`, `${S}kernel/totp.test.ts › count once: not again, and nothing older after them`, `${S}http/strength.db.test.ts › where it is required, a role that decides can do nothing before its second factor is there; the others can`),
    },
    { area: '身份鉴别', clause: 'd（密码技术）', level3: true, does: '动态码使用 HMAC-SHA1（RFC 6238）', setting: '—', verdict: missing('未接入 USB-Key、SM2 证书或 SM3 动态口令（GM/T 0021）；须通过密评时另行接入合规密码产品。') },
    {
      area: '访问控制', clause: 'a–f', does: '一张权限表（动作 × 角色 × 关系）供三道闸使用；无默认账号；每个操作对每种角色逐一核对，被拒者什么都没改', setting: 'server/docs/permissions.md（由代码生成）',
      verdict: tested(`${S}policy/matrix.test.ts › $action: every role under every set of relations is decided as documented`, `${S}testing/permissions.db.test.ts › %s: whoever is denied changes nothing at all`, `${S}testing/permissions.db.test.ts › the schema gate answers each query as the matrix says, whoever asks`, `${S}app/identity/offices.db.test.ts › there are none, nor any other account, before somebody makes them`),
    },
    {
      area: '访问控制', clause: 'c（多余账号）', does: '长期未登录的账号自动停用、通知单位、留痕；由负责人或安全管理员启用', setting: '90 天',
      verdict: tested(`${PASS}idle accounts are closed after 90 days, with a message and an entry, and stay open when they are opened again`, `${S}app/identity/known-passwords.test.ts › of an account counts from the last sign-in, and anew when it is opened again`),
    },
    {
      area: '访问控制', clause: 'f（记录、字段级）', does: '列表、计数、搜索、导出用同一套范围；逐字段打标记，在回答、页面、日志、对外事件、消息、步骤和库内导出里核对谁能看到；联系方式、经营数据逐项授权', setting: '按机构、站点树、单位、授权范围',
      verdict: tested(`${LEAKS}reach exactly those who may see them, whatever is asked by whomever`, `${LEAKS}cannot be felt out by filters and search`, `${LEAKS}stand in no message of a refused mutation`, `${CHANNELS}stand in no line of the log, which does tell of the failures`, `${CHANNELS}stand in no event for others and in no kept key`, `${CHANNELS}are told by messages and steps only to those of the same case`, 'web/e2e/marked.desktop.spec.ts › stand on no page of somebody who must not know them', `${S}app/consent/scopes.db.test.ts › \${state}, \${scopes.join('+')}, \${purpose}`, `${S}app/consent/scopes.db.test.ts › two consents open what each of them names`),
    },
    {
      area: '访问控制', clause: 'f（导出）', does: '导出与列表同一范围，下载时重新核对权限，文件不落盘；只归本人、限时；大量导出须再次验证身份；单元格防公式注入', setting: '1 小时；1000 行以上再次验证；至多 50000 行',
      verdict: tested(`${EXPORTS}%s: everybody gets exactly the rows of their list, under every filter and order`, `${EXPORTS}belong to their maker alone, for an hour, and a repeated request makes no second one`, `${EXPORTS}count rights that were lost in between: of the role, of the tree, of a release`, `${EXPORTS}need a fresh proof of identity from the 1,001st on, also when the list grew since`, `${EXPORTS}write formulas of strangers as text`, `${EXPORTS}are refused beyond 50,000, with the remedy`),
    },
    { area: '访问控制', clause: 'f（数据库行级安全）', does: '范围由应用生成的语句表达', setting: '—', verdict: missing('未启用数据库行级安全（RLS）；应用账号能读全部业务表，隔离靠应用的范围和上列测试。') },
    { area: '访问控制', clause: 'g', level3: true, does: '每种可读内容带安全标记（公开、内部、个人信息、商业秘密、密封），敏感字段另行标记；权限宽于标记、敏感字段没有单独把关的，服务拒绝启动', setting: 'server/src/db/read/labels.ts', verdict: tested(`${S}db/read/labels.test.ts › stand on every readable type, and no permission is wider than its label`, `${S}db/read/labels.test.ts › stop the start when a permission or a guard does not fit them`) },
    {
      area: '安全审计', clause: 'a、b', does: '每次办理、登录成功与失败、锁定、再次验证失败、授权、查看完整联系方式、导出都留痕：时间、人、单位、动作、对象、前后状态；没有留痕的写入不能提交；审计员在“审计日志”页按时间、动作、对象、人员查阅', setting: '每个事务一条以上；安全管理员只见账号类',
      verdict: tested(`${READER}the auditor sees all of it, newest first, with who and what; links follow each other`, `${READER}the security administrator sees what tells of accounts; nobody else sees anything`, `${READER}is found by time, action, group of actions, subject and person`, `${PASS}failures, locks, refused proofs and sign-outs are entries; guesses at accounts that do not exist are a figure`, `${EXPORTS}leave one audit entry with the filter in words, and one for the first download`, `${S}app/file/files.db.test.ts › belong to the uploader’s organisation, with an audit entry`, `${S}http/my-data.db.test.ts › gives a person every marked word about themselves and none about anybody else`, `${S}testing/processes.db.test.ts › the audit trail of both is one chain`, `${S}app/rights/audit-notes.test.ts › name no person and no phone by our own words`),
    },
    { area: '安全审计', clause: 'b（来源地址）', does: '登录会话保存浏览器名称和缩短的网络地址供本人辨认，审计条目不含网络地址', setting: 'IPv4 留前两段，IPv6 留前两组', verdict: missing('审计条目没有来源地址（最少收集）；完整来源地址只在反向代理日志中，须由运维单位保存不少于六个月并按时间对应。') },
    {
      area: '安全审计', clause: 'c、d', does: '只增不改（所有者也不能）；哈希链逐条相连，每日签名链首，可校验；保存期短于 180 天拒绝启动', setting: 'AUDIT_KEEP_DAYS ≥ 180；系统不删除审计日志',
      verdict: tested(`${S}db/audit/audit.db.test.ts › UPDATE, DELETE and TRUNCATE are refused for the role that owns the tables`, `${S}db/audit/audit.db.test.ts › tells the entry that was changed, and the first one only once`, `${READER}tells its last signed head, and finds a change in the newest entries and a head that is gone`, `${S}app/consent/looks.db.test.ts › is never changed`, `${S}config.test.ts › is 180 days or more`, `${S}app/retention/periods.test.ts › refuse to start below 180 days for logs, in Chinese and naming the remedy`),
    },
    { area: '安全审计', clause: 'c（异地备份）', does: '签名链首写入文件供抄送', setting: 'audit-heads.jsonl', verdict: outside('运维单位与审计员：每天把 audit-heads.jsonl 和反向代理日志抄送到独立的日志服务器') },
    { area: '入侵防范', clause: '界面和接口的数据有效性', does: '每个输入检查类型、长度、字符；畸形和恶意请求不产生内部错误、不改数据；上传按内容核对', setting: '正文 ≤ 256 KB，上传 ≤ 10 MB', verdict: tested(`${S}testing/fuzz.db.test.ts › answers \${HOSTILE} broken and hostile requests, and changes nothing (FUZZ_SEED=\${SEED})`, `${S}http/edge.db.test.ts › refuses what is too deep, too wide or too costly before any resolver runs`, `${S}http/files.test.ts › a page in front of a pdf`) },
    { area: '入侵防范', clause: '页面', does: '页面带内容安全策略和一次性随机数；个人页面不进任何缓存，伪造路由头也打不开；脚本中没有服务端的设置和密钥', setting: 'CSP nonce', verdict: tested('web/e2e/security.desktop.spec.ts › comes with its guards, and with no script that lacks its nonce', 'web/e2e/security.desktop.spec.ts › of somebody is kept in no cache and stands open to nobody else, whatever router headers are forged', 'web/e2e/security.desktop.spec.ts › the scripts of the portal hold no driver, no setting and no secret of the server') },
    {
      area: '入侵防范', clause: '对外连接（事件推送）', does: '只连公网 https 地址，解析出的地址逐一核对并只连核对过的那一个，不跟随跳转，回答限长限时；内容只有编号，HMAC-SHA256 签名；密钥只显示一次、加密存放', setting: '5 秒；内网地址须部署时写明',
      verdict: tested(`${HOOK}not to %s`, `${HOOK}does not connect to a name that stands for %s`, `${HOOK}connects to the very address that it judged: a second answer changes nothing`, `${HOOK}follows no redirect`, `${HOOK}reads little of a huge answer, and waits five seconds at most`, `${HOOKS}arrive signed, once for a receiver that knows their ids, with two workers side by side and a transaction that commits late`, `${HOOKS}hold ids and words alone, and the audience of what they tell of, whatever happens on the board`, `${HOOKS}reach exactly the organisations of their audience, for every topic and every audience`, `${S}app/webhook/webhook-care.db.test.ts › added, tried, rekeyed, removed; the secret is shown once and kept sealed`),
    },
    { area: '入侵防范', clause: '已知漏洞', does: '依赖版本不低于安全下限，禁用有漏洞的包', setting: 'security/floors.json', verdict: tested(`${S}testing/floors.test.ts › are at least the floors, and nothing forbidden is installed`) },
    { area: '恶意代码防范', clause: '—', does: '上传只收限定类型并核对结构，不做病毒查杀', setting: 'pdf、jpg、png、docx、xlsx、ofd', verdict: outside('运维单位：在主机和文件目录部署防病毒') },
    { area: '数据完整性', clause: '传输', level3: true, does: '不终止 TLS', setting: '—', verdict: outside('运维单位：反向代理 TLS，数据库连接走本机或加密通道') },
    { area: '数据完整性', clause: '存储', level3: true, does: '审计链能发现任何改动；密封方案改一个字符即打不开；备份逐页核对', setting: '每日签名', verdict: tested(`${S}db/audit/audit.db.test.ts › tells where an entry was deleted, inserted, or its hash mended`, `${S}kernel/sealing.test.ts › opens nothing under another key, another context, or after any change of any character`) },
    { area: '数据完整性', clause: '存储（金额、评分行）', level3: true, does: '金额、评分行的逐行校验码', setting: '—', verdict: missing('金额行没有逐行 HMAC；由数据库约束、成果与放款合计核对和审计链间接发现改动。') },
    { area: '数据保密性', clause: '存储', level3: true, does: '密封方案和验证器密钥加密存放，密钥不在库中；口令、会话凭证只存散列', setting: 'AES-256-GCM，SECRET_KEY', verdict: tested(`${S}testing/leaks.db.test.ts › of a sealed offer stand nowhere in the database either`, `${S}app/identity/second-factor.db.test.ts › is set up with the first code, keeps nothing readable, and ends the other sessions`, `${S}http/passwords.test.ts › hashes with argon2id and the stated cost, and tells right from wrong`) },
    { area: '数据保密性', clause: '存储（其他个人信息）', level3: true, does: '姓名、电话、地址在库内即掩码后才取出；完整内容只在凭理由查看时取出', setting: '—', verdict: missing('姓名、电话在库中为明文，未逐字段加密；须由磁盘或表空间加密弥补。未接入国密算法（SM4）和密码模块。') },
    { area: '备份恢复', clause: '本地', does: '基础备份加日志归档，恢复到任意时刻并核对审计链', setting: 'RPO ≤ 5 分钟，RTO ≤ 15 分钟（10 GB 内）', verdict: tested(`${S}testing/backup.db.test.ts › recovers to the moment: what was before is there, what was after is not; everything is looked over`, `${S}testing/backup.db.test.ts › a damaged page is told: in the base backup, in evidence, and in the running database before it is backed up`) },
    { area: '备份恢复', clause: '异地实时、热冗余', level3: true, does: '归档目录可放在另一处；可接只读副本', setting: 'BACKUP_DIR', verdict: outside('运维单位：把 BACKUP_DIR 放到异地存储，部署主备数据库和切换') },
    {
      area: '剩余信息保护', clause: '鉴别信息、敏感缓存', does: '退出即删除服务端会话（含浏览器名称和缩短地址）；注销时删除会话、曾用口令、两步验证、导出申请；未用上传约 1 小时清除，崩溃留下的临时文件启动时清除；日志不含口令和语句参数', setting: '上传 1 小时；会话、导出申请 1 天；停用者曾用口令 180 天',
      verdict: tested(`${S}db/retention/purge.db.test.ts › leaves, everything younger stays, and the counts are in the audit log`, `${S}app/rights/closing.db.test.ts › erases everything personal, ends every session, and leaves what was made and the chain as it is`, `${HOOKS}one that arrives ends the count of those given up; old ones go`, `${S}http/files.test.ts › removes what a crash left an hour ago, and nothing younger`, `${S}testing/processes.db.test.ts › signed in on one, acting on the other; signed out on one, refused on the other at once`, `${S}http/log-secrets.test.ts › keeps the values of failed statements out of the log`, `${LEAKS}stay out of a session’s own data: no hash of a password or token is ever answered`),
    },
    { area: '个人信息保护', clause: '最少收集、禁止未授权访问', does: '只收姓名、账号、电话；公开页面没有个人信息；逐字段核对可见范围', setting: '隐私政策第二节', verdict: tested(`${S}testing/leaks.db.test.ts › reach exactly those who may see them, whatever is asked by whomever`, `${S}app/need/board.db.test.ts › never names the enterprise to an institution`) },
    {
      area: '安全管理中心', clause: '三员分立', level3: true, does: '系统管理员建账号，安全管理员授权、解锁，审计员查阅；两两互斥，由数据库约束保证；建账号的人不能授权；审计员不能改任何他人数据，前两者看不到案卷', setting: '三个互斥职务',
      verdict: tested(`${OFFICES}are three: any two of them exclude each other, also when two are added at the same moment`, `${OFFICES}are never one person, known by the phone, or by the name where a phone is missing`, `${OFFICES}stay apart when a person is changed in the database`, `${OFFICES}only the auditor sees the cases`, `${S}app/identity/grants.db.test.ts › are given by a security administrator alone: not to oneself, not to what one made, with a reason`, `${READER}the security administrator sees what tells of accounts; nobody else sees anything`),
    },
    { area: '安全管理中心', clause: '集中管控', level3: true, does: '提供指标和健康检查', setting: '/metrics、/readyz', verdict: outside('运维单位：接入监控、日志和安全事件平台，统一补丁和策略管理') },
  ],
};
