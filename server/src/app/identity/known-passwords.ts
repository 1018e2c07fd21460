import { dictionary } from '@zxcvbn-ts/language-common';
import type { Issue } from '../../kernel/refusal';
import { checkPassword } from '../../domain/identity/password-policy';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const known: ReadonlySet<string> = new Set(dictionary['passwords-common'].map((text) => plain(String(text))));

/** How many passwords are known from leaks. */
export const KNOWN_PASSWORDS = known.size;

/** Whether a password stands in the list of the most used ones that leaks have shown, whatever its case and width. */
export function isKnownPassword(password: string): boolean {
  return known.has(plain(password));
}

/** Every reason why a password may not be chosen, the list of known ones included. */
export function checkNewPassword(password: string, who: Parameters<typeof checkPassword>[1], path = 'password'): readonly Issue[] {
  return checkPassword(password, who, path, isKnownPassword);
}
