import { Marks } from './marks.ts';

declare global {
  /** In our own world of a page, which the page can't see: the marks of what was kept here, from the first on. */
  var earshotMarks: Marks | undefined;
}

/** Beside the reader that is in the page already. Where there is none nothing happens. */
export function startMarks(): void {
  const { earshotReader: reader, earshotBeside: beside } = globalThis;
  if (reader && beside) globalThis.earshotMarks ??= new Marks(beside.layer, reader.reads, beside.signal);
}
