import type { BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';

/** One section of a privacy notice. */
export interface NoticeSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A version of the privacy notice. A change of its text is a new version. */
export interface PrivacyNotice {
  readonly version: string;
  readonly effectiveOn: BusinessDate;
  readonly title: string;
  readonly sections: readonly NoticeSection[];
}

/** The privacy notice in force: what this software stores, and nothing that it does not (个人信息保护法第十七条). */
export const PRIVACY_NOTICE: PrivacyNotice = {
  version: '2026-11-21',
  effectiveOn: '2026-11-21' as BusinessDate,
  title: '揭榜平台隐私政策',
  sections: [
    {
      heading: '一、谁在处理您的信息',
      paragraphs: [
        '本平台由部署并运营它的科技金融服务站点体系（总站、分站、网点）和平台管理员使用。受理您注册或准入申请的站点，是您日常联系的对象；站点名称和电话在页脚和“站点”页公开。',
        '本政策只写本平台软件实际保存的内容。企业经营数据不属于个人信息，但与个人信息同样受访问范围限制。',
      ],
    },
    {
      heading: '二、收集什么、为什么',
      paragraphs: [
        '账号信息：姓名、登录账号、联系电话（成员可不填）、所属单位和角色。用于登录、办理事项、让对方知道由谁经办。密码只保存不可还原的散列值；绑定两步验证的，验证器密钥加密保存，备用码只保存散列值。',
        '登录信息：登录时间、最近使用时间、登录失败次数和锁定时间。用于防止他人冒用。会话凭证只保存散列值。',
        '企业联系人：企业档案中的联系人姓名、联系电话、地址，由企业填写。用于站点和已获企业同意的机构联系企业。',
        '办理记录：谁在什么时间办理了什么、机构客户经理姓名、联系登记、上传文件的名称和内容校验值。用于各方核对经过、依法留痕。上传的佐证文件可能含有他人信息，请上传前遮盖与办理无关的内容。',
        '浏览记录：机构查看企业实名信息的次数和最近时间，企业可以看到。公开页面不要求登录，也不为访客建立画像。',
        '本平台不收集身份证号、银行卡号、人脸、位置、通讯录，也不从第三方购买个人信息。',
      ],
    },
    {
      heading: '三、给谁看',
      paragraphs: [
        '公开榜单只显示匿名信息。金融机构只有在企业对该机构单独同意公开身份之后，才能看到企业名称、联系人和电话；同意按需求、按机构分别作出，可以随时撤回，撤回后立即不再显示。',
        '受理站点及其上级站点、有监管职责的主管部门，按辖区看到为履行职责所必需的内容；审计员可查阅办理记录。成员的电话只对本单位负责人和平台管理员显示。',
        '密封竞价的方案在开标前任何人都不能查看，包括平台。平台不出售、不出租个人信息，不向境外提供。',
      ],
    },
    {
      heading: '四、自动匹配',
      paragraphs: [
        '平台按企业填写的数据和产品公开的准入条件计算匹配度，只用于排序和提示，不作授信决定。每条条件的判断和理由在匹配页逐条列出；对结果有疑问的，可以申请人工复核，由站点工作人员答复。',
      ],
    },
    {
      heading: '五、保存多久',
      paragraphs: [
        '登录会话：结束后至多 1 天。提交标识：72 小时。站内消息：2 年。未附到任何事项的上传文件：约 1 小时。',
        '办理记录（审计日志）不少于 3 年，本平台不删除；其中以编号代替姓名和电话，注销账号不影响其完整。融资成果、放款、佐证等业务记录按法律和档案规定保存。权利申请的内容在答复 3 年后清除。',
      ],
    },
    {
      heading: '六、您的权利',
      paragraphs: [
        '登录后在“数据与隐私”可以：下载本人数据；更正姓名和电话；注销账号；提出查阅复制、更正补充、删除、限制处理的申请，并看到由谁办理、何时答复。我们在 15 个工作日内答复，超时自动升级到总站。',
        '企业负责人可以下载企业数据、申请注销企业。注销后，未结束的需求撤下、身份公开全部撤回、联系方式清除、成员账号注销；依法须保存的成果记录只存储，不再用于其他目的。',
        '不同意我们的答复，可以向网信部门投诉或者向人民法院起诉。',
      ],
    },
    {
      heading: '七、安全与变更',
      paragraphs: [
        '传输加密、密码散列、敏感内容加密保存、按角色和关系授权、操作留痕并可校验。发生个人信息泄露的，我们依法采取补救措施并通知您。',
        '本政策变更时发布新版本并注明生效日期，下次登录时请您重新阅读并同意。',
      ],
    },
    {
      heading: '八、联系我们',
      paragraphs: ['请联系受理您业务的站点（电话见“站点”页），或在“数据与隐私”提交申请，由平台管理员办理。'],
    },
  ],
};

/** Issues of the version that a person agrees to: it must be the one in force. */
export function checkNoticeVersion(version: string | null | undefined, path = 'noticeVersion'): readonly Issue[] {
  if (version === PRIVACY_NOTICE.version) return [];
  return [{ path, message: version ? `隐私政策已更新为 ${PRIVACY_NOTICE.version} 版，请刷新页面，阅读后重新勾选同意。` : `请阅读隐私政策（${PRIVACY_NOTICE.version} 版）并勾选同意。` }];
}
