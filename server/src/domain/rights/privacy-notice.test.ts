import { describe, expect, it } from 'vitest';
import { isBusinessDate } from '../../kernel/business-date';
import { checkNoticeVersion, PRIVACY_NOTICE } from './privacy-notice';

describe('the privacy notice', () => {
  it('is refused when it is missing or another, naming the field and the version in force', () => {
    expect(checkNoticeVersion(PRIVACY_NOTICE.version)).toEqual([]);
    for (const version of [undefined, null, '', '2020-01-01']) expect(checkNoticeVersion(version)).toEqual([{ path: 'noticeVersion', message: expect.stringContaining(PRIVACY_NOTICE.version) }]);
  });

  it('says what is kept, why, for whom, how long, which rights there are and whom to ask', () => {
    const text = PRIVACY_NOTICE.sections.map((section) => [section.heading, ...section.paragraphs].join('\n')).join('\n');
    expect(isBusinessDate(PRIVACY_NOTICE.effectiveOn)).toBe(true);
    expect(PRIVACY_NOTICE.version).toBe(PRIVACY_NOTICE.effectiveOn);
    for (const word of ['姓名', '登录账号', '联系电话', '单独同意', '撤回', '密封', '人工复核', '2 年', '72 小时', '3 年', '15 个工作日', '更正', '注销', '下载', '投诉', '站点', '网络地址', '浏览器', '按机构、按需求', '范围、用途、期限和次数', '谁看过', '掩码', '填写理由', '导出', '只发送编号', '三个互相独立', '签署人姓名', '查看人姓名', '曾用密码', '30 天', '180 天']) expect(text, word).toContain(word);
  });
});
