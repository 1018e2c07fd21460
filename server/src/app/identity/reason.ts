import { refuseInput } from '../../kernel/refusal';
import { parseName } from '../../kernel/text';

/** A reason of 1 to 200 characters, trimmed; refuses any other. */
export function requireReason(text: string): string {
  const read = parseName(text, '原因', 200);
  if (!read.ok) refuseInput([{ path: 'reason', message: `${read.reason}。` }]);
  return text.normalize('NFC').trim();
}
