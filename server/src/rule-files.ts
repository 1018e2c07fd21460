import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { runCases, type CaseResult } from './rules/cases';
import { Library } from './rules/library';
import type { Standard } from './rules/model';
import { parseStandard } from './rules/read/standard';

/** Folders of `rules/` that hold standards. */
const FOLDERS = ['station', 'points', 'rubric', 'subsidy', 'risk'] as const;

/** Every fault of the rule files, one a line, each with file, path and remedy. */
export class RuleFilesFaulty extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`规则文件有 ${faults.length} 处错误：\n${faults.join('\n')}`);
    this.name = 'RuleFilesFaulty';
  }
}

/** Content of a YAML file. Throws RuleFilesFaulty for what is no valid YAML, such as a key that stands twice. */
export function readYaml(path: string, name: string): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'), { uniqueKeys: true, prettyErrors: true });
  if (document.errors.length > 0) {
    throw new RuleFilesFaulty(document.errors.map((error) => {
      const at = error.linePos?.[0];
      const what = error.code === 'DUPLICATE_KEY' ? '同一个键写了两次，请删去一个' : `不是有效的 YAML：${error.message.split('\n')[0]!}`;
      return `${name}${at ? ` 第 ${at.line} 行第 ${at.col} 列` : ''}：${what}`;
    }));
  }
  return document.toJS();
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const filesOf = (root: string, ending: (name: string) => boolean): readonly string[] =>
  FOLDERS.filter((folder) => exists(join(root, folder))).flatMap((folder) => readdirSync(join(root, folder)).filter(ending).sort().map((name) => join(root, folder, name)));

/** Every standard under `root`, or those whose file name contains `only`. Throws RuleFilesFaulty with all faults of all files, and for versions that overlap. */
export function loadLibrary(root: string, only = ''): Library {
  const faults: string[] = [];
  const standards: Standard[] = [];
  for (const path of filesOf(root, (name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml')).filter((path) => relative(root, path).includes(only))) {
    const name = relative(root, path);
    try {
      const parsed = parseStandard(readYaml(path, name), name);
      if (parsed.ok) standards.push(parsed.value);
      else faults.push(...parsed.issues.map((issue) => `${issue.path}：${issue.message}`));
    } catch (error) {
      if (!(error instanceof RuleFilesFaulty)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new RuleFilesFaulty(faults);
  try {
    return new Library(standards);
  } catch (error) {
    if (error instanceof RangeError) throw new RuleFilesFaulty([error.message]);
    throw error;
  }
}

/** Cases of one file. */
export interface CasesOfFile {
  readonly file: string;
  readonly standard: string;
  readonly version: string;
  readonly results: readonly CaseResult[];
}

/** Runs every cases file under `root`, or those whose name contains `only`. */
export function runAllCases(root: string, library: Library, only = ''): readonly CasesOfFile[] {
  return filesOf(root, (name) => name.endsWith('.cases.yaml')).filter((path) => relative(root, path).includes(only)).map((path) => {
    const file = relative(root, path);
    const raw = readYaml(path, file);
    return { file, standard: String((raw as { standard?: unknown } | null)?.standard), version: String((raw as { version?: unknown } | null)?.version), results: runCases(raw, library, file) };
  });
}

/** White space and the width of letters and punctuation do not count. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(/[“”"]/g, '"').replace(/[‘’']/g, "'").replace(/。/g, '.').replace(/、/g, ',');

/** What only the whole library shows: passages that are missing, clauses that are not in them word for word, readings that make no valid rule. */
export function checkTexts(root: string, library: Library): readonly string[] {
  return library.all.flatMap((standard) => {
    const name = `${standard.id} ${standard.version}`;
    const { file } = standard.source;
    const path = file === null ? null : join(root, 'sources', file);
    const known = path !== null && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    const passages = known ? bare(readFileSync(path, 'utf8')) : '';
    return [
      ...(file === null || known ? [] : [`${name} source.file：没有 sources/${file}，请把原文相关部分逐句抄进去`]),
      ...(known ? standard.clauses.filter((clause) => !passages.includes(bare(clause.text))).map((clause) => `${name} clauses.${clause.id}：与 sources/${file!} 不是逐字相同，请对照原文`) : []),
      ...standard.readings.flatMap((reading) => reading.options.flatMap((option) => {
        const made = library.withReadings(standard, [{ id: reading.id, option: option.id }]);
        return made.ok ? [] : made.issues.map((issue) => `${name} readings.${reading.id}.${option.id}：${issue.path.replace(/^patch\./, '')} ${issue.message}`);
      })),
    ];
  });
}
