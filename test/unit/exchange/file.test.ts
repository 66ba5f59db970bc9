import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOM } from '@/utils/exchange/csv.ts';
import { csvFile, usual } from '@/utils/exchange/csv-file.ts';
import { fileName } from '@/utils/exchange/filename.ts';
import { jsonFile } from '@/utils/exchange/json.ts';
import { saidTime, withOffset } from '@/utils/exchange/moment.ts';
import { nothingGone } from '@/utils/exchange/source.ts';
import { saveBrand } from '@/utils/store/brands.ts';
import { patch } from '@/utils/store/patch.ts';
import { emptyStore, kept, START } from '../store/support.ts';

const BERLIN = 'Europe/Berlin';
let brandId = '';

const all = async (pieces: AsyncGenerator<string>): Promise<string> => {
  let file = '';
  for await (const piece of pieces) file += piece;
  return file;
};
const rows = (file: string): Record<string, string>[] => parse(file, { columns: true, bom: true });

const report = 'Date, Source, Author, Handle, Text, Sentiment, Reason, Tags, Status, Win, Likes, Comments, Note, URL';
const everything =
  'ID, Post ID, Parent ID, Brand, Notebook, Kind, Date, Time Zone, Date Approximate, Captured At, Source, Domain, Community, Thread Title, URL, Author, Author Handle, Author ID, Author Role, Person ID, Full Text, Text Cut, Language, Sentiment, Sentiment Suggested, Reason, Topic, Campaign, Market, Audience, Tags, Media Type, Status, Due, Replied At, First Response Minutes, Win, Win Note, Passed On To, Passed On At, Activity, Likes, Comments, Shares, Views, Counts Raw, Note, Evidence SHA-256, Edited Since, Deleted Since, In Reply To, In Reply To Text, Quoted Author, Quoted Text, Shared By, Promoted, State, Position, Translated';

beforeEach(async () => {
  brandId = await emptyStore();
  await saveBrand('Kettle & Co', [], brandId);
  const { interaction } = await kept(brandId, {
    site: 'x',
    siteName: 'X',
    nativeId: '1294030472427835393',
    permalink: 'https://x.com/anna/status/1294030472427835393',
    text: '=1+2 "lid", é 日本 👩🏽‍💻 עברית\nnext line',
    author: { name: 'Anna Ruiz', handle: 'anna', nativeId: '77' },
    parent: { nativeId: '1294030472427835000', author: 'Bo', text: 'Which lid?', permalink: null },
    quoted: { nativeId: null, author: 'Cy', text: 'Lids sing.', permalink: null },
    repostedBy: 'Di',
    state: 'private',
    postedAt: { at: '2026-11-16T07:00:00Z', raw: '8:00', source: 'attribute', approximate: false },
    metrics: { likes: { raw: '1.2K', value: 1200, low: 1150, high: 1299 }, replies: { raw: '0', value: 0, low: 0, high: 0 } },
  });
  await patch(interaction.id, {
    tags: [
      { group: 'reason', name: 'price' },
      { group: 'free', name: 'b;b' },
      { group: 'free', name: 'a' },
    ],
    sentiment: 'negative',
    status: 'replied',
    passedOn: [{ to: 'Mara', at: START, told: false }],
  });
  await kept(brandId, { nativeId: '2', text: 'Fine.', postedAt: { at: '2026-11-15', raw: '15 Nov', source: 'text', approximate: false } });
});

describe('the CSV of what is shown', () => {
  it.each([
    ['report' as const, report],
    ['everything' as const, everything],
  ])('%s: the headers in their order', async (preset, headers) => {
    const file = await all(csvFile({ brandId }, usual(preset, BERLIN)));
    expect(file.startsWith(BOM)).toBe(preset === 'report');
    expect(file.replace(BOM, '').split('\r\n')[0]).toBe(headers.replaceAll(', ', ','));
    const again = Papa.parse<Record<string, string>>(file.replace(BOM, ''), { header: true, skipEmptyLines: true }).data;
    expect(again).toEqual(rows(file));
  });

  it('Everything says what surrounds a post, apart from it', async () => {
    const [second, first] = rows(await all(csvFile({ brandId }, usual('everything', BERLIN))));
    expect(first).toMatchObject({
      'In Reply To': 'Bo',
      'In Reply To Text': 'Which lid?',
      'Quoted Author': 'Cy',
      'Quoted Text': 'Lids sing.',
      'Shared By': 'Di',
      Promoted: 'no',
      State: 'private',
    });
    expect(second).toMatchObject({ 'In Reply To': '', 'Quoted Text': '', 'Shared By': '', State: 'live' });
  });

  it('Report says a row as a person would', async () => {
    const [second, first] = rows(await all(csvFile({ brandId }, usual('report', BERLIN))));
    expect(first).toMatchObject({
      Date: '2026-11-16T08:00:00+01:00',
      Source: 'X',
      Author: 'Anna Ruiz',
      Handle: 'anna',
      Reason: 'price',
      Tags: 'a; b\\;b',
    });
    expect(first).toMatchObject({
      Status: 'replied',
      Win: 'no',
      Likes: '1200',
      Comments: '0',
      Text: '\'=1+2 "lid", é 日本 👩🏽‍💻 עברית\nnext line',
    });
    expect(second).toMatchObject({ Date: '2026-11-15', Likes: '', Comments: '', Status: '', Sentiment: '' });
  });

  it('Everything keeps ids as texts, raw counts, offsets, and the minutes to our answer', async () => {
    const [, first] = rows(await all(csvFile({ brandId }, usual('everything', BERLIN))));
    expect(first).toMatchObject({
      'Post ID': 'x:1294030472427835393',
      'Parent ID': 'x:1294030472427835000',
      'Author ID': 'x:77',
      Brand: 'Kettle & Co',
    });
    expect(first).toMatchObject({
      'Time Zone': BERLIN,
      'Captured At': '2026-11-16T10:01:00+01:00',
      'Counts Raw': 'likes=1.2K; replies=0',
      Shares: '',
      Comments: '0',
    });
    // Written 7:00, kept and answered 9:01 UTC: 2 × 60 + 1 minutes.
    expect(first).toMatchObject({ 'Replied At': '2026-11-16T10:01:00+01:00', 'First Response Minutes': '121', 'Passed On To': 'Mara' });
  });

  it('holds what the filter shows and nothing of another brand', async () => {
    const other = await saveBrand('Other', []);
    await kept(other.id, { nativeId: '9', text: 'Not ours' });
    const gone = nothingGone();
    expect(rows(await all(csvFile({ brandId, words: 'fine' }, usual('report', BERLIN), gone)))).toHaveLength(1);
    expect(gone).toEqual({ rows: 1, first: START + 120_000, last: START + 120_000 });
    expect(rows(await all(csvFile({ brandId: other.id }, usual('report', BERLIN))))).toHaveLength(1);
  });

  it('of nothing is a header', async () => {
    expect(await all(csvFile({ brandId, words: 'zzz' }, usual('everything', BERLIN)))).toBe(`${everything.replaceAll(', ', ',')}\r\n`);
  });
});

describe('the JSON', () => {
  it('is one document with its version, permalinks and counts with their bounds', async () => {
    const file = JSON.parse(await all(jsonFile({ brandId }, START)));
    expect(file).toMatchObject({ schema_version: 1, exported_at: '2026-11-16T09:00:00.000Z', count: 2 });
    expect(file.interactions[1]).toMatchObject({
      brand: 'Kettle & Co',
      post: {
        permalink: 'https://x.com/anna/status/1294030472427835393',
        metrics: { likes: { raw: '1.2K', value: 1200, low: 1150, high: 1299 } },
      },
      snapshots: [{ metrics: { likes: { raw: '1.2K' } } }],
      authorAccount: { handle: 'anna' },
      person: { name: 'Anna Ruiz' },
    });
  });

  it('of nothing is still a document', async () => {
    expect(JSON.parse(await all(jsonFile({ brandId, words: 'zzz' }, START)))).toMatchObject({ count: 0, interactions: [] });
  });
});

describe('times and names', () => {
  it('says a time with the offset of the zone on that day', () => {
    expect(withOffset(Date.UTC(2026, 6, 1, 12), BERLIN)).toBe('2026-07-01T14:00:00+02:00');
    expect(withOffset(Date.UTC(2026, 6, 1, 12), 'UTC')).toBe('2026-07-01T12:00:00+00:00');
    expect(withOffset(Date.UTC(2026, 6, 1, 12), 'America/St_Johns')).toBe('2026-07-01T09:30:00-02:30');
  });

  it('leaves a time without an offset as the page told it', () => {
    expect(saidTime('2026-11-22T13:05', BERLIN)).toEqual({ text: '2026-11-22T13:05', timeZone: '' });
    expect(saidTime('2026-11-22', BERLIN)).toEqual({ text: '2026-11-22', timeZone: '' });
  });

  it('names a file by its first and last day', () => {
    const span = { first: Date.UTC(2026, 10, 16, 9), last: Date.UTC(2026, 10, 22, 23, 30) };
    expect(fileName('mentions', 'csv', span, 'UTC')).toBe('mentions_2026-11-16_2026-11-22.csv');
    expect(fileName('mentions', 'csv', { first: null, last: null }, 'UTC')).toBe('mentions.csv');
  });
});
