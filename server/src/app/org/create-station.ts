import { checkPhone, normalisePhone } from '../../domain/identity/contact';
import { checkPlace } from '../../domain/org/tree';
import type { StationTier } from '../../domain/org/terms';
import { requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { checkOrgName, insertOrg, lockTree, requireFreeName } from './new-org';
import { areaChain, stationById } from './places';

/** A station to be opened. */
export interface StationInput {
  readonly name: string;
  readonly tier: StationTier;
  readonly areaId: string;
  readonly parentId?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
}

const MOST_ADDRESS = 200;

/** Opens a station of the 1+5+N tree with its organisation. Refuses a second hub and a place outside the parent's area. */
export const createStation: UseCase<{ input: StationInput }> = async (tx, { input }) => {
  tx.person();
  tx.authorize('org.manage', {}, 'public.read');
  await lockTree(tx);
  const [hub] = await tx.find('station', { tier: 'HUB' });
  const parentId = input.parentId || null;
  const parent = parentId === null ? null : await stationById(tx, parentId);
  const phone = normalisePhone(input.phone ?? '');
  const address = (input.address ?? '').trim();
  requireValid([
    ...checkOrgName(input.name),
    ...checkPlace({ tier: input.tier, areas: await areaChain(tx, input.areaId), parent, hub }),
    ...(phone === '' ? [] : checkPhone(phone)),
    ...([...address].length > MOST_ADDRESS ? [{ path: 'address', message: `地址最多 ${MOST_ADDRESS} 个字，请精简。` }] : []),
  ]);
  await requireFreeName(tx, 'STATION', input.name);
  const org = await insertOrg(tx, 'STATION', input.name, false);
  const station = await tx.insert('station', {
    id: org.id,
    name: org.name,
    tier: input.tier,
    areaId: input.areaId,
    parentId,
    phone: phone || null,
    address: address || null,
    demo: false,
  });
  await tx.audit({ action: 'station.create', subject: 'station', subjectId: station.id, audience: { stationId: station.id } });
  return { kind: 'station', id: station.id };
};
