import type { BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import type { Calendar } from '../../kernel/workdays';
import { checkClaimUntil, type WindowBounds } from './deadline';
import type { Need } from './model';
import { needStates } from './states';
import { nextState } from '../../kernel/state-machine';

/** Why a need cannot be extended at all, as a sentence that says what to do instead; null when it can. */
export function extensionBar(need: Pick<Need, 'status' | 'claimMode' | 'activeClaims'>): string | null {
  if (nextState(needStates, need.status, 'extend') !== undefined && need.activeClaims === 0) return null;
  if (need.status === 'IN_TALKS' || need.status === 'OFFERED' || need.activeClaims > 0) {
    return need.claimMode === 'SEALED' ? '密封竞价已有机构揭榜，截止日不能再改，请等待开标。' : '已有机构揭榜，无需延期，请先与揭榜机构对接；全部退出后可再延期。';
  }
  return '只有揭榜中或已到期的需求可以延期；草稿请直接修改截止日。';
}

/** Checks the new last day of a need that may be extended: like a submission's, and later than the running window's. */
export function checkExtension(need: Pick<Need, 'status' | 'claimMode' | 'claimUntilOn' | 'latestOn'>, day: string, today: BusinessDate, calendar: Calendar, window: WindowBounds): Issue[] {
  const issues = checkClaimUntil(day, today, calendar, window);
  if (issues.length > 0) return issues;
  if (need.status === 'PUBLISHED' && need.claimUntilOn !== null && day <= need.claimUntilOn) {
    const why = need.claimMode === 'SEALED' ? '密封竞价的窗口不能缩短' : '延期须晚于原截止日';
    return [{ path: 'claimUntil', message: `${why}，请选 ${need.claimUntilOn} 以后的工作日` }];
  }
  if (need.latestOn !== null && need.latestOn < day) {
    return [{ path: 'claimUntil', message: `新的截止日晚于最晚用款日 ${need.latestOn}，请选该日以前的工作日，或撤榜后修改用款日重新发榜` }];
  }
  return [];
}
