import { describe, expect, it } from 'vitest';
import { recordCounter } from './records';

const TEXT = '\uFEFF编号,名称\r\n1,"甲\r\n""乙"",丙"\r\n2,丁\r\n';

describe('recordCounter', () => {
  it('counts records however the text is cut', () => {
    for (let cut = 0; cut <= TEXT.length; cut += 1) {
      const count = recordCounter();
      count(TEXT.slice(0, cut));
      expect(count(TEXT.slice(cut))).toBe(3);
    }
  });

  it('tells a text that was cut off', () => {
    expect(recordCounter()(TEXT.slice(0, -1))).toBe(2);
    expect(recordCounter()('')).toBe(0);
  });
});
