/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const AreaKind = terms('AreaKind', {
  NEW_AREA: ['新区', 'New area'],
  NEW_TOWN: ['新城', 'New town'],
  PARK: ['园区', 'Park'],
});
export type AreaKind = TermOf<typeof AreaKind>;

export const StationTier = terms('StationTier', {
  HUB: ['总站', 'Hub'],
  BRANCH: ['分站', 'Branch'],
  OUTLET: ['网点', 'Outlet'],
});
export type StationTier = TermOf<typeof StationTier>;
