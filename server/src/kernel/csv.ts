/** Text that is not CSV: the line where it goes wrong and why. */
export class CsvError extends Error {
  constructor(readonly line: number, why: string) {
    super(`CSV line ${line}: ${why}`);
    this.name = 'CsvError';
  }
}

/** One line as fields by column name; every value is text, '' where the field is empty. */
export type CsvRecord = Readonly<Record<string, string>>;

/** A field from `at` on: its text and the place after it. */
function readField(text: string, at: number, line: number): readonly [field: string, end: number] {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && !',\r\n'.includes(text.charAt(end))) end += 1;
    const field = text.slice(at, end);
    if (field.includes('"')) throw new CsvError(line, 'quote inside an unquoted field');
    return [field, end];
  }
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) throw new CsvError(line, 'quote is never closed');
  return [text.slice(at + 1, end).replaceAll('""', '"'), end + 1];
}

/**
 * Reads comma-separated text (RFC 4180): quoted fields may hold commas, line ends and quotes written twice; lines end
 * in CRLF or LF; a byte-order mark and the last line end are dropped. Nothing is trimmed.
 * Throws CsvError for an unclosed or misplaced quote, and for a lone carriage return.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length || row.length > 0) {
    const [field, end] = readField(text, at, line);
    row.push(field);
    line += field.split('\n').length - 1;
    at = end;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    const ending = text.startsWith('\r\n', at) ? 2 : text[at] === '\n' ? 1 : 0;
    if (at < text.length && ending === 0) throw new CsvError(line, 'text after a closing quote, or a lone carriage return');
    at += ending;
    rows.push(row);
    row = [];
    line += 1;
  }
  return rows;
}

/**
 * Reads CSV whose first line names the columns. Throws CsvError when a name is empty or repeated, or when a line
 * has more or fewer fields than there are columns.
 */
export function parseCsvRecords(text: string): readonly CsvRecord[] {
  const [columns = [], ...lines] = parseCsv(text);
  if (columns.some((name) => name === '') || new Set(columns).size !== columns.length) throw new CsvError(1, 'a column name is empty or repeated');
  return lines.map((fields, i) => {
    if (fields.length !== columns.length) throw new CsvError(i + 2, `${fields.length} fields where ${columns.length} are named`);
    return Object.fromEntries(columns.map((name, j) => [name, fields[j] ?? '']));
  });
}

/** A number as it is written into a file: it is ours, so it stays a number. */
export interface CsvNumber {
  readonly number: string;
}

/** One cell: text of whatever origin, a number of ours, or nothing. */
export type CsvCell = string | CsvNumber | null;

/** What a reader may skip before it looks for a formula, and what then begins one, in every width (CWE-1236). */
const FORMULA = /^[\s"'“”‘’＂＇\p{Cc}\p{Cf}\p{Zs}]*[=+\-@\t\r\0＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−]/u;
const HARMLESS = /^[\p{L}\p{N}.:/ _-]+$/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The text as a spreadsheet may read it: with an apostrophe before anything that could be taken for a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell as it stands in a file. Throws for a number that is none. */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    if (!NUMBER.test(cell.number)) throw new Error('a number of a CSV file is written in digits');
    return cell.number;
  }
  const text = guarded(cell);
  // Quoted also where this file would not ask for it: readers with other separators must not split a cell.
  return text === '' || HARMLESS.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A line with its end (RFC 4180). */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
