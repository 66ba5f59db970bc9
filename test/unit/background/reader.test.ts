import { beforeEach, expect, test, vi } from 'vitest';
import { aimedFrame, injectFrame } from '@/utils/background/reader.ts';

interface Asked {
  target: { frameIds?: number[] };
  files?: string[];
  args?: unknown;
}
const { frames, executeScript } = vi.hoisted(() => {
  /** What each frame of the tab is, by its id; one that is `gone` was there when the frames were looked at. */
  const frames = new Map<number, { host: string; gone?: true; pointed?: true; lacks?: true }>();
  return { frames, executeScript: vi.fn(async (_: Asked): Promise<unknown[]> => []) };
});
vi.mock('webextension-polyfill', () => ({ default: { scripting: { executeScript } } }));
vi.mock('@/utils/background/rules.ts', () => ({ rulesFor: async () => [] }));

beforeEach(() => {
  frames.clear();
  executeScript.mockReset();
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  executeScript.mockImplementation(async ({ target, files, args }) => {
    const asked = target.frameIds ?? [...frames.keys()];
    if (!args && asked.some((id) => frames.get(id)?.gone)) throw new Error('No frame with id');
    const aim = (id: number) => ({ pointed: frames.get(id)?.pointed ?? false, focused: false });
    return asked.map((frameId) => ({
      frameId,
      result: files
        ? { lacks: frames.get(frameId)?.lacks ?? false }
        : args
          ? { host: frames.get(frameId)?.host, marked: null }
          : aim(frameId),
    }));
  });
});

test('a frame that goes while the reader comes keeps it from no other frame', async () => {
  frames.set(0, { host: 'talk.example' });
  frames.set(4, { host: 'ads.example', gone: true });
  frames.set(7, { host: 'widget.example', pointed: true });
  expect(await aimedFrame(1)).toBe(7);
});

test('of another reader too', async () => {
  frames.set(0, { host: 'talk.example', pointed: true });
  frames.set(4, { host: 'www.youtube.com', gone: true });
  expect(await aimedFrame(1)).toBe(0);
});

test('where no frame takes it, the browser forbids the page', async () => {
  frames.set(0, { host: 'store.example', gone: true });
  expect(await aimedFrame(1)).toBeNull();
  expect(await injectFrame(1, 0)).toBe(false);
});

test('a reader that sees no post gets the generic one beside it, and no other', async () => {
  frames.set(0, { host: 'www.youtube.com', lacks: true });
  frames.set(3, { host: 'www.youtube.com' });
  expect(await injectFrame(1, 0)).toBe(true);
  expect(await injectFrame(1, 3)).toBe(true);
  const generic = executeScript.mock.calls.filter(([{ files }]) => files?.includes('/generic.js'));
  expect(generic.map(([{ target }]) => target.frameIds)).toEqual([[0]]);
});
