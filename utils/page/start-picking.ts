import { send } from '@/utils/messages/client.ts';
import { Pick } from './pick.ts';

declare global {
  /** In our own world of a page, which the page can't see: the pick of a post that is there already. */
  var earshotPick: Pick | undefined;
}

/** "Keep one": begins beside the reader that is in the page already. Where there is none nothing happens. */
export function startPicking(): void {
  const { earshotReader: reader, earshotBeside: beside } = globalThis;
  if (!reader || !beside) return;
  globalThis.earshotPick ??= new Pick(
    beside.layer,
    reader.reads.postAround,
    (post) => reader.picked(post),
    () => void send('page.pick-end', {}),
  );
  globalThis.earshotPick.begin(beside.signal);
}
