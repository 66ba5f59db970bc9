import { beforeEach, expect, it } from 'vitest';
import { accountsOf, setVoice } from '@/utils/store/accounts.ts';
import { quietSince, thirdPositive, toWelcome } from '@/utils/store/people-lists.ts';
import { personOf, savePerson } from '@/utils/store/persons.ts';
import { rowsOf } from '@/utils/store/rows-of.ts';
import { emptyStore, kept, pass, START } from './support.ts';

const DAY = 86_400_000;
let brandId = '';
let n = 0;

beforeEach(async () => {
  brandId = await emptyStore();
  n = 0;
});

const by = (handle: string, ours?: Parameters<typeof kept>[2]) => {
  n += 1;
  return kept(brandId, { nativeId: String(n), author: { handle } }, ours);
};
const names = (listed: readonly { person: { name: string } }[]): string[] => listed.map(({ person }) => person.name);

it('welcomes who was first seen lately and whom nobody answered, the newest first, and none of us', async () => {
  await by('old');
  pass(40 * DAY);
  const since = START + 30 * DAY;
  await by('old');
  await by('answered', { status: 'replied' });
  await by('new');
  await by('mara');
  await by('newest', { status: 'needs-reply' });
  const mara = (await accountsOf(brandId)).find(({ handle }) => handle === 'mara');
  await setVoice(mara?.key ?? '', 'team');
  expect(names(await toWelcome(brandId, since))).toEqual(['newest', 'new']);
});

it('lists who was kept often or is pinned and has been quiet, with our last touch', async () => {
  for (const handle of ['often', 'often', 'often', 'once', 'pinned', 'busy', 'busy']) await by(handle);
  const replied = await by('often', { status: 'replied' });
  const pinned = (await accountsOf(brandId)).find(({ handle }) => handle === 'pinned')?.personId ?? '';
  await savePerson(pinned, { pinned: true });
  pass(31 * DAY);
  await by('busy');
  const quiet = await quietSince(brandId, START + 2 * DAY, 50);
  expect(quiet.map(({ person, touched }) => [person.name, touched])).toEqual([
    ['often', replied.interaction.repliedAt],
    ['pinned', null],
  ]);
  expect(await personOf(pinned)).toMatchObject({ person: { pinned: true } });
});

it('lists whose third positive mention lies in the month', async () => {
  for (const handle of ['lena', 'lena', 'tom', 'tom', 'lena', 'tom']) await by(handle, { sentiment: n === 5 ? 'negative' : 'positive' });
  expect(names(await thirdPositive(brandId, START, START + DAY))).toEqual(['lena']);
  expect(await thirdPositive(brandId, START + DAY, START + 2 * DAY)).toEqual([]);
});

it('walks through a period in steps and stops when it is told to', async () => {
  for (const handle of ['a', 'b', 'c']) await by(handle);
  const seen: string[] = [];
  for await (const rows of rowsOf({ brandId, from: START + 90_000, to: START + 150_000 }))
    seen.push(...rows.map((row) => row.post.nativeId ?? ''));
  expect(seen).toEqual(['2']);
  for await (const rows of rowsOf({ brandId }, AbortSignal.abort())) seen.push(...rows.map(({ id }) => id));
  expect(seen).toHaveLength(1);
});
