import { expect, it } from 'vitest';
import { checkWords } from './words';

const say = (text: string) => checkWords('note', '说明', text, { min: 2, max: 4, hint: '写明原因' })[0]?.message;

it.each([
  ['', '请填写说明，至少 2 个字：写明原因'], ['  一 ', '说明太短，至少 2 个字：写明原因'], ['一二', undefined], [' 一二三四 ', undefined], ['一二三四五', '说明最多 4 个字，现有 5 个字，请精简'],
  ['𠮷𠮷𠮷𠮷', undefined], ['a\0b', '说明含有损坏的字符，请重新输入'], ['a\ud800', '说明含有损坏的字符，请重新输入'],
])('%j → %s', (text, message) => expect(say(text)).toBe(message));
it('counts no blanks and needs nothing unless asked', () => expect(checkWords('note', '说明', '', { max: 3 })).toEqual([]));
