import { amountMessage, formatMoney, parseAmount } from '@/lib/money';
import type { Choices } from './choices';
import type { Raw } from './raw';
import { AMOUNT_PATHS, FLAG_PATHS, type Path } from './steps';

const wordsOf = (options: readonly { value: string; label: string }[], values: readonly string[]): string =>
  values.map((value) => options.find((option) => option.value === value)?.label ?? value).join('、');

/** One answer in the words of the check page; empty where nothing was given. */
export function answerText(path: Path, raw: Raw, choices: Choices): string {
  if (AMOUNT_PATHS.some((one) => one === path)) {
    const text = raw[path as 'amountFen'];
    const parsed = parseAmount(text, 'wan');
    return parsed.ok ? formatMoney(parsed.fen) : text === '' ? '' : amountMessage(parsed.problem, 'wan');
  }
  if (FLAG_PATHS.some((one) => one === path)) return raw[path as 'several'] === 'yes' ? '是' : '否';
  switch (path) {
    case 'modes':
      return wordsOf(choices.modes, raw.modes);
    case 'guarantees':
      return wordsOf(choices.guarantees, raw.guarantees);
    case 'inviteIds':
      return wordsOf(choices.institutions, raw.inviteIds);
    case 'loanHistory':
      return wordsOf(choices.loanHistory, raw.loanHistory === '' ? [] : [raw.loanHistory]);
    case 'purpose':
      return wordsOf(choices.purpose, raw.purpose === '' ? [] : [raw.purpose]);
    case 'claimMode':
      return wordsOf(choices.claimMode, [raw.claimMode]);
    case 'productId':
      return raw.productId === '' ? '' : (choices.product?.name ?? '');
    case 'months':
      return raw.months === '' ? '' : `${raw.months} 个月`;
    case 'claimCap':
      return `${raw.claimCap} 家`;
    case 'claimUntil':
      return raw.claimUntil === '' ? '' : `${raw.claimUntil} 24:00`;
    case 'maxRateBp':
    case 'equityShareBp':
      return raw[path] === '' ? '' : `${raw[path]}%`;
    default:
      return `${raw[path]}`;
  }
}

/** Whether an answer makes sense beside the others, as its control is shown. */
export function applies(path: Path, raw: Raw, choices: Choices): boolean {
  const equity = raw.modes.includes('EQUITY');
  const debt = raw.modes.length === 0 || raw.modes.some((mode) => mode !== 'EQUITY');
  switch (path) {
    case 'loanHistory':
      return raw.modes.includes('LOAN');
    case 'maxRateBp':
    case 'months':
      return debt;
    case 'equityRound':
    case 'equityValuationFen':
    case 'equityShareBp':
      return equity;
    case 'claimCap':
      return raw.claimMode !== 'INVITED';
    case 'showClaimCount':
      return raw.claimMode === 'FIRST_COME';
    case 'inviteIds':
      return choices.institutions.length > 0;
    case 'productId':
      return choices.product !== null;
    case 'truthful':
      return false;
    default:
      return true;
  }
}
