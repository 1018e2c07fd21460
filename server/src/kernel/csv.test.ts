import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { csvCell, csvLine, CsvError, guarded, parseCsv, parseCsvRecords, type CsvCell } from './csv';

const write = (rows: readonly (readonly string[])[], ending: string): string =>
  rows.map((row) => row.map((f) => (/[",\r\n\uFEFF]/.test(f) || f === '' ? `"${f.replaceAll('"', '""')}"` : f)).join(',')).join(ending);

describe('parseCsv', () => {
  it.each([
    ['', []], ['a', [['a']]], ['a,b\nc,d', [['a', 'b'], ['c', 'd']]], ['a,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]],
    ['a,', [['a', '']]], [',\n,', [['', ''], ['', '']]], ['\uFEFFa', [['a']]], ['"a,b","c""d"\n"e\r\nf"', [['a,b', 'c"d'], ['e\r\nf']]],
    [' a , b ', [[' a ', ' b ']]], ['a\n\nb', [['a'], [''], ['b']]], ['""', [['']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it.each([['"a', 1], ['x\n"a\nb', 2], ['a"b', 1], ['"a"b', 1], ['a\rb', 1], ['"a\nb"\n"c', 3]])('%j is refused on its line', (text, line) => {
    expect(() => parseCsv(text)).toThrow(CsvError);
    try { parseCsv(text); } catch (e) { expect((e as CsvError).line).toBe(line); }
  });

  it('reads back whatever is written', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', ',', '"', '\n', '\r\n', '中文', '\uFEFF'));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, ending, last) => {
      expect(parseCsv(write(rows, ending) + (last ? ending : ''))).toEqual(rows);
    }));
  });

  it('takes time in proportion to the text', () => {
    expect(parseCsv('a,b\n'.repeat(100_000))).toHaveLength(100_000);
  });
});

describe('parseCsvRecords', () => {
  it('names the fields by the first line', () => {
    expect(parseCsvRecords('id,name\n1,"甲,乙"\n2,\n')).toEqual([{ id: '1', name: '甲,乙' }, { id: '2', name: '' }]);
    expect(parseCsvRecords('')).toEqual([]);
  });

  it.each(['a,a\n1,2', 'a,\n1,2', 'a,b\n1', 'a,b\n1,2,3'])('%j is refused', (text) => {
    expect(() => parseCsvRecords(text)).toThrow(CsvError);
  });
});

describe('csvLine', () => {
  /** Everything that spreadsheets skip at the beginning of a cell, said otherwise than the guard says it. */
  const skipped = (char: string): boolean => /[\p{Cc}\p{Cf}\p{Z}\s"'“”‘’＂＇]/u.test(char);
  const dangerous = (text: string): boolean => {
    const first = [...text].find((char) => !skipped(char) || '\t\r\0'.includes(char));
    return first !== undefined && ('\t\r\0'.includes(first) || '=+-@'.includes(first.normalize('NFKC')));
  };
  const lead = fc.array(fc.constantFrom(' ', '\u3000', '"', "'", '“', '\uFEFF', '\u200B', '\u200E', '\u2060', '\u00A0', '\u0001', '\u001B', '\n', '\t', '\r', '\0', ''), { maxLength: 4 }).map((parts) => parts.join(''));
  const nasty = fc.tuple(lead, fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '⁺', '\t', '\r', '\0', '中', 'a', '1', ''), fc.string({ unit: 'binary' })).map((parts) => parts.join(''));
  const texts = fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '@SUM(A1)', '-2+3', '+cmd|\' /C calc\'!A0', '＝HYPERLINK("http://a","b")', 'a,b', 'a;=1', 'a\tb', '长河银行', '2026-03-02'));

  it('gives back the guarded text, which no spreadsheet takes for a formula', () => {
    fc.assert(fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (cells) => {
      const [read, ...more] = parseCsv(csvLine(cells));
      expect(more).toEqual([]);
      expect(read).toEqual(cells.map(guarded));
      for (const text of read!) expect(dangerous(text.startsWith("'") ? `x${text}` : text)).toBe(false);
      for (const text of cells) if (dangerous(text)) expect(guarded(text)).toBe(`'${text}`);
    }), { numRuns: 2000 });
  });

  it('gives harmless texts back exactly', () => {
    const harmless = fc.tuple(fc.constantFrom('中', 'a', '9', '（', '“x', '·'), fc.string({ unit: 'binary' })).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(harmless, { minLength: 1 }), (cells) => {
      expect(parseCsv(csvLine(cells))).toEqual([cells]);
    }));
  });

  it.each<[CsvCell, string]>([
    [null, ''], ['', ''], [{ number: '-12.50' }, '-12.50'], [{ number: '0' }, '0'], ['-12.50', '"\'-12.50"'], ['长河银行', '长河银行'], ['a;b', '"a;b"'], ['\u200B=1', '"\'\u200B=1"'], ['\uFEFF"+1', '"\'\uFEFF""+1"'],
  ])('%j is written %s', (cell, text) => expect(csvCell(cell)).toBe(text));

  it.each(['1e3', '=1', '', '1,000', 'NaN', '+1', '1.'])('%j is no number of ours', (number) => expect(() => csvCell({ number })).toThrow());
});
