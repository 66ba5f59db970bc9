import { type Cell, many } from './csv.ts';
import { exactTime, saidTime, withOffset } from './moment.ts';
import type { Entry } from './source.ts';
import { address, authorName, comments, likes, number, rawCounts, shares, tagged, text, views, writtenAt, yes } from './values.ts';

type Column = readonly [header: string, cell: (entry: Entry, timeZone: string) => Cell];

/** Long numbers stay texts in every spreadsheet behind the site's name. */
const sited = (site: string, nativeId: string | null | undefined): Cell => text(nativeId ? `${site}:${nativeId}` : '');

const moment = (at: number | null, timeZone: string): Cell => text(at === null ? '' : withOffset(at, timeZone));

const domain = (address: string | null): string => (address !== null && URL.canParse(address) ? new URL(address).hostname : '');

/** Minutes from the post to our answer; unknown where the post's time isn't exact, or lies after the answer. */
const firstResponse = ({ row }: Entry): Cell => {
  const written = row.post.postedAt?.approximate === false ? exactTime(row.post.postedAt.at) : null;
  if (row.repliedAt === null || written === null || written > row.repliedAt) return number(null);
  return number(Math.round((row.repliedAt - written) / 60_000));
};

/** Preset Everything. The order of the headers is a contract: add only at the end. */
export const everythingColumns: readonly Column[] = [
  ['ID', ({ row }) => text(row.id)],
  ['Post ID', ({ row }) => sited(row.post.site, row.post.nativeId)],
  ['Parent ID', ({ row }) => sited(row.post.site, row.post.parent?.nativeId)],
  ['Brand', ({ brand }) => text(brand)],
  ['Notebook', ({ row }) => text(row.notebook)],
  ['Kind', ({ row }) => text(row.post.role)],
  ['Date', ({ row }, timeZone) => text(saidTime(writtenAt(row) ?? '', timeZone).text)],
  ['Time Zone', ({ row }, timeZone) => text(saidTime(writtenAt(row) ?? '', timeZone).timeZone)],
  ['Date Approximate', ({ row }) => (row.post.postedAt ? yes(row.post.postedAt.approximate) : text(''))],
  ['Captured At', ({ row }, timeZone) => moment(row.keptAt, timeZone)],
  ['Source', ({ row }) => text(row.post.siteName)],
  ['Domain', ({ row }) => text(domain(row.post.permalink ?? row.post.pageUrl))],
  ['Community', ({ row }) => text(row.post.thread.community)],
  ['Thread Title', ({ row }) => text(row.post.thread.title)],
  ['URL', ({ row }) => address(row)],
  ['Author', ({ row }) => authorName(row)],
  ['Author Handle', ({ row }) => text(row.post.author.handle)],
  ['Author ID', ({ row }) => sited(row.post.site, row.post.author.nativeId)],
  ['Author Role', ({ person }) => text(many(person?.roles ?? []))],
  ['Person ID', ({ person }) => text(person?.id)],
  ['Full Text', ({ row }) => text(row.post.text)],
  ['Text Cut', ({ row }) => yes(row.post.textCut)],
  ['Language', ({ row }) => text(row.post.language)],
  ['Sentiment', ({ row }) => text(row.sentiment)],
  ['Sentiment Suggested', ({ row }) => text(row.sentimentSuggested)],
  ['Reason', ({ row }) => tagged(row, 'reason')],
  ['Topic', ({ row }) => tagged(row, 'topic')],
  ['Campaign', ({ row }) => tagged(row, 'campaign')],
  ['Market', ({ row }) => tagged(row, 'market')],
  ['Audience', ({ row }) => tagged(row, 'audience')],
  ['Tags', ({ row }) => tagged(row, 'free', 'hook')],
  ['Media Type', ({ row }) => text(row.post.format)],
  ['Status', ({ row }) => text(row.status)],
  ['Due', ({ row }, timeZone) => moment(row.due, timeZone)],
  ['Replied At', ({ row }, timeZone) => moment(row.repliedAt, timeZone)],
  ['First Response Minutes', firstResponse],
  ['Win', ({ row }) => yes(row.win)],
  ['Win Note', ({ row }) => text(row.winNote)],
  ['Passed On To', ({ row }) => text(row.passedOn.map(({ to }) => to.replace(/[\\;]/g, '\\$&')).join('; '))],
  ['Passed On At', ({ row }, timeZone) => text(row.passedOn.map(({ at }) => withOffset(at, timeZone)).join('; '))],
  ['Activity', ({ row }) => text(row.activity)],
  ['Likes', ({ row }) => likes(row)],
  ['Comments', ({ row }) => comments(row)],
  ['Shares', ({ row }) => shares(row)],
  ['Views', ({ row }) => views(row)],
  ['Counts Raw', ({ row }) => rawCounts(row)],
  ['Note', ({ row }) => text(row.note)],
  // Evidence and looking again at a post come later: until then nothing is known.
  ['Evidence SHA-256', () => text('')],
  ['Edited Since', () => text('')],
  ['Deleted Since', ({ row }) => text(row.post.state === 'deleted' ? 'yes' : '')],
  ['In Reply To', ({ row }) => text(row.post.parent?.author)],
  ['In Reply To Text', ({ row }) => text(row.post.parent?.text)],
  ['Quoted Author', ({ row }) => text(row.post.quoted?.author)],
  ['Quoted Text', ({ row }) => text(row.post.quoted?.text)],
  ['Shared By', ({ row }) => text(row.post.repostedBy)],
  ['Promoted', ({ row }) => yes(row.post.promoted)],
  ['State', ({ row }) => text(row.post.state)],
  ['Position', ({ row }) => number(row.post.thread.position)],
  ['Translated', ({ row }) => text(row.post.translated ? 'yes' : '')],
];
