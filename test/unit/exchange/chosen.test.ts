import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvFile, usual } from '@/utils/exchange/csv-file.ts';
import { nothingGone } from '@/utils/exchange/source.ts';
import { emptyStore, kept } from '../store/support.ts';

test('of what a filter shows only what was chosen goes out, and is counted and dated alone', async () => {
  const brandId = await emptyStore();
  const [first, second] = [await kept(brandId, { nativeId: '1', text: 'One' }), await kept(brandId, { nativeId: '2', text: 'Two' })];
  await kept(brandId, { nativeId: '3', text: 'Three' });
  const gone = nothingGone();
  const only = new Set([first.interaction.id, second.interaction.id]);
  let file = '';
  for await (const piece of csvFile({ brandId, only }, usual('report', 'UTC'), gone)) file += piece;
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
  expect(rows.map((row) => row.Text)).toEqual(['Two', 'One']);
  expect(gone).toEqual({ rows: 2, first: first.interaction.keptAt, last: second.interaction.keptAt });
});
