/**
 * A copy of what stands between two places of a page, in a box of its own that is shown nowhere; nothing where one of them has
 * left it. `withStart`: with what it starts at.
 */
export function between(start: Node, end: Node, withStart = false): Element {
  const box = document.createElement('div');
  if (!start.isConnected || !end.isConnected) return box;
  const range = document.createRange();
  if (withStart) range.setStartBefore(start);
  else range.setStartAfter(start);
  range.setEndBefore(end);
  box.append(range.cloneContents());
  return box;
}
