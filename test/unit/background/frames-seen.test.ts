import { beforeEach, expect, test, vi } from 'vitest';
import { commentFramesIn } from '@/utils/background/comment-frames.ts';

const { executeScript, on } = vi.hoisted(() => ({ executeScript: vi.fn(async (): Promise<unknown[]> => []), on: new Set<string>() }));
vi.mock('webextension-polyfill', () => ({ default: { scripting: { executeScript } } }));
vi.mock('@/utils/background/sites.ts', () => ({ isOn: async (address: string) => on.has(address) }));

const frame = (src: string, called = 'comments') => ({ src, called });
const place = (frameId: number, origin: string, ...frames: object[]) => ({ frameId, result: { origin, frames } });
const page = place(0, 'https://blog.example', frame('https://wrap.example/'));

beforeEach(() => {
  on.clear();
  executeScript.mockReset();
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});

test('what lies within the page’s own frames is offered too', async () => {
  executeScript.mockResolvedValue([page, place(3, 'https://blog.example', frame('https://disqus.com/embed', ''))]);
  expect(await commentFramesIn(1)).toEqual(['https://wrap.example/', 'https://disqus.com/']);
});

test('what lies within another site’s frame only once that is on, whatever the browser would let us see', async () => {
  executeScript.mockResolvedValue([page, place(3, 'https://wrap.example', frame('https://disqus.com/embed', ''))]);
  expect(await commentFramesIn(1)).toEqual(['https://wrap.example/']);
  on.add('https://wrap.example/');
  expect(await commentFramesIn(1)).toEqual(['https://wrap.example/', 'https://disqus.com/']);
});

test('nothing of a page that has no address, that says something else or that takes no script', async () => {
  executeScript.mockResolvedValue([place(0, 'null', frame('https://disqus.com/embed'))]);
  expect(await commentFramesIn(1)).toEqual([]);
  executeScript.mockResolvedValue([{ frameId: 0, result: null }, place(3, 'https://blog.example', frame('https://disqus.com/embed'))]);
  expect(await commentFramesIn(1)).toEqual([]);
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await commentFramesIn(1)).toEqual([]);
});
