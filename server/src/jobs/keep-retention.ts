/** How often what was kept long enough is looked for: the shortest period is an hour. */
export const RETENTION_EVERY_MS = 3_600_000;

/** What the job of the retention periods works with. */
export interface RetentionParts {
  /** Removes rows and writes the counts into the audit log; answers contents that no longer have a row of their own. */
  purge(): Promise<{ readonly hashes: readonly string[] }>;
  /** Whether any file still has this content. */
  isKnown(sha256: string): Promise<boolean>;
  /** Takes content from the disk unless it was written anew meanwhile. */
  drop(sha256: string, isKnown: () => Promise<boolean>): Promise<void>;
}

/** Removes what was kept long enough, first the rows, then contents that nothing names any more. May run twice and in several processes. */
export function keepRetention({ purge, isKnown, drop }: RetentionParts): () => Promise<void> {
  return async () => {
    const { hashes } = await purge();
    for (const sha256 of hashes) if (!(await isKnown(sha256))) await drop(sha256, () => isKnown(sha256));
  };
}
