const CONTROLS = 'a[href], button:not(:disabled), input, textarea';

/**
 * In a frame on somebody's page Tab stays in the card: from the last control to the first and back. In a window of its own
 * it goes on to the browser's controls.
 */
export const keepTabInside = (root: HTMLElement, event: KeyboardEvent): void => {
  if (event.key !== 'Tab' || window.parent === window) return;
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => control.checkVisibility());
  const [first, last] = [controls[0], controls.at(-1)];
  const [end, other] = event.shiftKey ? [first, last] : [last, first];
  if (document.activeElement !== end) return;
  event.preventDefault();
  other?.focus();
};
