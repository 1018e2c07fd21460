import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Agreement } from '@/features/identity/form-parts';
import type { RightsRowFragment, StRightsOneQuery } from '@/gql/types';
import { RequestList } from './request-list';
import { SnapshotView } from './staff/snapshot';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }) }));

const now = new Date('2026-11-21T06:00:00Z');
const request = (more: Partial<RightsRowFragment> = {}): RightsRowFragment => ({
  __typename: 'RightsRequest', id: 'r1', kind: 'ACCESS', status: 'SUBMITTED', text: '请提供我的全部信息', answer: null, submittedAt: '2026-11-20T06:00:00Z', decidedAt: null, applicant: '王敏', orgName: '某某科技有限公司', own: true, needId: null,
  needCode: null,
  waitingOn: { __typename: 'WaitingOn', party: 'PLATFORM', name: null, duty: 'RIGHTS', until: '2026-12-11T16:00:00.000Z', workdaysLeft: 15, pausedReason: null, then: '超时将升级到总站，并告知申请人。' },
  ...more,
});

describe('own requests', () => {
  it('say what was asked, whom we wait for until when, and what then', () => {
    const text = renderToStaticMarkup(<RequestList requests={[request()]} now={now} />);
    for (const words of ['查阅、复制', '待受理', '请提供我的全部信息', '等待平台', '12-11 24:00 截止', '超时将升级到总站', '撤回申请']) expect(text).toContain(words);
  });

  it('show the answer of one that ended, and nothing to take back; another person’s is named and left alone', () => {
    const ended = renderToStaticMarkup(<RequestList requests={[request({ status: 'DECLINED', answer: '依法须保存', decidedAt: '2026-11-21T05:00:00Z', waitingOn: null })]} now={now} />);
    expect(ended).toContain('依法须保存');
    expect(ended).toContain('不予办理');
    expect(ended).not.toContain('撤回申请');
    const other = renderToStaticMarkup(<RequestList requests={[request({ kind: 'REVIEW', own: false, applicant: '李雷', needCode: 'XQ-2026-00007' })]} now={now} />);
    expect(other).toContain('李雷');
    expect(other).toContain('XQ-2026-00007');
    expect(other).not.toContain('撤回申请');
  });

  it('say what to expect where there are none', () => {
    expect(renderToStaticMarkup(<RequestList requests={[]} now={now} />)).toContain('还没有申请');
  });
});

describe('the match under review', () => {
  it('is shown with input, weights, rules and every condition', () => {
    const snapshot: NonNullable<NonNullable<StRightsOneQuery['rightsRequest']>['snapshot']> = {
      __typename: 'MatchSnapshot', asOf: '2026-11-20T06:00:00.000Z', rules: 'abcdef0123456789', weights: [{ __typename: 'NamedValue', name: 'amount', value: '250' }], input: [{ __typename: 'NamedValue', name: 'revenueFen', value: '3000000000' }],
      matches: [{
        __typename: 'SnapshotMatch', productId: 'p', product: '积分贷', provider: '某银行', productVersion: 3, eligible: 'FAIL', score: 412,
        conditions: [{ __typename: 'ConditionAnswer', label: '成立时间不少于 2 年', answer: 'FAIL', hard: true, why: '成立 1 年', settledBy: null }],
      }],
    };
    const text = renderToStaticMarkup(<SnapshotView snapshot={snapshot} />);
    for (const words of ['abcdef0123456789', '额度 250', '积分贷', '第 3 版', '成立时间不少于 2 年', '成立 1 年', '3000000000']) expect(text).toContain(words);
  });
});

describe('agreement', () => {
  it('carries the version that was shown, with a link to the text', () => {
    const text = renderToStaticMarkup(<Agreement version="2026-11-21" errors={{ noticeVersion: '隐私政策已更新' }} />);
    expect(text).toContain('name="noticeVersion" value="2026-11-21"');
    expect(text).toContain('href="/privacy"');
    expect(text).toContain('隐私政策已更新');
  });
});
