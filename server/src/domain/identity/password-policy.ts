import type { Issue } from '../../kernel/refusal';
import { isCommonPassword } from './common-passwords';
import type { Member } from './model';
import { isOfficial } from './roles';
import type { Role } from './terms';

/** Longest password that is hashed, in characters. */
export const LONGEST_PASSWORD = 128;

/** Days after which officials must choose a new password; nobody else has to (NIST SP 800-63B). */
export const PASSWORD_DAYS = 90;
/** Passwords used before that an official may not choose again. */
export const PAST_PASSWORDS = 5;

/** Whether an official's password is so old that a new one is due. */
export function isPasswordExpired(member: Pick<Member, 'role' | 'passwordChangedAt' | 'createdAt'>, now: Date): boolean {
  return isOfficial(member.role) && now.getTime() - (member.passwordChangedAt ?? member.createdAt).getTime() >= PASSWORD_DAYS * 86_400_000;
}

/** Fewest characters of a password: 10 for people of enterprises, 12 for everybody who works on other people's cases. */
export function shortestPassword(role: Role): number {
  return role === 'OWNER' || role === 'STAFF' ? 10 : 12;
}

const CLASSES: readonly RegExp[] = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/**
 * Every reason why a password may not be chosen: length by role, control characters, account or phone inside it, one of the most used, too few
 * different characters, fewer than 3 of the 4 classes unless it has 16 characters or more. `isKnown` looks into a longer list of used ones.
 */
export function checkPassword(password: string, who: { readonly account: string; readonly role: Role; readonly phone?: string | null }, path = 'password', isKnown: (password: string) => boolean = () => false): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (message: string): void => void issues.push({ path, message });
  const characters = [...password];
  const least = shortestPassword(who.role);
  if (password === '') return [{ path, message: `请设置密码（至少 ${least} 个字符）。` }];
  if (characters.length < least) add(`密码至少 ${least} 个字符，现有 ${characters.length} 个，请加长。`);
  if (characters.length > LONGEST_PASSWORD) return [{ path, message: `密码最多 ${LONGEST_PASSWORD} 个字符，请缩短。` }];
  if (/\p{Cc}/u.test(password)) add('密码含有换行、制表等控制字符，请手工重新输入。');
  if (who.account !== '' && password.toLowerCase().includes(who.account)) add('密码不能包含登录账号，请换一个。');
  if (who.phone != null && who.phone.length >= 7 && password.normalize('NFKC').replace(/[^\d]/g, '').includes(who.phone.replace(/[^\d]/g, ''))) add('密码不能包含手机号，请换一个。');
  if (isCommonPassword(password) || isKnown(password)) add('这是最常被猜到的密码之一，请换一个。');
  if (new Set(characters).size < 5) add('密码中不同的字符太少，请至少使用 5 种不同的字符。');
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  if (classes < 3 && characters.length < 16) add('密码须包含大写字母、小写字母、数字、符号中的至少三类，或长度达到 16 个字符。');
  return issues;
}
