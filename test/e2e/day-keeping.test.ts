import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { copied, hearCopies } from '../support/copied.ts';
import { figureOf, goTo } from '../support/day.ts';
import { at, clocks, exported, keepAt, keptOf, show } from '../support/day-pages.ts';
import { kept } from '../support/desk.ts';

const WEEK = 'period=2026-W48&zone=UTC';

let earshot: Launched;
beforeAll(async () => {
  earshot = await launchChromium();
});
afterAll(() => earshot.close());

const by = (name: string) => keptOf(earshot, name);
const LENA = '[data-testid="tweetText"] >> nth=0';
const TOM = '[data-testid="tweetText"] >> nth=2';
const today = (html: string) => html.replace('2026-11-21T10:02:11.000Z', '2026-11-23T09:00:00.000Z');

test('the community manager’s day', { timeout: 240_000 }, async () => {
  const tab = await earshot.context.newPage();
  await earshot.turnOn('https://x.com/*');

  // 09:01, a post with four keys besides its tag.
  await show(tab, 'x', 'status', today);
  await keepAt(earshot, '09:01', tab, LENA);
  await tab.keyboard.type('reason:lid,');
  await tab.keyboard.press('+');
  await expect.poll(async () => (await by('Lena Kessel 🫖'))?.sentiment).toBe('positive');
  await closeWith(earshot, tab, 'Enter');
  expect(await by('Lena Kessel 🫖')).toMatchObject({
    notebook: 'listening',
    keptAt: at('09:01'),
    tags: [{ group: 'reason', name: 'lid' }],
    post: {
      text: 'The lid of my kettle sings in B flat 🎶\nand nobody warned me. Thanks, @acmekettles',
      author: { handle: 'lenakessel' },
      permalink: 'https://x.com/lenakessel/status/2124069052216246279',
      metrics: { likes: { value: 1234 } },
    },
  });
  // 09:02, the reply and not what it replies to.
  await keepAt(earshot, '09:02', tab, TOM);
  await tab.keyboard.type('reason:lid,');
  await tab.keyboard.press('-');
  await expect.poll(async () => (await by('Tom Brody'))?.sentiment).toBe('negative');
  await closeWith(earshot, tab, 'Escape');
  expect((await by('Tom Brody'))?.post).toMatchObject({ author: { handle: 'tombrody' }, thread: { starter: 'lenakessel' } });
  // 09:03, the same post again: one record, the numbers of now beside those of then; 09:05, a long note outlives a click on the page.
  const newer = (html: string) => today(html).replace('1234 likes', '1240 likes').replace('1234 Likes', '1240 Likes');
  await show(tab, 'x', 'status', newer);
  const again = await keepAt(earshot, '09:05', tab, LENA);
  const note = 'She sings along. '.repeat(30).trim();
  await again.getByRole('textbox', { name: 'Note' }).click();
  await tab.keyboard.insertText(note);
  await tab.mouse.click(5, 5);
  await expect.poll(async () => (await by('Lena Kessel 🫖'))?.note).toBe(note);
  await show(tab, 'x', 'status', newer);
  const back = await keepAt(earshot, '09:06', tab, LENA);
  expect(await back.getByRole('textbox', { name: 'Note' }).inputValue()).toBe(note);
  await closeWith(earshot, tab, 'Escape');
  expect(await kept(earshot)).toHaveLength(2);
  expect(await by('Lena Kessel 🫖')).toMatchObject({ sentiment: 'positive', latest: { metrics: { likes: { value: 1240 } } } });
  // 09:07, three of a thread and one whose author is deleted; one of them would be a formula in a sheet.
  await show(tab, 'reddit-old', 'thread', (html) => html.replace('Half rye 😀', '=HYPERLINK("https://trap.example","rye")'));
  for (const id of ['t3_9kz1aa', 't1_e1aaaaa', 't1_e1bbbbb', 't1_e1ccccc']) {
    await keepAt(earshot, '09:07', tab, `#thing_${id} > .entry .md p >> nth=-1`);
    await closeWith(earshot, tab, 'Escape');
  }
  // 09:12, a page without dates.
  await show(tab, 'generic', 'no-times');
  await keepAt(earshot, '09:12', tab, 'article >> nth=1 >> p >> nth=0');
  await closeWith(earshot, tab, 'Escape');
  expect(await by('Suna Aydin')).toMatchObject({ keptAt: at('09:12'), post: { postedAt: null } });

  // 09:17, who waits is said on the same post.
  await show(tab, 'x', 'status', today);
  await keepAt(earshot, '09:17', tab, TOM);
  await tab.keyboard.press('?');
  await expect.poll(async () => (await by('Tom Brody'))?.status).toBe('needs-reply');
  await closeWith(earshot, tab, 'Escape');
  // 09:20, the same man in a forum.
  await show(tab, 'discourse', 'live', (html) => html.replaceAll('spooler', 'tom_k'));
  await keepAt(earshot, '09:20', tab, '#post_2 .cooked p >> nth=0');
  await tab.keyboard.type('reason:support,');
  await tab.keyboard.press('+');
  await expect.poll(async () => (await by('tom_k'))?.sentiment).toBe('positive');
  await closeWith(earshot, tab, 'Escape');
  const all = 2 + 4 + 1 + 1;
  expect(await kept(earshot)).toHaveLength(all);

  const own = await earshot.own('dashboard.html');
  await clocks(earshot, '09:25', own);
  await own.reload();
  await hearCopies(own);
  await expect.poll(() => own.locator('.rail-view .number').allInnerTexts()).toEqual([String(all), '0', '1']);

  // Four at once: a reason, a sentiment, one undo for the last, and it is set again.
  for (const text of ['very hot pot', 'Lovely ear', 'HYPERLINK']) {
    await own.locator('.mention', { hasText: text }).click({ modifiers: ['Control'] });
  }
  await own.locator('.selection').getByRole('button', { name: 'Tag' }).click();
  await own.getByRole('combobox', { name: 'Add a tag' }).fill('flour');
  await own.getByRole('combobox', { name: 'Kind of tag' }).selectOption('reason');
  await own.getByRole('button', { name: 'Add a tag' }).click();
  const flour = async () => (await kept(earshot)).filter(({ tags }) => tags.some(({ name }) => name === 'flour'));
  await expect.poll(async () => (await flour()).length).toBe(3);
  await own.locator('.selection').getByRole('button', { name: 'Negative' }).click();
  await expect.poll(async () => (await flour()).filter(({ sentiment }) => sentiment === 'negative').length).toBe(3);
  await own.locator('.undo-bar').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await flour()).filter(({ sentiment }) => sentiment === null).length).toBe(3);
  await own.locator('.selection').getByRole('button', { name: 'Negative' }).click();
  await expect.poll(async () => (await flour()).filter(({ sentiment }) => sentiment === 'negative').length).toBe(3);
  await own.keyboard.press('Escape');

  // Two accounts are one man.
  await goTo(own, '#/people', '.people-row');
  await own.locator('.people-row', { hasText: 'Tom Brody' }).click();
  await own.getByRole('button', { name: 'Same person as…' }).click();
  await own.locator('.merge').getByRole('searchbox').fill('tom_k');
  await own.locator('.merge .choice', { hasText: 'tom_k' }).click();
  await expect.poll(() => own.locator('.accounts li').count()).toBe(2);
  // 10:00, Tom was answered; 10:05, a win with its why.
  await clocks(earshot, '10:00', own);
  await goTo(own, '#/to-reply', '.mention');
  await expect.poll(() => own.locator('.mention').count()).toBe(1);
  await own.locator('.mention').focus();
  await own.keyboard.press('r');
  await own.getByText('Nobody is waiting.').waitFor();
  expect(await by('Tom Brody')).toMatchObject({ status: 'replied', repliedAt: at('10:00') });
  await goTo(own, '#/listening', '.mention');
  await own.locator('.mention', { hasText: 'sings in B flat' }).focus();
  await own.keyboard.press('!');
  await expect.poll(async () => (await by('Lena Kessel 🫖'))?.win).toBe(true);
  await goTo(own, '#/wins?zone=UTC', '.win-line');
  await own.locator('.win-line input').fill('A kettle with a song');
  await expect.poll(async () => (await by('Lena Kessel 🫖'))?.winNote).toBe('A kettle with a song');
  // 16:10, the parts of a list add up to it.
  await clocks(earshot, '16:10', own);
  await goTo(own, '#/listening?sentiment=negative', '.filter-state');
  await expect.poll(() => own.locator('.mention').count()).toBe(1 + 3);
  await goTo(own, '#/listening?sentiment=unset', '.filter-state');
  await expect.poll(() => own.locator('.mention').count()).toBe(all - (1 + 3) - 2);

  // 16:15, the reasons.
  await goTo(own, `#/why?${WEEK}`, '.why');
  await own.getByRole('button', { name: 'Copy the top three' }).click();
  await expect.poll(() => copied(own)).toContain('“The lid of my kettle sings in B flat 🎶 and nobody');
  expect(await copied(own)).toContain('https://x.com/lenakessel/status/2124069052216246279');
  expect(await copied(own)).not.toMatch(/^[=+@-]/m);
  // 16:25, the Week, by hand.
  await goTo(own, `#/week?${WEEK}`, '.tile');
  const figure = (name: string) => figureOf(own, name);
  expect(await figure('Mentions')).toBe(String(all));
  // Positive: Lena and the forum. Negative: Tom and the three of the thread.
  expect(await figure('Net sentiment')).toBe(`${((2 - 4) / (2 + 4)) * 100}`.replace('-', '−').slice(0, '−33.3'.length));
  // Lena, Tom under two handles, Mia, Otto; who shows no account is unknown.
  expect(await figure('People')).toBe('4');
  expect(await figure('Wins')).toBe('1');
  expect(await figure('Answered')).toBe(`${(1 / (1 + 0)) * 100}%`);
  // Written at nine, answered at ten, on a Monday.
  expect(await figure('Response time')).toBe('1 h');

  // The export has a row for each of the list, and nothing in it that a sheet would run.
  await goTo(own, '#/listening', '.mention');
  const report = await exported(own, /^CSV, report/);
  expect(report.charCodeAt(0)).toBe(0xfeff);
  expect(report).not.toMatch(/(^|[,;\n])"?=HYPERLINK/m);
  expect(await exported(own, /^CSV, everything/)).toContain('2124069052216246279');
  // 16:29, Lena is forgotten: counted, confirmed, and gone from lists, the open page, search and the next file.
  await show(tab, 'x', 'status', today);
  for (const post of [LENA, TOM]) {
    await keepAt(earshot, '16:28', tab, post);
    await closeWith(earshot, tab, 'Escape');
  }
  await expect.poll(async () => (await shown(earshot.context, tab, 'fold')).length).toBe(2);
  await own.bringToFront();
  await goTo(own, '#/people', '.people-row');
  await own.locator('.people-row', { hasText: 'Lena Kessel' }).click();
  await own.getByRole('button', { name: 'Forget this person…' }).click();
  expect(await own.locator('dialog').innerText()).toContain('1 kept post');
  await own.getByRole('button', { name: 'Forget for good' }).click();
  await expect.poll(async () => (await kept(earshot)).length).toBe(all - 1);
  await expect.poll(() => own.locator('.rail-view .number').allInnerTexts()).toEqual([String(all - 1), '0', '0']);
  await expect.poll(async () => (await shown(earshot.context, tab, 'fold')).length).toBe(1);
  await goTo(own, '#/listening', '.mention');
  expect(await exported(own, /^JSON/)).not.toMatch(/lenakessel|Lena Kessel/i);
  await own.getByRole('searchbox').fill('sings');
  await own.getByText('Nothing in Listening has “sings”.').waitFor();

  // 16:30, offline, all of it is there.
  await earshot.context.setOffline(true);
  await own.reload();
  await own.getByRole('searchbox').fill('');
  await expect.poll(() => own.locator('.mention').count()).toBe(all - 1);
  await earshot.context.setOffline(false);
});
