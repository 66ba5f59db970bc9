import type { Listing } from '@/components/notebook/listing.ts';
import type { ExportRequest } from '@/components/shell/export-request.ts';
import { saveFile } from '@/components/shell/save-file.ts';
import { errorText, number, t } from '@/components/text.ts';
import { now } from '@/utils/clock.ts';
import { csvFile } from '@/utils/exchange/csv-file.ts';
import { fileName } from '@/utils/exchange/filename.ts';
import { jsonFile } from '@/utils/exchange/json.ts';
import { nothingGone } from '@/utils/exchange/source.ts';

const signs = { comma: ',', semicolon: ';', tab: '\t' } as const;
const names = { listening: 'mentions', performance: 'posts', 'to-reply': 'to-reply', both: 'all', trash: 'trash' } as const;

/** Saves what the list shows, or what of it is chosen, as a file; folded reactions go out too. How many went out is said, as it was before. */
export const saveShown = async (listing: Listing, { preset, separator }: ExportRequest): Promise<void> => {
  const { foldReactions: _, ...shown } = listing.filter();
  const only = listing.checked.value;
  const filter = only.size > 0 ? { ...shown, only } : shown;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const gone = nothingGone();
  const json = preset === 'json';
  const pieces = json
    ? jsonFile(filter, now(), gone)
    : csvFile(filter, { preset, separator: signs[separator], bom: preset === 'report', timeZone }, gone);
  const file: string[] = [];
  listing.notices.say(t('exporting', number(only.size || (listing.matching.value ?? 0))));
  try {
    for await (const piece of pieces) file.push(piece);
  } catch (failed) {
    console.error('Earshot: the export stopped', failed);
    listing.notices.tell(errorText('export-stopped'));
    return;
  }
  const name = fileName(names[listing.view.value.place], json ? 'json' : separator === 'tab' ? 'tsv' : 'csv', gone, timeZone);
  saveFile(name, new Blob(file, { type: json ? 'application/json' : 'text/csv;charset=utf-8' }));
  listing.notices.tell(t('exported', gone.rows, name));
};
