/** CSV by RFC 4180, hardened against formulas. `test/unit/exchange` holds each rule. */

export type Separator = ',' | ';' | '\t';
export type Cell = { readonly text: string } | { readonly number: number | null };

export const BOM = '\ufeff';

/**
 * Where a program that splits the file as it pleases (Excel where lists are parted by ";") may see a cell begin with a
 * formula: at the start, and after separators, quotes and line breaks. A `'` goes there. Where the text has some itself, one
 * more does, so that taking one away gives the text back. Source: OWASP, CSV injection; Unicode's full-width forms besides.
 */
const start = /^(?='*[=+\-@＝＋－＠\t\r\n])|(?<=[,;\t"\r\n])(?='*[=+\-@＝＋－＠])/gu;
const added = /^'(?='*[=+\-@＝＋－＠\t\r\n])|(?<=[,;\t"\r\n])'(?='*[=+\-@＝＋－＠])/gu;

export const harmless = (text: string): string => text.replace(start, "'");

/** Takes away exactly what `harmless` added: for the importer. */
export const original = (text: string): string => text.replace(added, '');

/** Several values in one cell: sorted, "; " between them, a ";" or "\" of their own after a "\". */
export const many = (values: readonly string[]): string =>
  [...values]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((value) => value.replace(/[\\;]/g, '\\$&'))
    .join('; ');

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers with a dot and nothing between thousands; unknown is empty, zero is 0. */
const written = (cell: Cell): string => ('text' in cell ? quoted(harmless(cell.text)) : cell.number === null ? '' : String(cell.number));

/** One row with its line end. */
export const csvRow = (cells: readonly Cell[], separator: Separator): string => `${cells.map(written).join(separator)}\r\n`;
