import { BOM, csvRow, type Separator } from './csv.ts';
import { everythingColumns } from './csv-everything.ts';
import { reportColumns } from './csv-report.ts';
import { entriesOf, type Gone, nothingGone, type Wanted } from './source.ts';

export const presets = ['report', 'everything'] as const;
export type Preset = (typeof presets)[number];

export interface CsvChoice {
  preset: Preset;
  separator: Separator;
  /** The mark by which Excel knows UTF-8; without it programs read the file more easily. */
  bom: boolean;
  /** IANA name: in which times are written. */
  timeZone: string;
}

/** How a preset goes out unless the person chooses otherwise. */
export const usual = (preset: Preset, timeZone: string): CsvChoice => ({ preset, separator: ',', bom: preset === 'report', timeZone });

/** The file in pieces, a header always first. `gone` says how many rows went out. */
export async function* csvFile(filter: Wanted, choice: CsvChoice, gone: Gone = nothingGone()): AsyncGenerator<string> {
  const columns = choice.preset === 'report' ? reportColumns : everythingColumns;
  const header = csvRow(
    columns.map(([name]) => ({ text: name })),
    choice.separator,
  );
  yield (choice.bom ? BOM : '') + header;
  for await (const entries of entriesOf(filter, gone)) {
    yield entries
      .map((entry) =>
        csvRow(
          columns.map(([, cell]) => cell(entry, choice.timeZone)),
          choice.separator,
        ),
      )
      .join('');
  }
}
