import { send } from '@/utils/messages/client.ts';
import { Beside } from './beside.ts';
import { isFurniture, markedAround } from './marked.ts';

/**
 * The button alone, small enough for every pointer that rests. It needs the reader where the page's markup says nothing,
 * and to keep: then it asks for it, once, and the reader takes the button over. A press that no reader answers says why.
 */
export function startButton(): void {
  if (globalThis.earshotBeside) return;
  let asked: Promise<string | null> | null = null;
  const reader = async (): Promise<string | null> => {
    // The key and the menu bring both at once: a reader that is coming isn't asked for a second time.
    await new Promise((next) => setTimeout(next));
    if (globalThis.earshotReader) return null;
    const answer = await send('page.reader', {});
    if (answer.ok) return null;
    asked = null;
    if (answer.code === 'updated') beside.stepAside();
    return answer.code;
  };
  const beside = new Beside({
    postAt(under) {
      const post = markedAround(under);
      if (!post && !isFurniture(under)) asked ??= reader();
      return post;
    },
    async pressed(post, under) {
      asked ??= reader();
      const refused = await asked;
      if (refused === null) globalThis.earshotReader?.pressed(post, under);
      else if (refused !== 'updated') beside.refuse(refused);
    },
  });
  globalThis.earshotBeside = beside;
  if (globalThis.earshotUnder) beside.rest(globalThis.earshotUnder);
}
