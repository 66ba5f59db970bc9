import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { senderOf } from '@/utils/messages/sender.ts';
import { act, answer } from '@/utils/messages/server.ts';

const ours = { id: 'abc', origin: 'chrome-extension://abc' };
const tab = { id: 7, incognito: false };

describe('who sent a message is decided by the browser’s word alone', () => {
  test.each([
    ['a script in a page', { id: 'abc', url: 'https://forum.example/t/1', tab, frameId: 0 }, 'page'],
    ['a script in a sandboxed frame of a page', { id: 'abc', url: 'about:srcdoc', tab, frameId: 4 }, 'page'],
    ['the card in a page', { id: 'abc', url: `${ours.origin}/composer.html#key`, tab, frameId: 3 }, 'composer'],
    ['the popup, which has no tab', { id: 'abc', url: `${ours.origin}/popup.html` }, 'own'],
    ['the dashboard in a tab', { id: 'abc', url: `${ours.origin}/dashboard.html`, tab, frameId: 0 }, 'own'],
  ])('%s', (_, sender, level) => {
    expect(senderOf(sender, ours)?.level).toBe(level);
  });

  test.each([
    ['another extension', { id: 'xyz', url: `${ours.origin}/popup.html` }],
    ['nobody in particular', {}],
    ['an own page other than the card, framed in a page', { id: 'abc', url: `${ours.origin}/dashboard.html`, tab, frameId: 2 }],
    ['a page whose address only begins like ours', { id: 'abc', url: `${ours.origin}.example/popup.html` }],
  ])('is nobody of ours: %s', (_, sender) => {
    expect(senderOf(sender, ours)).toBeNull();
  });
});

describe('the address of who speaks', () => {
  const from = (url: string, origin?: string) =>
    senderOf({ id: 'abc', url, tab, frameId: 4, ...(origin ? { origin } : {}) }, ours)?.address;

  test('of a frame that a page wrote is the page’s origin, where the browser gives it one', () => {
    expect(from('about:blank', 'https://forum.example')).toBe('https://forum.example/');
    expect(from('about:srcdoc', 'https://forum.example')).toBe('https://forum.example/');
    expect(from('about:srcdoc', 'null')).toBe('about:srcdoc');
    expect(from('about:blank')).toBe('about:blank');
  });

  test('of any other is its own, whatever its origin', () => {
    expect(from('https://talk.example/embed', 'null')).toBe('https://talk.example/embed');
    expect(from('https://talk.example/embed', 'https://bank.example')).toBe('https://talk.example/embed');
  });
});

describe('a message is refused by name', () => {
  const run = vi.fn(async () => ({ ok: true, value: {} }) as const);
  const acts = new Map([['own.thing', act({ from: ['own'], input: z.strictObject({ n: z.number() }), output: z.strictObject({}) }, run)]]);
  const own = { id: 'abc', url: `${ours.origin}/popup.html` };
  const page = { id: 'abc', url: 'https://forum.example/', tab, frameId: 0 };

  test.each([
    ['not-ours', { name: 'own.thing', input: { n: 1 } }, { id: 'xyz' }],
    ['unknown-message', { name: 'own.other', input: {} }, own],
    ['unknown-message', 'own.thing', own],
    ['unknown-message', { name: 'own.thing', input: { n: 1 }, level: 'own' }, own],
    ['wrong-sender', { name: 'own.thing', input: { n: 1 } }, page],
    ['malformed', { name: 'own.thing', input: { n: '1' } }, own],
    ['malformed', { name: 'own.thing', input: { n: 1, more: true } }, own],
  ])('%s', async (code, message, sender) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await answer(message, sender, ours, acts)).toEqual({ ok: false, code });
    expect(run).not.toHaveBeenCalled();
  });

  test('and a bug in an act is answered, not thrown', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    run.mockRejectedValueOnce(new Error('bug'));
    expect(await answer({ name: 'own.thing', input: { n: 1 } }, own, ours, acts)).toEqual({ ok: false, code: 'broken' });
  });
});
