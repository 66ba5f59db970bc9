/**
 * Keeps a key that was ours from the page: its keydown, and the keyup that may still reach the page where the focus has left it
 * since. A next keydown says that the keyup went elsewhere.
 */
export function eat(down: KeyboardEvent): void {
  down.preventDefault();
  down.stopImmediatePropagation();
  const stop = new AbortController();
  const next = (event: KeyboardEvent): void => {
    if (!event.isTrusted || (event.type === 'keyup' && event.key !== down.key)) return;
    stop.abort();
    if (event.type === 'keyup') event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, next, { capture: true, signal: stop.signal });
}
