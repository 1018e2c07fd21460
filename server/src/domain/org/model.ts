import type { AreaKind, StationTier } from './terms';

/** An area; its id is the project's own code (Xixian's new towns have no GB/T 2260 code). */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly parentId: string | null;
}

/** A station of the 1+5+N tree; shares its id with its organisation. */
export interface Station {
  readonly id: string;
  readonly name: string;
  readonly tier: StationTier;
  readonly areaId: string;
  readonly parentId: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly demo: boolean;
}
