import type { InstitutionClass, InstitutionKind, InstitutionStatus } from './terms';

/** A row of the institution library; once admitted it shares its id with its organisation. */
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly class: InstitutionClass;
  readonly kind: InstitutionKind;
  readonly status: InstitutionStatus;
  readonly region: string | null;
  readonly publicCode: string | null;
  readonly uscc: string | null;
  readonly intro: string | null;
  readonly qualification: string | null;
  readonly agreementUntil: string | null;
  readonly admittedOn: string | null;
  /** Station that admits or admitted it. */
  readonly stationId: string | null;
  readonly returnNote: string | null;
  /** Catalogued row from which the participant came. */
  readonly catalogueId: string | null;
  readonly source: string | null;
  readonly grade: string | null;
  readonly asOf: string | null;
  readonly note: string | null;
  readonly demo: boolean;
}
