import { djbh } from './djbh';
import type { Chapter, Verdict } from './model';
import { masks, norm, pipl } from './pipl';

/** The whole table, in its order. */
export const compliance: readonly Chapter[] = [djbh, pipl, masks, norm];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function verdictText(verdict: Verdict): string {
  if (verdict.is === 'OUTSIDE') return `**非软件职责** ${cell(verdict.who)}`;
  if (verdict.is === 'MISSING') return `**未实现** ${cell(verdict.why)}`;
  return `**有测试** ${verdict.tests.map((test) => `\`${cell(test)}\``).join('<br>')}`;
}

/** The table as a document. */
export function complianceText(): string {
  const all = compliance.flatMap((chapter) => chapter.rows);
  const count = (is: Verdict['is']): number => all.filter((row) => row.verdict.is === is).length;
  const chapters = compliance.map(({ title, rows }) =>
    [`## ${title}\n`, '| 领域 | 条款 | 软件做什么 | 设置 | 结论 |', '|---|---|---|---|---|', ...rows.map((row) => `| ${row.level3 ? '★ ' : ''}${cell(row.area)} | ${cell(row.clause)} | ${cell(row.does)} | ${cell(row.setting)} | ${verdictText(row.verdict)} |`), ''].join('\n'),
  );
  return [
    `共 ${all.length} 行：有测试 ${count('TESTED')}，非软件职责 ${count('OUTSIDE')}，未实现 ${count('MISSING')}。★ 为三级增加的要求。\n`,
    '本表说明软件功能，不代替等级测评、密评和影响评估；条款号凭记忆标注，引用前请对照标准原文。“有测试”写明“文件 › 测试标题”，标题逐字对应，由检查核对。\n',
    ...chapters,
  ].join('\n');
}
