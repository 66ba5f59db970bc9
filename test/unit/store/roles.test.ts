import { beforeEach, expect, it } from 'vitest';
import { accountsOf } from '@/utils/store/accounts.ts';
import { personOf, savePerson } from '@/utils/store/persons.ts';
import { addRole, dropRole, ownRoles, renameRole } from '@/utils/store/roles.ts';
import { addTag, deleteUnusedTags } from '@/utils/store/tag-change.ts';
import { suggestTags } from '@/utils/store/tags.ts';
import { emptyStore, kept } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

it('roles of a brand’s own are offered there alone, each once, until they are taken away', async () => {
  await addRole(brandId, ' Reseller ');
  await addRole(brandId, 'reseller');
  await addRole(brandId, 'Teacher');
  expect(await ownRoles(brandId)).toEqual(['Reseller', 'Teacher']);
  expect(await ownRoles('other')).toEqual([]);
  await dropRole(brandId, 'Reseller');
  expect(await ownRoles(brandId)).toEqual(['Teacher']);
  await expect(addRole(brandId, ' ')).rejects.toThrow();
});

it('a role’s new name is on everyone who had it, once', async () => {
  for (const handle of ['ann', 'ben', 'cleo']) await kept(brandId, { nativeId: handle, author: { handle } });
  const ids = (await accountsOf(brandId)).map(({ personId }) => personId);
  await addRole(brandId, 'Reseller');
  await savePerson(ids[0] ?? '', { roles: ['Reseller', 'customer'] });
  await savePerson(ids[1] ?? '', { roles: ['Reseller', 'Dealer'] });
  expect(await renameRole(brandId, 'Reseller', 'Dealer')).toEqual({ ok: true, value: 2 });
  const roles = await Promise.all(ids.map(async (id) => (await personOf(id))?.person.roles));
  expect(roles).toEqual([['Dealer', 'customer'], ['Dealer'], []]);
  expect(await ownRoles(brandId)).toEqual(['Dealer']);
});

it('a reason can be offered before anything has it, and is one with what is typed later', async () => {
  expect(await addTag(brandId, { group: 'reason', name: 'Price' })).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await addTag(brandId, { group: 'reason', name: 'price' })).toMatchObject({ ok: true, value: { name: 'Price', isNew: false } });
  expect((await suggestTags(brandId, 'listening', 'reason', '', 9)).map(({ name }) => name)).toEqual(['Price']);
  const { interaction } = await kept(brandId, { nativeId: '1' }, { tags: [{ group: 'reason', name: 'price' }] });
  expect(interaction.tags).toHaveLength(1);
  expect(await suggestTags(brandId, 'listening', 'reason', 'pri', 9)).toMatchObject([{ name: 'Price', count: 1 }]);
  await deleteUnusedTags(brandId, [{ group: 'reason', name: 'Price' }]);
  expect(await suggestTags(brandId, 'listening', 'reason', 'pri', 9)).toHaveLength(1);
});
