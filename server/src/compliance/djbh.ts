import { missing, outside, tested, type Chapter } from './model';

const S = 'server/src/';

/** 等保 2.0 (GB/T 22239-2019), level 3: functions that the software itself must have. */
export const djbh: Chapter = {
  title: '等保 2.0 三级（GB/T 22239-2019 安全计算环境、安全管理中心）',
  rows: [
    {
      area: '身份鉴别', clause: 'a', does: '账号唯一；口令按角色检查长度、字符种类、常用口令，不含账号和电话；一次性初始口令首次登录必须修改', setting: '企业 ≥10、其他 ≥12 个字符，三类字符或 ≥16 个字符',
      verdict: tested(`${S}domain/identity/password-policy.test.ts › asks 10 characters of enterprises and 12 of everybody else`, `${S}domain/identity/password-policy.test.ts › does not take the phone in it, nor one of the most used however it is dressed up`, `${S}http/strength.db.test.ts › a one-time password opens nothing but what is public and its own change`),
    },
    { area: '身份鉴别', clause: 'a（定期更换）', does: '口令有效期、历史口令不可重用', setting: '—', verdict: missing('目前不强制定期更换，也不记录历史口令；职责人员以两步验证弥补。测评要求时须补上。') },
    {
      area: '身份鉴别', clause: 'b', does: '连续失败锁定账号，未知账号同样计数；空闲和绝对时限后会话结束；停用即时生效', setting: '5 次锁 15 分钟；空闲 30 分钟；最长 12 小时',
      verdict: tested(`${S}domain/identity/lockout.test.ts › locks for 15 minutes at the fifth failure`, `${S}app/identity/identity.db.test.ts › compares five of twenty guesses that come at once, locks for 15 minutes, and answers the same for an account that does not exist`, `${S}http/edge.db.test.ts › ends a session that rests half an hour, not one that is used`, `${S}http/edge.db.test.ts › a disabled member is out at once`),
    },
    { area: '身份鉴别', clause: 'c', does: '门户发送 HSTS，https 部署时会话 Cookie 带 Secure；TLS 由反向代理终止', setting: 'WEB_ORIGIN 全为 https 时 Cookie 加 Secure', verdict: outside('运维单位：在反向代理配置 TLS ≥ 1.2 和证书，禁止明文访问；软件自身不终止 TLS') },
    {
      area: '身份鉴别', clause: 'd', level3: true, does: '口令加验证器动态码（TOTP），每个码只用一次；职责角色在生产环境必须绑定', setting: 'SECOND_FACTOR=required；±1 步（30 秒）',
      verdict: tested(`${S}app/identity/second-factor.db.test.ts › asks for a code after the right password, and takes each code once`, `${S}kernel/totp.test.ts › count once: not again, and nothing older after them`, `${S}http/strength.db.test.ts › where it is required, a role that decides can do nothing before its second factor is there; the others can`),
    },
    { area: '身份鉴别', clause: 'd（密码技术）', level3: true, does: '动态码使用 HMAC-SHA1（RFC 6238）', setting: '—', verdict: missing('未接入 USB-Key、SM2 证书或 SM3 动态口令（GM/T 0021）；须通过密评时另行接入合规密码产品。') },
    {
      area: '访问控制', clause: 'a–f', does: '一张权限表（动作 × 角色 × 关系）供三道闸使用；无默认账号；每个操作对每种角色逐一核对，被拒者什么都没改', setting: 'server/docs/permissions.md（由代码生成）',
      verdict: tested(`${S}policy/matrix.test.ts › $action: every role under every set of relations is decided as documented`, `${S}testing/permissions.db.test.ts › %s: whoever is denied changes nothing at all`, `${S}testing/permissions.db.test.ts › the schema gate answers each query as the matrix says, whoever asks`, `${S}app/identity/offices.db.test.ts › there are none, nor any other account, before somebody makes them`),
    },
    { area: '访问控制', clause: 'c（多余账号）', does: '长期不用的账号自动停用', setting: '—', verdict: missing('没有 90 天未登录自动停用；成员列表显示最近登录时间，由负责人手工停用。') },
    { area: '访问控制', clause: 'f（记录、字段级）', does: '列表、计数、搜索、导出用同一套范围；逐字段打标记，核对谁能看到', setting: '按机构、站点树、单位授权', verdict: tested(`${S}testing/leaks.db.test.ts › reach exactly those who may see them, whatever is asked by whomever`, `${S}testing/leaks.db.test.ts › cannot be felt out by filters and search`) },
    { area: '访问控制', clause: 'g', level3: true, does: '对敏感资源设置安全标记并据此控制访问', setting: '—', verdict: missing('没有独立的安全标记列；公开、匿名、实名、密封四种敏感程度由不同类型和关系表达，不是强制访问控制。') },
    {
      area: '安全审计', clause: 'a、b', does: '每次办理、登录成功与失败、导出都留痕：时间、人、单位、动作、对象、前后状态；没有留痕的写入不能提交', setting: '每个事务一条以上',
      verdict: tested(`${S}app/file/files.db.test.ts › belong to the uploader’s organisation, with an audit entry`, `${S}http/my-data.db.test.ts › gives a person every marked word about themselves and none about anybody else`, `${S}testing/processes.db.test.ts › the audit trail of both is one chain`),
    },
    { area: '安全审计', clause: 'b（来源地址）', does: '审计条目记录网络地址', setting: '—', verdict: missing('审计条目不含网络地址；来源地址只在反向代理日志中。') },
    {
      area: '安全审计', clause: 'c、d', does: '只增不改（所有者也不能）；哈希链逐条相连，每日签名链首，可校验；保存期短于 180 天拒绝启动', setting: 'AUDIT_KEEP_DAYS ≥ 180；系统不删除审计日志',
      verdict: tested(`${S}db/audit/audit.db.test.ts › UPDATE, DELETE and TRUNCATE are refused for the role that owns the tables`, `${S}db/audit/audit.db.test.ts › tells the entry that was changed, and the first one only once`, `${S}config.test.ts › is 180 days or more`, `${S}app/retention/periods.test.ts › refuse to start below 180 days for logs, in Chinese and naming the remedy`),
    },
    { area: '安全审计', clause: 'c（异地备份）', does: '签名链首写入文件供抄送', setting: 'audit-heads.jsonl', verdict: outside('运维单位与审计员：每天把 audit-heads.jsonl 和反向代理日志抄送到独立的日志服务器') },
    { area: '入侵防范', clause: '界面和接口的数据有效性', does: '每个输入检查类型、长度、字符；畸形和恶意请求不产生内部错误、不改数据；上传按内容核对', setting: '正文 ≤ 256 KB，上传 ≤ 10 MB', verdict: tested(`${S}testing/fuzz.db.test.ts › answers \${HOSTILE} broken and hostile requests, and changes nothing (FUZZ_SEED=\${SEED})`, `${S}http/edge.db.test.ts › refuses what is too deep, too wide or too costly before any resolver runs`, `${S}http/files.test.ts › a page in front of a pdf`) },
    { area: '入侵防范', clause: '已知漏洞', does: '依赖版本不低于安全下限，禁用有漏洞的包', setting: 'security/floors.json', verdict: tested(`${S}testing/floors.test.ts › are at least the floors, and nothing forbidden is installed`) },
    { area: '恶意代码防范', clause: '—', does: '上传只收限定类型并核对结构，不做病毒查杀', setting: 'pdf、jpg、png、docx、xlsx、ofd', verdict: outside('运维单位：在主机和文件目录部署防病毒') },
    { area: '数据完整性', clause: '传输', level3: true, does: '不终止 TLS', setting: '—', verdict: outside('运维单位：反向代理 TLS，数据库连接走本机或加密通道') },
    { area: '数据完整性', clause: '存储', level3: true, does: '审计链能发现任何改动；密封方案改一个字符即打不开；备份逐页核对', setting: '每日签名', verdict: tested(`${S}db/audit/audit.db.test.ts › tells where an entry was deleted, inserted, or its hash mended`, `${S}kernel/sealing.test.ts › opens nothing under another key, another context, or after any change of any character`) },
    { area: '数据完整性', clause: '存储（金额、评分行）', level3: true, does: '金额、评分行的逐行校验码', setting: '—', verdict: missing('金额行没有逐行 HMAC；由数据库约束、成果与放款合计核对和审计链间接发现改动。') },
    { area: '数据保密性', clause: '存储', level3: true, does: '密封方案和验证器密钥加密存放，密钥不在库中；口令、会话凭证只存散列', setting: 'AES-256-GCM，SECRET_KEY', verdict: tested(`${S}testing/leaks.db.test.ts › of a sealed offer stand nowhere in the database either`, `${S}app/identity/second-factor.db.test.ts › is set up with the first code, keeps nothing readable, and ends the other sessions`, `${S}http/passwords.test.ts › hashes with argon2id and the stated cost, and tells right from wrong`) },
    { area: '数据保密性', clause: '存储（其他个人信息）', level3: true, does: '姓名、电话按访问范围显示', setting: '—', verdict: missing('姓名、电话在库中为明文，未逐字段加密；须由磁盘或表空间加密弥补。国密算法（SM4）未启用。') },
    { area: '备份恢复', clause: '本地', does: '基础备份加日志归档，恢复到任意时刻并核对审计链', setting: 'RPO ≤ 5 分钟，RTO ≤ 15 分钟（10 GB 内）', verdict: tested(`${S}testing/backup.db.test.ts › recovers to the moment: what was before is there, what was after is not; everything is looked over`, `${S}testing/backup.db.test.ts › a damaged page is told: in the base backup, in evidence, and in the running database before it is backed up`) },
    { area: '备份恢复', clause: '异地实时、热冗余', level3: true, does: '归档目录可放在另一处；可接只读副本', setting: 'BACKUP_DIR', verdict: outside('运维单位：把 BACKUP_DIR 放到异地存储，部署主备数据库和切换') },
    { area: '剩余信息保护', clause: '鉴别信息、敏感缓存', does: '退出即删除服务端会话；未用上传约 1 小时清除，崩溃留下的临时文件启动时清除；日志不含口令和语句参数', setting: '上传 1 小时', verdict: tested(`${S}db/retention/purge.db.test.ts › leaves, everything younger stays, and the counts are in the audit log`, `${S}http/files.test.ts › removes what a crash left an hour ago, and nothing younger`, `${S}testing/processes.db.test.ts › signed in on one, acting on the other; signed out on one, refused on the other at once`, `${S}http/log-secrets.test.ts › keeps the values of failed statements out of the log`) },
    { area: '个人信息保护', clause: '最少收集、禁止未授权访问', does: '只收姓名、账号、电话；公开页面没有个人信息；逐字段核对可见范围', setting: '隐私政策第二节', verdict: tested(`${S}testing/leaks.db.test.ts › reach exactly those who may see them, whatever is asked by whomever`, `${S}app/need/board.db.test.ts › never names the enterprise to an institution`) },
    { area: '安全管理中心', clause: '三员分立', level3: true, does: '管理员与审计员不能是同一人，数据库约束保证；审计员不能改任何他人数据，管理员看不到案卷', setting: '两个互斥职务', verdict: tested(`${S}app/identity/offices.db.test.ts › are never one person, known by the phone, or by the name where a phone is missing`, `${S}app/identity/offices.db.test.ts › the auditor changes nothing of others, and the administrator sees no case`) },
    { area: '安全管理中心', clause: '集中管控', level3: true, does: '提供指标和健康检查', setting: '/metrics、/readyz', verdict: outside('运维单位：接入监控、日志和安全事件平台，统一补丁和策略管理') },
  ],
};
