import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CsvError, parseCsv, parseCsvRecords } from './csv';

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
