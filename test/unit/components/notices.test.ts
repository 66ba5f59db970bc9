import { expect, test, vi } from 'vitest';
import { Notices } from '@/components/notebook/notices.ts';

vi.mock('@/components/text.ts', () => ({ t: (key: string) => key }));

const nothing = async (): Promise<void> => undefined;

test('undo asked while something is being done waits for it, and takes back that and nothing before it', async () => {
  const notices = new Notices();
  const earlier = vi.fn(nothing);
  const later = vi.fn(nothing);
  notices.tell('moved', earlier);
  let finish = (): void => undefined;
  const act = async (): Promise<void> => {
    await notices.during(2, () => new Promise<void>((done) => (finish = done)));
    notices.tell('negative', later);
  };
  const acting = act();
  const undone = notices.undo();
  finish();
  await Promise.all([acting, undone]);
  expect(later).toHaveBeenCalledOnce();
  expect(earlier).not.toHaveBeenCalled();
  expect(notices.shown.value).toBeNull();
});

test('undo asked while something fails takes nothing back; asked again, what was done before', async () => {
  const notices = new Notices();
  const earlier = vi.fn(nothing);
  notices.tell('moved', earlier);
  const failing = notices.during(1, () => Promise.reject(new Error('full')));
  const undone = notices.undo();
  await expect(failing).rejects.toThrow('full');
  await undone;
  expect(earlier).not.toHaveBeenCalled();
  await notices.undo();
  expect(earlier).toHaveBeenCalledOnce();
});
