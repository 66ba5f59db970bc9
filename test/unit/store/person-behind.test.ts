import { beforeEach, expect, it } from 'vitest';
import { get } from '@/utils/store/list.ts';
import { personBehind, personsNamed } from '@/utils/store/person-behind.ts';
import { mergePersons } from '@/utils/store/person-merge.ts';
import { savePerson } from '@/utils/store/persons.ts';
import { emptyStore, kept } from './support.ts';

let brandId = '';
const accountBy = async (handle: string, name: string | null = null): Promise<string> =>
  (await kept(brandId, { nativeId: handle, author: { handle, name } })).interaction.account ?? '';

beforeEach(async () => {
  brandId = await emptyStore();
});

it('a corrected name is the person’s; what the page said of the author stays', async () => {
  const { interaction } = await kept(brandId, { nativeId: '1', author: { handle: 'mira_v', name: 'mira v' } });
  const person = await personBehind(interaction.account);
  await savePerson(person?.id ?? '', { name: 'Mira Vance' });
  expect(await personBehind(interaction.account)).toEqual({ id: person?.id, name: 'Mira Vance' });
  expect((await get(interaction.id))?.post.author.name).toBe('mira v');
});

it('others are found by the beginning of any word of their name, apart from case and accents, never the one it is', async () => {
  const mira = await personBehind(await accountBy('mira_v', 'Mira Vance'));
  await accountBy('zoe', 'Zoë Mirabeau');
  await accountBy('admiral', 'Admiral');
  expect((await personsNamed(brandId, 'MIRA', null, 9)).map(({ name }) => name).sort()).toEqual(['Mira Vance', 'Zoë Mirabeau']);
  expect((await personsNamed(brandId, 'mira', mira?.id ?? null, 9)).map(({ name }) => name)).toEqual(['Zoë Mirabeau']);
  expect((await personsNamed(brandId, 'zoe', null, 9)).map(({ name }) => name)).toEqual(['Zoë Mirabeau']);
  expect(await personsNamed(brandId, ' ', null, 9)).toEqual([]);
  // By the handle that their posts stand under, whatever they are called.
  expect((await personsNamed(brandId, '@mira_v', null, 9)).map(({ name }) => name)).toEqual(['Mira Vance']);
});

it('nobody of another brand is offered', async () => {
  await accountBy('mira_v', 'Mira Vance');
  expect(await personsNamed('another', 'mira', null, 9)).toEqual([]);
});

it('somebody known who is chosen is behind both accounts', async () => {
  const [one, two] = [await accountBy('mira_v', 'Mira Vance'), await accountBy('mv_tea')];
  const chosen = await personBehind(one);
  await mergePersons(chosen?.id ?? '', [(await personBehind(two))?.id ?? '']);
  expect(await personBehind(two)).toEqual(chosen);
  expect(await personBehind(null)).toBeNull();
});
