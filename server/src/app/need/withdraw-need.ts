import { needStates } from '../../domain/need/states';
import { refuseState, requireValid } from '../../kernel/refusal';
import { nextState } from '../../kernel/state-machine';
import { checkWords } from '../../kernel/words';
import type { UseCase } from '../ports';
import { withdraw } from './end-need';
import { needFacts } from './gate';
import { stationNeed } from './links';

/** The enterprise takes its need off the board (撤榜), until an offer is accepted. Says why. */
export const withdrawNeed: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const need = await tx.get('need', id, 'update');
  tx.authorize('need.withdraw', needFacts(need), 'need.read');
  if (nextState(needStates, need.status, 'withdraw') === undefined) {
    refuseState(need.status, '这项需求已选定方案或已结束，不能撤榜；要终止成果请与机构协商办理。');
  }
  requireValid(checkWords('reason', '撤榜原因', reason, { min: 2, max: 300 }));
  await withdraw(tx, need, reason.trim());
  if (need.submittedAt !== null) {
    await tx.notify({ orgId: need.stationId, kind: 'NEED', title: `${need.code} 已撤榜`, body: `企业撤榜，原因：${reason.trim()}。`, link: stationNeed(id) });
  }
  return { kind: 'need', id };
};
