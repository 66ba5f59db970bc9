// The main job without a display, through the real interface of the test build: three comments of the practice thread are kept (by button, by the
// shortcut's command, by selection and menu), found in the dashboard and exported. Prints where the pictures and the file are, a line each.
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { cardFrame, type Launched, launchChromium } from './chromium.ts';
import { middle, shown } from './closed-root.ts';
import { root } from './sources.ts';

const folder = join(root, 'tour');
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Asks until there is an answer; a tour that waits longer than `patience` ms ends with what it waited for. */
async function until<T>(what: string, ask: () => Promise<T | null | undefined>, patience = 30_000): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`The tour waited in vain for ${what}.`);
}

async function servePractice(): Promise<{ address: string; close: () => void }> {
  const page = readFileSync(join(root, 'components/welcome/practice-thread.html'));
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}

const openCard = async (page: Page): Promise<Frame> => {
  const card = await cardFrame(page);
  await card.waitForFunction(() => document.hasFocus() && document.activeElement instanceof HTMLInputElement);
  return card;
};

/** The frame that hears the key is gone before it can answer: the key isn't waited for, what it does is. */
async function closeCard(earshot: Launched, page: Page): Promise<void> {
  void page.keyboard.press('Escape').catch((lost: unknown) => say(String(lost)));
  await until('the card to close', async () => (await shown(earshot.context, page, 'card')).length === 0);
}

async function keepThree(earshot: Launched, page: Page): Promise<void> {
  const said = page.locator('.said-text');
  say('By the button: the comment under the pointer …');
  const [button] = await until('the button', async () => {
    // Earshot comes into a page a moment after it is shown: a rest before that is seen by nobody.
    await said.nth(1).hover();
    await page.waitForTimeout(600);
    const found = await shown(earshot.context, page, 'keep');
    return found.length ? found : null;
  });
  if (button) await page.mouse.click(...middle(button));
  const card = await openCard(page);
  await page.keyboard.type('topic:durability,', { delay: 20 });
  await page.keyboard.press('+');
  await card.getByRole('textbox', { name: /note/i }).fill('Tells everybody at the climbing hall: ask for a quote?');
  await page.waitForTimeout(400);
  await picture(page, '1-kept-by-the-button');
  await closeCard(earshot, page);

  say("By the shortcut's command: the comment under the pointer …");
  await said.nth(2).hover();
  await earshot.command(page);
  await openCard(page);
  await page.keyboard.type('lid-leak,reason:quality,', { delay: 20 });
  await page.keyboard.press('-');
  await page.keyboard.press('?');
  await page.waitForTimeout(400);
  await picture(page, '2-kept-by-the-shortcut');
  await closeCard(earshot, page);

  say('By a selection and the menu …');
  await said.nth(0).selectText();
  const selectionText = await page.evaluate(() => String(getSelection()));
  await earshot.menu(page, { menuItemId: 'keep-selection', selectionText });
  await openCard(page);
  await page.waitForTimeout(400);
  await picture(page, '3-kept-by-selection-and-menu');
  await closeCard(earshot, page);
}

async function findAndExport(earshot: Launched): Promise<void> {
  say('In the dashboard …');
  const dashboard = await earshot.own('dashboard.html');
  await dashboard.setViewportSize({ width: 1440, height: 900 });
  const rows = dashboard.locator('[role="row"]');
  await until('three rows in the dashboard', async () => (await rows.count()) >= 3);
  await rows.first().click();
  await dashboard.waitForTimeout(400);
  await picture(dashboard, '4-dashboard');
  await dashboard.getByRole('button', { name: /^Export/ }).click();
  const saved = dashboard.waitForEvent('download');
  await dashboard
    .getByRole('menuitem', { name: /report/i })
    .or(dashboard.getByRole('button', { name: /CSV, report/ }))
    .first()
    .click();
  const download = await saved;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n').length;
  if (lines < 4) throw new Error(`The export has ${lines} lines; a header and three rows were expected.`);
  console.log(path);
}

mkdirSync(folder, { recursive: true });
const practice = await servePractice();
const earshot = await launchChromium();
try {
  say('Turning Earshot on for the practice thread …');
  await earshot.turnOn('http://127.0.0.1/*');
  const page = await earshot.context.newPage();
  await page.goto(practice.address);
  await keepThree(earshot, page);
  await findAndExport(earshot);
  say('Three comments kept, found and exported. The pictures and the CSV are above.');
} finally {
  await earshot.close();
  practice.close();
}
