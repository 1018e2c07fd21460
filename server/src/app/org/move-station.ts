import { checkOutlet } from '../../domain/org/tree';
import { refuseInput, refuseState, requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { lockTree } from './new-org';
import { areaChain, stationById } from './places';

/** Puts an outlet under another branch whose area holds it. The hub and the branches stand where they are, so no circle can arise. */
export const moveStation: UseCase<{ id: string; parentId: string }> = async (tx, { id, parentId }) => {
  tx.person();
  await lockTree(tx);
  const station = await tx.get('station', id, 'update');
  tx.authorize('org.manage', {}, 'public.read');
  if (station.tier !== 'OUTLET') refuseState(station.tier, '只有网点可以调整上级；总站和分站的位置固定。');
  if (station.parentId === parentId) refuseInput([{ path: 'parentId', message: '该网点已在这个分站下，请选择另一个分站。' }]);
  const parent = await stationById(tx, parentId);
  requireValid(checkOutlet(await areaChain(tx, station.areaId), parent));
  await tx.update('station', id, { parentId });
  await tx.audit({ action: 'station.move', subject: 'station', subjectId: id, note: `改由「${parent?.name ?? ''}」管理`, audience: { stationId: id } });
  for (const orgId of [id, parentId]) {
    await tx.notify({ orgId, kind: 'ACCOUNT', title: '站点上级已调整', body: `「${station.name}」现由「${parent?.name ?? ''}」管理，在办事项随之移交，请相互确认。`, link: '/st' });
  }
  return { kind: 'station', id };
};
