/** A copy of what stands between two places of a page, in a box of its own that is shown nowhere. */
export function between(start: Node, end: Node): Element {
  const range = document.createRange();
  range.setStartAfter(start);
  range.setEndBefore(end);
  const box = document.createElement('div');
  box.append(range.cloneContents());
  return box;
}
