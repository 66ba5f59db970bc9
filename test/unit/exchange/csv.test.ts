import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BOM, type Cell, csvRow, harmless, many, original, type Separator } from '@/utils/exchange/csv.ts';

/** Both parsers read the same cells. */
const readBack = (file: string, delimiter: Separator): string[][] => {
  const one = Papa.parse<string[]>(file, { delimiter }).data.filter((row) => row.length > 1);
  const two: string[][] = parse(file, { delimiter, bom: true, relax_column_count: true });
  const clean = one.map((row, i) => (i === 0 ? row.map((cell, n) => (n === 0 ? cell.replace(BOM, '') : cell)) : row));
  expect(clean).toEqual(two);
  return two;
};

const texts = (...values: string[]): Cell[] => values.map((text) => ({ text }));

describe('a CSV file', () => {
  it.each<Separator>([',', ';', '\t'])(
    'parted by %j holds quotes, separators and line breaks of a text, and ends rows with CRLF',
    (separator) => {
      const cells = ['She said "no", twice', 'one;two\tthree', 'first\nsecond\r\nthird', '', 'é 日本 👩🏽‍💻 עברית'];
      const file = csvRow(texts('a', 'b', 'c', 'd', 'e'), separator) + csvRow(texts(...cells), separator);
      expect(readBack(file, separator)).toEqual([['a', 'b', 'c', 'd', 'e'], cells]);
      expect(file.endsWith('\r\n')).toBe(true);
    },
  );

  it('reads the same with and without the byte-order mark', () => {
    const file = csvRow(texts('é', 'עברית'), ',') + csvRow(texts('日本', '👩🏽‍💻'), ',');
    expect(readBack(BOM + file, ',')).toEqual(readBack(file, ','));
  });

  it('writes unknown as nothing, zero as 0, and no thousands separators', () => {
    expect(csvRow([{ number: null }, { number: 0 }, { number: -1234567.5 }], ';')).toBe(';0;-1234567.5\r\n');
  });

  it('sorts several values and marks a separator of their own', () => {
    expect(many(['price', 'a;b', 'c\\d', 'Lid'])).toBe('a\\;b; c\\\\d; Lid; price');
  });
});

describe('formulas', () => {
  it.each(['=1+2', '+49 30', '-3', '@anna', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x")', '＝1'])(
    'a text that begins as one gets a mark: %j',
    (text) => {
      expect(harmless(text).startsWith("'")).toBe(true);
    },
  );

  it.each(['a;=1+2', 'a,@SUM(1)', 'a"=1', 'a\t-1', 'line\n=cmd', "x;'=1"])(
    'a text that would begin as one when parted elsewhere gets one too: %j',
    (text) => {
      expect(harmless(text)).not.toBe(text);
      expect(harmless(text)).not.toMatch(/[,;\t"\r\n][=+\-@]/);
    },
  );

  it.each(['1 - 2', 'a = b', "it's", "'quoted'", 'me@example.org', 'well-known', '😀=1'])('an ordinary text stays as it is: %j', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it.each(['=1', "'=1", "''=1", "a;=1;'=2", '"=1"\n-2', "'", '', '\t\t=1', '\n\n@x', ",'=,''+,-"])(
    'the importer takes away exactly what was added: %j',
    (text) => {
      expect(original(harmless(text))).toBe(text);
    },
  );

  it('numbers never get a mark', () => {
    expect(csvRow([{ number: -3 }], ',')).toBe('-3\r\n');
  });
});
