import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOf } from '@/utils/store/accounts.ts';
import { database } from '@/utils/store/database.ts';
import { list, snapshotsOf } from '@/utils/store/list.ts';
import { countForgetting, forgetPerson } from '@/utils/store/person-forget.ts';
import { mergePersons, splitPerson, unmergePersons } from '@/utils/store/person-merge.ts';
import { personOf, personsOf, pinnedOf, savePerson } from '@/utils/store/persons.ts';
import { suggestTags } from '@/utils/store/tags.ts';
import { tidy } from '@/utils/store/tidy.ts';
import { totals } from '@/utils/store/totals.ts';
import { remove } from '@/utils/store/trash.ts';
import { count, emptyStore, kept } from './support.ts';

let brandId = '';
const personBy = async (handle: string): Promise<string> =>
  (await accountsOf(brandId)).find((account) => account.handle === handle)?.personId ?? '';

beforeEach(async () => {
  brandId = await emptyStore();
  await kept(brandId, { nativeId: '1', author: { handle: 'tom', name: 'Tom' } });
  await kept(brandId, { nativeId: '2', author: { handle: 'tom' } });
  await kept(brandId, { nativeId: '3', author: { handle: 'tom_k' } }, { notebook: 'performance' });
  await kept(brandId, { nativeId: '4', author: { handle: 'lena' } });
});

const people = async () => (await personsOf(brandId, 9)).map((one) => `${one.name} ${one.listening}+${one.performance}`);

describe('two accounts of one human', () => {
  it('become one person with all their roles and notes, and two again', async () => {
    const [tom, tomK] = [await personBy('tom'), await personBy('tom_k')];
    await savePerson(tom, { note: 'Met in Lyon.', roles: ['customer'] });
    await savePerson(tomK, { note: 'Writes a blog.', roles: ['customer', 'influencer'], pinned: true });
    const merged = await mergePersons(tom, [tomK, tom]);
    expect(await people()).toEqual(['Tom 2+1', 'lena 1+0']);
    expect((await personOf(tom))?.person).toMatchObject({
      note: 'Met in Lyon.\nWrites a blog.',
      roles: ['customer', 'influencer'],
      pinned: true,
    });
    expect((await list({ brandId, personId: tom }, null, 9)).rows.map((row) => row.post.nativeId)).toEqual(['3', '2', '1']);
    if (merged.ok) await unmergePersons(merged.value);
    expect((await people()).sort()).toEqual(['Tom 2+0', 'lena 1+0', 'tom_k 0+1']);
    expect((await personOf(tom))?.person).toMatchObject({ note: 'Met in Lyon.', roles: ['customer'], pinned: false });
    expect((await pinnedOf(brandId)).map(({ id }) => id)).toEqual([tomK]);
  });

  it('keep after an undo what was noted and kept since', async () => {
    const [tom, tomK] = [await personBy('tom'), await personBy('tom_k')];
    const merged = await mergePersons(tom, [tomK]);
    await savePerson(tom, { note: 'New.' });
    await kept(brandId, { nativeId: '9', author: { handle: 'tom_k' } });
    if (merged.ok) await unmergePersons(merged.value);
    expect((await personOf(tom))?.person.note).toBe('New.');
    expect((await people()).sort()).toEqual(['Tom 2+0', 'lena 1+0', 'tom_k 1+1']);
  });

  it('are split from each other, and the last account stays', async () => {
    const tom = await personBy('tom');
    await mergePersons(tom, [await personBy('tom_k')]);
    const key = (await accountsOf(brandId)).find(({ handle }) => handle === 'tom_k')?.key ?? '';
    const split = await splitPerson(tom, [key]);
    expect((await people()).sort()).toEqual(['Tom 2+0', 'lena 1+0', 'tom_k 0+1']);
    expect(await splitPerson(tom, (await personOf(tom))?.accounts.map((one) => one.key) ?? [])).toMatchObject({ ok: false });
    if (split.ok) await mergePersons(tom, [split.value]);
    expect(await people()).toEqual(['Tom 2+1', 'lena 1+0']);
  });
});

it('what is said of a person is saved, and the answer takes it back', async () => {
  const lena = await personBy('lena');
  const was = await savePerson(lena, { pinned: true, note: 'Kind.' });
  expect(await pinnedOf(brandId)).toMatchObject([{ id: lena, note: 'Kind.' }]);
  if (was.ok) await savePerson(lena, was.value);
  expect(await pinnedOf(brandId)).toEqual([]);
  expect((await personOf(lena))?.person.note).toBe('');
});

describe('a person who is forgotten', () => {
  it('is counted first, then gone from lists, search, trash, numbers and what others quote; nothing else goes', async () => {
    const thread = { nativeId: 't', starter: 'Tom' };
    const parent = { nativeId: '5', author: 'Tom', text: 'Secret words.', permalink: null };
    const fifth = await kept(brandId, { nativeId: '5', author: { handle: 'tom' }, metrics: { likes: count(2) }, thread });
    await kept(brandId, { nativeId: '6', author: { handle: 'lena' }, parent, thread });
    await remove([fifth.interaction.id]);
    const tom = await personBy('tom');
    expect(await countForgetting(tom)).toEqual({ accounts: 1, kept: 2, inTrash: 1, numbers: 1 });
    expect(await forgetPerson(tom)).toMatchObject({ ok: true });
    expect(await people()).toEqual(['lena 2+0', 'tom_k 0+1']);
    expect(await personOf(tom)).toBeNull();
    expect((await list({ brandId, deleted: true }, null, 9)).rows).toEqual([]);
    expect((await list({ brandId, words: 'from:tom' }, null, 9)).rows.map((row) => row.post.nativeId)).toEqual(['3']);
    expect(await snapshotsOf(fifth.interaction.id)).toEqual([]);
    const [sixth] = (await list({ brandId, words: 'from:lena' }, null, 1)).rows;
    expect(sixth?.post.parent).toMatchObject({ nativeId: '5', author: null, text: null });
    expect(sixth?.post.thread.starter).toBeNull();
    expect(await totals(brandId)).toMatchObject({ listening: 2, performance: 1 });
    expect(await suggestTags(brandId, null, null, '', 5)).toEqual([]);
  });

  it('is quoted no more where nothing of theirs was kept; somebody of that name on another site is', async () => {
    const parent = { nativeId: '50', author: 'Tom', text: 'Secret words.', permalink: null };
    const far = { nativeId: 'far' };
    await kept(brandId, { nativeId: '60', author: { handle: 'lena' }, parent, thread: far });
    await kept(brandId, { nativeId: '61', siteName: 'other.example', author: { handle: 'lena' }, parent, thread: far });
    await forgetPerson(await personBy('tom'));
    const found = (await list({ brandId, words: 'from:lena' }, null, 9)).rows.map(({ post }) => [
      post.nativeId,
      post.parent?.author ?? null,
    ]);
    expect(found).toContainEqual(['60', null]);
    expect(found).toContainEqual(['61', 'Tom']);
  });

  it('leaves no word of theirs on the disk', async () => {
    await kept(brandId, { nativeId: '7', author: { handle: 'tom' }, text: 'unmistakable' });
    await kept(brandId, { nativeId: '8', author: { handle: 'lena' }, text: 'another' });
    await tidy({ limit: 0 });
    const terms = async () => (await (await database()).getAll('blocks')).map((block) => block.terms).join('\n');
    expect(await terms()).toContain('unmistakable');
    await forgetPerson(await personBy('tom'));
    expect(await terms()).not.toContain('unmistakable');
    expect((await list({ brandId, words: 'another' }, null, 9)).rows).toHaveLength(1);
  });
});
