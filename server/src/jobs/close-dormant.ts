import type { DormantAccounts } from '../app/identity/suspend-dormant';

/** Between two looks for accounts that nobody uses. */
export const DORMANT_EVERY_MS = 3_600_000;
const BATCH = 50;

/** What the job needs. */
export interface Closing {
  readonly accounts: DormantAccounts;
  /** Looks at one account again and closes it, in a transaction of its own. */
  close(memberId: string): Promise<void>;
  report(memberId: string, error: unknown): void;
  readonly stopping?: () => boolean;
}

/** Closes accounts that nobody used for 90 days, one transaction each; one that fails is reported and the others go on. Tells how many were looked at. */
export async function closeDormant({ accounts, close, report, stopping = () => false }: Closing): Promise<number> {
  const seen: string[] = [];
  for (;;) {
    const batch = await accounts.dormant(BATCH, seen);
    for (const id of batch) {
      if (stopping()) return seen.length;
      seen.push(id);
      await close(id).catch((error: unknown) => report(id, error));
    }
    if (batch.length < BATCH) return seen.length;
  }
}
