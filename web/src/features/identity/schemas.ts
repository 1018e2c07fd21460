import * as z from 'zod/mini';
import { zodIssues, type Issue } from '@/lib/refusal';

const filled = (message: string) => z.string().check(z.minLength(1, message));
const longer = (least: number, empty: string, short: string) =>
  z.string().check(z.refine((text) => text !== '', { error: empty, abort: true }), z.minLength(least, short));

const phone = z.string().check(
  z.refine((text) => text !== '', { error: '请填写联系电话', abort: true }),
  z.regex(/^[\d\s()+—-]{7,20}$/, '请填写 11 位手机号，或带区号的座机号，例如 029-88886666'),
);
const agreed = z.literal('yes', '请阅读并勾选同意服务约定和隐私政策');

const person = {
  contactName: filled('请填写联系人姓名'),
  contactPhone: phone,
  account: longer(4, '请填写登录账号', '登录账号至少 4 个字符'),
  agreed,
};

/** What the login form checks before sending. */
export const signInSchema = z.object({ account: filled('请填写账号'), password: filled('请填写密码') });

/** What the second step of a login checks before sending. */
export const codeSchema = z.object({ code: filled('请填写验证器中的 6 位数字，或一个备用码') });

/** What is checked of password and code together. */
export const proofSchema = z.object({ password: filled('请填写密码'), code: filled('请填写验证器中的 6 位数字，或一个备用码') });

/** What the registration form checks before sending; the API judges everything again. */
export const registerSchema = z.object({
  name: longer(4, '请填写企业名称', '企业名称至少 4 个字，请填写营业执照上的全称'),
  uscc: filled('请填写统一社会信用代码（18位）'),
  areaId: filled('请选择所在区域'),
  stationId: filled('请选择服务站点'),
  industry: filled('请选择所属行业'),
  foundedOn: filled('请填写成立日期'),
  password: longer(10, '请设置密码（至少 10 个字符）', '密码至少 10 个字符'),
  ...person,
});

/** What the application form of an institution checks before sending. */
export const institutionSchema = z.object({
  name: longer(4, '请填写机构名称', '机构名称至少 4 个字，请填写营业执照上的全称'),
  uscc: filled('请填写统一社会信用代码（18位）'),
  class: filled('请选择机构类别'),
  kind: filled('请选择业态'),
  region: filled('请填写服务区域'),
  qualification: longer(4, '请填写资质说明', '资质说明至少 4 个字，写明许可证名称、编号和有效期'),
  stationId: filled('请选择受理站点'),
  password: longer(12, '请设置密码（至少 12 个字符）', '密码至少 12 个字符'),
  ...person,
});

/** What the password form checks before sending. */
export const passwordSchema = z
  .object({ current: filled('请填写当前密码'), next: filled('请填写新密码'), again: filled('请再填写一次新密码') })
  .check(z.refine((form) => form.again === '' || form.next === form.again, { path: ['again'], error: '两次填写的新密码不一致，请重新填写' }));

/** Faults of a form before it is sent, in the order of its fields. */
export function faultsOf(schema: z.ZodMiniType, values: unknown): Issue[] {
  const result = schema.safeParse(values);
  return result.success ? [] : zodIssues(result.error.issues);
}
