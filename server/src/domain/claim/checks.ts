import type { Issue } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';

/** Most kinds of papers in one request. */
export const MAX_PAPERS = 12;

/** A record of the first contact says what was talked about: 4 to 500 characters. */
export function checkContact(note: string): Issue[] {
  return checkWords('note', '联系记录', note, { min: 4, max: 500, hint: '写明和谁联系、谈了什么' });
}

/** A request for papers names 1 to 12 different ones, each of 2 to 80 characters. */
export function checkPapers(papers: readonly string[]): Issue[] {
  if (papers.length === 0) return [{ path: 'papers', message: '请至少列出一项需要补充的材料' }];
  if (papers.length > MAX_PAPERS) return [{ path: 'papers', message: `一次最多要求 ${MAX_PAPERS} 项材料，现有 ${papers.length} 项，请合并` }];
  const seen = new Map<string, number>();
  return papers.flatMap((paper, index) => {
    const path = `papers.${index}`;
    const twin = seen.get(paper.trim());
    seen.set(paper.trim(), index);
    if (twin !== undefined) return [{ path, message: `与第 ${twin + 1} 项重复，请删除` }];
    return checkWords(path, `第 ${index + 1} 项材料`, paper, { min: 2, max: 80 });
  });
}

/** The enterprise says which papers it gave and how: 2 to 500 characters. */
export function checkPapersGiven(note: string): Issue[] {
  return checkWords('note', '补充说明', note, { min: 2, max: 500, hint: '写明补了哪些材料、怎样交付' });
}

/** A decline helps the enterprise: at least 6 characters of advice, at most 500. */
export function checkAdvice(advice: string): Issue[] {
  return checkWords('advice', '改进建议', advice, { min: 6, max: 500, hint: '说明怎样才能获得支持' });
}
