/**
 * From one place of a page to another; `within` is the whole from whose beginning or to whose end it goes where one isn't given. What
 * is written there (`toString`) costs a fraction of a copy.
 */
export function rangeBetween(within: Node, start: Node | undefined, end: Node | undefined): Range {
  const range = document.createRange();
  range.selectNodeContents(within);
  if (start) range.setStartAfter(start);
  if (end) range.setEndBefore(end);
  return range;
}

/**
 * A copy of what stands between two places of a page, in a box of its own that is shown nowhere; nothing where one of them has
 * left it. `withStart`: with what it starts at.
 */
export function between(start: Node, end: Node, withStart = false): Element {
  const box = document.createElement('div');
  if (!start.isConnected || !end.isConnected) return box;
  const range = rangeBetween(start, start, end);
  if (withStart) range.setStartBefore(start);
  box.append(range.cloneContents());
  return box;
}
