const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** A formally valid credit code of an invented firm (GB 32100, GB 11714), another one at each call. */
export function inventedUscc(): string {
  const subject = Math.floor(Math.random() * 1e8).toString().padStart(8, '0');
  const rest = (11 - ([...subject].reduce((sum, digit, index) => sum + ORG_WEIGHTS[index]! * Number(digit), 0) % 11)) % 11;
  const first = `91610100${subject}${rest === 10 ? 'X' : rest}`;
  const sum = [...first].reduce((total, letter, index) => total + WEIGHTS[index]! * ALPHABET.indexOf(letter), 0);
  return `${first}${ALPHABET[(31 - (sum % 31)) % 31]}`;
}

/** The same code with another, wrong last character. */
export const wrongUscc = (code: string): string => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
