/** Between two looks whether today's head of the audit log is signed. */
export const SIGN_EVERY_MS = 600_000;

/** What signing needs; `sign` answers the head of today, or null while the log is empty. */
export interface Signing<H> {
  sign(): Promise<H | null>;
  /** Keeps a head outside the database. */
  keep(head: H): Promise<void>;
}

/** Work of the job that signs the audit log once a day. Failures are the schedule's to report. */
export function signHeads<H>(signing: Signing<H>): () => Promise<void> {
  return async () => {
    const head = await signing.sign();
    if (head !== null) await signing.keep(head);
  };
}
