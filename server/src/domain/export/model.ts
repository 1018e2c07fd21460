import type { ExportList } from './terms';

/** A sort order of a list. */
export interface ExportOrder {
  readonly by: string;
  readonly desc: boolean;
}

/** That somebody asked for a list as a file. The file itself is kept nowhere: it is read anew with each download. */
export interface ExportJob {
  readonly id: string;
  readonly memberId: string;
  readonly orgId: string;
  readonly list: ExportList;
  /** Filter of the list as JSON; money in it is a decimal string of fen. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly order: ExportOrder | null;
  /** Rows of the list when it was asked for. */
  readonly rows: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly firstReadAt: Date | null;
}

/** More rows than this need a fresh proof of identity. */
export const ROWS_WITHOUT_PROOF = 1_000;

/** More rows than this are not exported at once. */
export const MOST_EXPORT_ROWS = 50_000;

/** How long an export can be downloaded, in minutes. */
export const EXPORT_MINUTES = 60;
