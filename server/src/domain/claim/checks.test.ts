import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAdvice, checkContact, checkPapers, checkPapersGiven } from './checks';
import { fullText, isFull } from './place';

const paths = (issues: readonly { path: string }[]) => issues.map((issue) => issue.path);

describe('words of a claim', () => {
  it('a contact says who and what, in 4 to 500 characters', () => {
    const ok = (note: string) => checkContact(note).length === 0;
    expect(['', '  电话 ', '已与财务总监通话', '啊'.repeat(500), '啊'.repeat(501)].map(ok)).toEqual([false, false, true, true, false]);
  });
  it('advice says how to become fundable', () => {
    expect(checkAdvice('请补')[0]?.message).toBe('改进建议太短，至少 6 个字：说明怎样才能获得支持');
    expect(checkAdvice('补齐近两年审计报告后再申请')).toEqual([]);
  });
  it('papers given are described', () => expect(paths(checkPapersGiven(' '))).toEqual(['note']));
  it('asks for 1 to 12 different papers', () => {
    expect(paths(checkPapers([]))).toEqual(['papers']);
    expect(paths(checkPapers(Array.from({ length: 13 }, (_, i) => `材料${i}`)))).toEqual(['papers']);
    expect(checkPapers(Array.from({ length: 12 }, (_, i) => `材料${i}`))).toEqual([]);
    expect(paths(checkPapers(['审计报告', ' 审计报告 ', '表']))).toEqual(['papers.1', 'papers.2']);
  });
});

describe('places', () => {
  it('are full exactly when no claim fits any more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(20), (claimCap, activeClaims) => {
        expect(isFull({ claimCap, activeClaims })).toBe(activeClaims + 1 > claimCap);
      }),
    );
  });
  it('say how many and what happens next', () => expect(fullText({ activeClaims: 3, claimCap: 3 })).toMatch(/^名额已满（3\/3）.*可稍后再来/));
});
