import type { Issue } from '../../kernel/refusal';

/** Sign-in name as it is stored and compared: half width, lower case, trimmed. */
export function normaliseAccount(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Issues of a new sign-in name (already normalised): 4 to 40 characters a–z, 0–9 and . _ @ -. */
export function checkAccount(account: string, path = 'account'): readonly Issue[] {
  if (account === '') return [{ path, message: '请填写登录账号。' }];
  if (account.length < 4 || account.length > 40) return [{ path, message: `登录账号须为 4 至 40 个字符，现有 ${account.length} 个。` }];
  const wrong = [...account].find((character) => !/[a-z0-9._@-]/.test(character));
  if (wrong === undefined) return [];
  return [{ path, message: `登录账号不能含有“${wrong}”，只能用小写字母、数字和 . _ @ - 这几种符号。` }];
}
