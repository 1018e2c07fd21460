import type { Member } from './model';

/** Days without a sign-in after which an account is closed. */
export const DORMANT_DAYS = 90;

/** Whether an open account has been idle for so long that it is closed; the count begins with the account, and anew when it is opened again. */
export function isDormant(member: Pick<Member, 'disabledAt' | 'lastSeenAt' | 'createdAt' | 'enabledAt'>, now: Date): boolean {
  if (member.disabledAt !== null) return false;
  const since = Math.max((member.lastSeenAt ?? member.createdAt).getTime(), member.enabledAt?.getTime() ?? 0);
  return now.getTime() - since >= DORMANT_DAYS * 86_400_000;
}
