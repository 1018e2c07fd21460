import { join } from 'node:path';
import { checkTexts, loadLibrary, runAllCases } from './rule-files';

const wide = (text: string): number => [...text].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - wide(text)));

/** Loads every rule file, holds clauses against the passages, tries every reading and runs every case; prints one line a standard and every difference. Throws when anything differs or a standard has no cases. */
export async function checkRules(say: (line: string) => void, only = '', root = join(__dirname, '..', 'rules')): Promise<void> {
  const library = loadLibrary(root, only);
  if (library.all.length === 0) throw new Error(`没有规则文件的名字含“${only}”`);
  const cases = runAllCases(root, library, only);
  const rows = library.all.map((standard) => {
    const own = cases.filter((file) => file.standard === standard.id && file.version === standard.version).flatMap((file) => file.results);
    const failed = own.filter((one) => one.faults.length > 0);
    return { standard, count: own.length, failed };
  });
  const head = ['编号', '版本', '生效', '计分项', '读法', '条款', '案例', '不符'];
  const lines = rows.map(({ standard, count, failed }) => [
    standard.id, standard.version, `${standard.from} 至 ${standard.until ?? '未定'}`, `${standard.items.length}`, `${standard.readings.length}`, `${standard.clauses.length}`, `${count}`, `${failed.length}`,
  ]);
  const widths = head.map((title, column) => Math.max(wide(title), ...lines.map((line) => wide(line[column]!))));
  for (const line of [head, ...lines]) say(line.map((cell, column) => pad(cell, widths[column]!)).join('  ').trimEnd());
  const differences = cases.flatMap(({ file, results }) => results.flatMap((one) => one.faults.map((fault) => `${file}｜${one.name}：${fault}`)));
  const texts = checkTexts(root, library);
  for (const difference of [...texts, ...differences]) say(`✗ ${difference}`);
  const bare = rows.filter((row) => row.count === 0).map((row) => `${row.standard.id} ${row.standard.version}`);
  if (bare.length > 0) say(`✗ 没有案例：${bare.join('、')}`);
  if (texts.length + differences.length + bare.length > 0) throw new Error(`规则检查未通过：${differences.length} 处案例不符，${texts.length} 处文字或读法有误，${bare.length} 个标准没有案例`);
  say(`规则检查通过：${rows.length} 个标准，${rows.reduce((sum, row) => sum + row.count, 0)} 个案例。`);
}
