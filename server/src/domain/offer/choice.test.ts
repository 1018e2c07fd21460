import { describe, expect, it } from 'vitest';
import { choiceCategory } from './choice';

describe('choiceCategory', () => {
  it('tells the sort of reason, never its words or figures', () => {
    expect(choiceCategory('长安银行年利率 3.45%，最低')).toBe('融资成本');
    expect(choiceCategory('额度足、放款快、沟通好')).toBe('额度、办理时效');
    expect(choiceCategory('老朋友介绍 500 万')).toBe('综合考虑');
  });
});
