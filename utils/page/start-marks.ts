import { Marks } from './marks.ts';

declare global {
  /** In our own world of a page, which the page can't see: the marks of what was kept here, from the first on. */
  var earshotMarks: Marks | undefined;
}

/** Beside the reader that is in the page already. Gives whether they are there: without a reader they aren't. */
export function startMarks(): boolean {
  const { earshotReader: reader, earshotBeside: beside } = globalThis;
  if (reader && beside) globalThis.earshotMarks ??= new Marks(beside.layer, reader.reads, beside.signal);
  return globalThis.earshotMarks !== undefined;
}
