import { EntitySchema } from 'typeorm';
import { fen, id, instant } from '../columns';

/** Latest write of a person, for reads from a replica. */
export interface WriteMarkRow {
  readonly memberId: string;
  /** Byte of the primary's write-ahead log that a replica must have replayed. */
  readonly position: bigint;
  readonly at: Date;
}

export const writeMarkEntity = new EntitySchema<WriteMarkRow>({ name: 'write_mark', columns: { memberId: id(), position: fen(), at: instant() } });
