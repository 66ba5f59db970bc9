import { startTaught } from '../start-taught.ts';
import { Teaching } from './teaching.ts';

declare global {
  /** In our own world of a page, which the page can't see. */
  var earshotTeaching: Teaching | undefined;
}

/** Beside the reader that is in the page already; injected again it changes nothing. False where there is no reader. */
export function startTeaching(): boolean {
  const { earshotReader: reader, earshotBeside: beside } = globalThis;
  if (!reader || !beside) return false;
  startTaught();
  globalThis.earshotTeaching ??= new Teaching(reader, beside);
  return true;
}
