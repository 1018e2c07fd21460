import { describe, expect, it } from 'vitest';
import { businessDate } from '../../kernel/business-date';
import { checkRegistration, type Registration } from './registration';

const today = businessDate('2026-11-21');
const good: Registration = { name: '西安某某科技有限公司', uscc: '91350100M000100Y43', industry: 'M', foundedOn: '2020-02-29', agreed: true };
const paths = (change: Partial<Registration>): string[] => checkRegistration({ ...good, ...change }, today).map((issue) => issue.path);

describe('registration', () => {
  it('takes a complete one', () => expect(paths({})).toEqual([]));
  it.each([
    ['name', { name: '科技' }],
    ['name', { name: '西安某某科技\u202E有限公司' }],
    ['name', { name: '西安某某\n科技有限公司' }],
    ['uscc', { uscc: '91350100M000100Y44' }],
    ['industry', { industry: 'Z' }],
    ['foundedOn', { foundedOn: '2026-11-22' }],
    ['foundedOn', { foundedOn: '2020-02-30' }],
    ['agreed', { agreed: false }],
  ] as const)('puts a fault of %s at its path: %o', (path, change) => expect(paths(change)).toEqual([path]));
  it('takes today and lists every fault at once', () => {
    expect(paths({ foundedOn: today })).toEqual([]);
    expect(paths({ name: '', uscc: '', industry: '', foundedOn: '', agreed: false })).toEqual(['name', 'uscc', 'industry', 'foundedOn', 'agreed']);
  });
  it('names the wrong character of a credit code', () => {
    expect(checkRegistration({ ...good, uscc: '9135010OM000100Y43' }, today)[0]?.message).toContain('第8位「O」');
  });
});
