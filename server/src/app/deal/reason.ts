import { requireValid } from '../../kernel/refusal';

/** A reason that others will read: trimmed, 4 to 500 characters; else refuses at `reason`, `what` being the thing explained. */
export function requireReason(text: string, what: string): string {
  const reason = text.normalize('NFC').trim();
  const length = [...reason].length;
  if (length < 4) requireValid([{ path: 'reason', message: `请写明${what}，至少 4 个字` }]);
  if (length > 500) requireValid([{ path: 'reason', message: `${what}最多 500 个字，现有 ${length} 个字` }]);
  return reason;
}
