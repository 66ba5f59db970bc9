import { send } from '@/utils/messages/client.ts';
import { Beside } from './beside.ts';
import { isFurniture, markedAround } from './marked.ts';

/**
 * The button alone, small enough for every pointer that rests. It needs the reader where the page's markup says nothing,
 * and to keep: then it asks for it, once, and the reader takes the button over.
 */
export function startButton(): void {
  if (globalThis.earshotBeside) return;
  let asked: Promise<void> | null = null;
  const reader = async (): Promise<void> => {
    const answer = await send('page.reader', {});
    if (!answer.ok) asked = null;
    if (!answer.ok && answer.code === 'updated') beside.stepAside();
  };
  const beside = new Beside({
    postAt(under) {
      const post = markedAround(under);
      if (!post && !isFurniture(under)) asked ??= reader();
      return post;
    },
    async pressed(post, under) {
      asked ??= reader();
      await asked;
      globalThis.earshotReader?.pressed(post, under);
    },
  });
  globalThis.earshotBeside = beside;
  if (globalThis.earshotUnder) beside.rest(globalThis.earshotUnder);
}
