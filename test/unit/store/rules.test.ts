import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { bareHost } from '@/utils/domain/host.ts';
import { identityOf } from '@/utils/domain/identity.ts';
import type { Lesson } from '@/utils/domain/rule.ts';
import { readRulesFile, rulesFile } from '@/utils/exchange/rules-file.ts';
import { accountsOf } from '@/utils/store/accounts.ts';
import { closeDatabase, database, openWith } from '@/utils/store/database.ts';
import { get } from '@/utils/store/list.ts';
import { readAgain } from '@/utils/store/read-again.ts';
import { addRules, allRules, learnRule, removeRules, rulesOf } from '@/utils/store/rules.ts';
import { upgrades } from '@/utils/store/upgrades.ts';
import { emptyStore, kept, newCapture, pass, post, START } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

const lesson = (field: Lesson['field'], name = 'itemprop'): Lesson => ({
  field,
  from: 'post',
  path: [{ tag: 'span', attribute: { name, value: 'author' }, nth: null, deep: true }],
  take: null,
});

describe('a rule', () => {
  it('holds on its host alone, newest first, and is gone once it is forgotten', async () => {
    await learnRule('tea.example', lesson('author'));
    pass(1_000);
    const newer = await learnRule('tea.example', lesson('postedAt'));
    await learnRule(bareHost('WWW.Kettle.example'), lesson('author'));
    expect((await rulesOf('tea.example')).map(({ field }) => field)).toEqual(['postedAt', 'author']);
    expect(await rulesOf('kettle.example')).toHaveLength(1);
    if (newer.ok) await removeRules([newer.value.id]);
    expect((await rulesOf('tea.example')).map(({ field }) => field)).toEqual(['author']);
  });

  it('learned twice is one, and of one host no more than 50 stay, the newest', async () => {
    await learnRule('tea.example', lesson('author'));
    await learnRule('tea.example', lesson('author'));
    expect(await allRules()).toHaveLength(1);
    for (let i = 0; i < 55; i += 1) {
      pass(1_000);
      await learnRule('tea.example', lesson('author', `data-a${'b'.repeat(i)}`));
    }
    const names = (await rulesOf('tea.example')).map(({ path }) => path[0]?.attribute?.name.length);
    expect(names).toHaveLength(50);
    expect(names[0]).toBe(60);
  });

  it('that was damaged in the database is not used', async () => {
    const learned = await learnRule('tea.example', lesson('author'));
    if (learned.ok) await (await database()).put('rules', { ...learned.value, path: [] });
    expect(await rulesOf('tea.example')).toEqual([]);
  });

  it('finds its place in a database of the days before there were rules, which keeps what it had', async () => {
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    const nothing = () => undefined;
    (await openWith(upgrades.slice(0, 1), nothing, nothing)).close();
    expect(await learnRule('tea.example', lesson('author'))).toMatchObject({ ok: true });
    expect(await rulesOf('tea.example')).toHaveLength(1);
  });
});

describe('a file of rules', () => {
  it('brings back what went out', async () => {
    await learnRule('tea.example', lesson('author'));
    const text = rulesFile(await allRules(), START);
    expect(JSON.parse(text)).toMatchObject({ schema_version: 1, exported_at: '2026-11-16T09:00:00.000Z' });
    const read = readRulesFile(text);
    await removeRules((await allRules()).map(({ id }) => id));
    expect(read.ok && (await addRules(read.value))).toEqual({ ok: true, value: 1 });
    expect(await rulesOf('tea.example')).toHaveLength(1);
    expect(read.ok && (await addRules(read.value))).toEqual({ ok: true, value: 0 });
  });

  it.each([
    ['is no JSON', '<html>', 'rules-unreadable'],
    ['is empty', '', 'rules-unreadable'],
    ['is something else', '{"interactions":[]}', 'rules-unreadable'],
    ['has one rule that runs', '{"schema_version":1,"rules":[{"run":"alert(1)"}]}', 'rules-unreadable'],
    ['is of a newer Earshot', '{"schema_version":2,"rules":"other"}', 'rules-newer'],
  ])('that %s is refused by name', (_, text, code) => {
    expect(readRulesFile(text)).toEqual({ ok: false, code });
  });
});

describe('a post read again with a rule', () => {
  const seen = { text: 'Mine hums.', author: { name: 'Ottilie Marsh', handle: 'ottilie' }, taught: ['author' as const, 'handle' as const] };

  it('is filled in, with the account behind it, and recognised from then on; what was read before stays', async () => {
    const { interaction } = await kept(brandId, { text: 'Mine hums.', title: 'Lids', missing: ['author'] }, { note: 'Ask Jo.' });
    const read = await readAgain([{ id: interaction.id, post: post({ ...seen, title: 'Other' }) }], () => true);
    expect(read).toEqual({ ok: true, value: [interaction.id] });
    const now = await get(interaction.id);
    expect(now).toMatchObject({
      note: 'Ask Jo.',
      post: { title: 'Lids', author: { name: 'Ottilie Marsh' }, missing: [], taught: ['author', 'handle'] },
    });
    expect(now?.identity).toBe(identityOf(post(seen)));
    expect(await accountsOf(brandId)).toMatchObject([{ handle: 'ottilie' }]);
    expect((await kept(brandId, seen)).state).toBe('again');
  });

  it('of another page is refused, and nothing is written', async () => {
    const { interaction } = await kept(brandId, { text: 'Mine hums.' });
    const stranger = await readAgain([{ id: interaction.id, post: post(seen) }], ({ pageUrl }) => pageUrl === 'https://other.example/');
    expect(stranger).toEqual({ ok: false, code: 'not-found' });
    expect((await readAgain([{ id: newCapture(), post: post(seen) }], () => true)).ok).toBe(false);
    expect((await get(interaction.id))?.post.author.name).toBeNull();
  });
});
