import { isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import { parseName } from '../../kernel/text';
import { IndustrySection } from './terms';
import { checkUscc } from './uscc';

/** What a visitor says of an enterprise when registering it. */
export interface Registration {
  readonly name: string;
  readonly uscc: string;
  readonly industry: string;
  readonly foundedOn: string;
  readonly agreed: boolean;
}

/** Issues of a full legal name: 4 to 100 characters without control, bidirectional or invisible ones. */
export function checkLegalName(name: string, path = 'name'): readonly Issue[] {
  const read = parseName(name, '单位名称');
  if (!read.ok) return [{ path, message: `${read.reason}。` }];
  return [...read.value].length < 4 ? [{ path, message: '单位名称至少 4 个字，请填写营业执照上的全称。' }] : [];
}

/** Issues of a unified social credit code, naming the wrong character. */
export function checkCreditCode(uscc: string, path = 'uscc'): readonly Issue[] {
  const check = checkUscc(uscc);
  return check.valid ? [] : [{ path, message: `${check.reason ?? '统一社会信用代码有误'}。` }];
}

/** Issues of the tick under the service agreement. */
export function checkAgreed(agreed: boolean): readonly Issue[] {
  return agreed ? [] : [{ path: 'agreed', message: '请阅读并勾选同意服务约定和隐私政策。' }];
}

/** Issues of a registration that need nothing but itself and today. */
export function checkRegistration(input: Registration, today: BusinessDate): readonly Issue[] {
  const issues: Issue[] = [...checkLegalName(input.name), ...checkCreditCode(input.uscc)];
  if (!IndustrySection.codes.some((code) => code === input.industry)) issues.push({ path: 'industry', message: '请选择所属行业门类。' });
  if (!isBusinessDate(input.foundedOn)) issues.push({ path: 'foundedOn', message: '成立日期请写成 2020-01-31 的样子。' });
  else if (input.foundedOn > today) issues.push({ path: 'foundedOn', message: '成立日期不能晚于今天，请核对营业执照。' });
  return [...issues, ...checkAgreed(input.agreed)];
}
