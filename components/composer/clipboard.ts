/**
 * Puts text on the clipboard, in the click or key that asked for it. A page decides whether frames in it may use the new
 * way (Permissions-Policy clipboard-write); the old way is not subject to it. False when neither is allowed.
 */
export const copyText = async (text: string): Promise<boolean> => {
  if (oldWay(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (refused) {
    console.debug('Earshot: nothing was copied', refused);
    return false;
  }
};

/** Copies what is selected, so it needs a field with the text, for as long as the call takes; the focus goes back. */
const oldWay = (text: string): boolean => {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
};
