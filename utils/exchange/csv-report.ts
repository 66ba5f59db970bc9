import type { Cell } from './csv.ts';
import { saidTime } from './moment.ts';
import type { Entry } from './source.ts';
import { address, authorName, comments, likes, tagged, text, writtenAt, yes } from './values.ts';

/** Preset Report: what goes into a spreadsheet. The order of the headers is a contract: add only at the end. */
export const reportColumns: readonly (readonly [header: string, cell: (entry: Entry, timeZone: string) => Cell])[] = [
  ['Date', ({ row }, timeZone) => text(saidTime(writtenAt(row) ?? '', timeZone).text)],
  ['Source', ({ row }) => text(row.post.siteName)],
  ['Author', ({ row }) => authorName(row)],
  ['Handle', ({ row }) => text(row.post.author.handle)],
  ['Text', ({ row }) => text(row.post.text)],
  ['Sentiment', ({ row }) => text(row.sentiment)],
  ['Reason', ({ row }) => tagged(row, 'reason')],
  ['Tags', ({ row }) => tagged(row, 'free', 'topic', 'campaign', 'hook', 'market', 'audience')],
  ['Status', ({ row }) => text(row.status === 'none' ? '' : row.status.replaceAll('-', ' '))],
  ['Win', ({ row }) => yes(row.win)],
  ['Likes', ({ row }) => likes(row)],
  ['Comments', ({ row }) => comments(row)],
  ['Note', ({ row }) => text(row.note)],
  ['URL', ({ row }) => address(row)],
];
