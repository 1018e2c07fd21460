import { claimUntilInstant } from '../../domain/need/deadline';
import { checkExtension, extensionBar } from '../../domain/need/extension';
import { refuseState, requireValid } from '../../kernel/refusal';
import { audienceOf, boardAudience } from '../audience';
import type { UseCase } from '../ports';
import { needFacts } from './gate';
import { stationNeed } from './links';
import { openToClaims } from './publish-need';
import { windowBounds } from './window';

/** The enterprise gives a need without claims a later deadline (延期); an expired one goes back on the board. */
export const extendNeed: UseCase<{ id: string; claimUntil: string }> = async (tx, { id, claimUntil }) => {
  const need = await tx.get('need', id, 'update');
  tx.authorize('need.edit', needFacts(need), 'need.read');
  const bar = extensionBar(need);
  if (bar !== null) refuseState(need.status, bar);
  requireValid(checkExtension(need, claimUntil, tx.today, tx.calendar, windowBounds));
  const next = await tx.move('need', need, 'extend', {
    patch: { claimUntilOn: claimUntil, claimUntil: claimUntilInstant(claimUntil), openedAt: null, savedAt: tx.now },
    note: `揭榜截止日由 ${need.claimUntilOn ?? '—'} 延至 ${claimUntil}`,
    audience: audienceOf(need),
  });
  await openToClaims(tx, next);
  await tx.emit('need.extended', 'need', id, boardAudience(next));
  await tx.notify({ orgId: need.stationId, kind: 'NEED', title: `${need.code} 已延期`, body: `揭榜截止日延至 ${claimUntil}，请继续协助对接。`, link: stationNeed(id) });
  return { kind: 'need', id };
};
