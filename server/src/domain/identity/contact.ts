import type { Issue } from '../../kernel/refusal';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/;
const SERVICE = /^(?:400|800)-?\d{3}-?\d{4}$/;

/** Phone number as it is stored: half width, without white space. */
export function normalisePhone(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** Issues of a phone number (already normalised): a mainland mobile of 11 digits, a landline with area code, or a 400/800 number. */
export function checkPhone(phone: string, path = 'phone'): readonly Issue[] {
  if (phone === '') return [{ path, message: '请填写联系电话。' }];
  if (MOBILE.test(phone) || LANDLINE.test(phone) || SERVICE.test(phone)) return [];
  if (/^\d+$/.test(phone) && phone.startsWith('1')) return [{ path, message: `手机号应为 11 位数字，现有 ${phone.length} 位，请核对。` }];
  return [{ path, message: '请填写 11 位手机号，或带区号的座机号，例如 029-88886666。' }];
}
