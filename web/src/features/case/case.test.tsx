import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { StepLineFragment } from '@/gql/types';
import { shownSteps } from './case-timeline';
import { deadlineOf, type Waiting } from './waiting';
import { WaitingLine } from './waiting-line';

const waiting: Waiting = {
  __typename: 'WaitingOn', party: 'ENTERPRISE', name: null, duty: 'CONFIRMATION', until: '2026-11-25T16:00:00.000Z', workdaysLeft: 3, pausedReason: null, then: '超时提醒。',
};
const now = new Date('2026-11-21T06:00:00Z');
const step = (id: string, action: string, note: string | null = null): StepLineFragment =>
  ({ __typename: 'Step', id, action, party: 'ENTERPRISE', at: '2026-11-21T06:00:00Z', note });

describe('whose turn', () => {
  it('names midnight as 24:00 of the day before', () => {
    expect(deadlineOf(waiting, now)).toMatchObject({ text: '11-25 24:00 截止', left: '还剩 3 个工作日' });
    expect(deadlineOf({ until: '2026-11-23T09:30:00Z', workdaysLeft: 1 }, now)).toMatchObject({ text: '11-23 17:30 截止', tone: 'action' });
    expect(deadlineOf({ until: null, workdaysLeft: null }, now)).toBeNull();
  });

  it('says who, what, until when and what then', () => {
    const text = renderToStaticMarkup(<WaitingLine waiting={waiting} now={now} />);
    expect(text).toContain('轮到本单位：确认放款');
    expect(text).toContain('超时提醒。');
    expect(renderToStaticMarkup(<WaitingLine short waiting={{ ...waiting, party: 'STATION', name: '某站' }} now={now} />)).toContain('等待某站');
  });
});

describe('course of a case', () => {
  it('leaves out bookkeeping and repeats', () => {
    const steps = [step('1', 'need.create'), step('2', 'need.save'), step('3', 'need.viewed'), step('4', 'need.viewed'), step('5', 'need.submit')];
    expect(shownSteps(steps).map((one) => one.id)).toEqual(['1', '4', '5']);
  });
});
