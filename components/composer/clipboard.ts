/**
 * Puts text on the clipboard, in the click or key that asked for it. A page can forbid frames the new way
 * (Permissions-Policy clipboard-write); the old way is not subject to it. False when neither is allowed.
 */
export const copyText = async (text: string): Promise<boolean> => {
  const copied = oldWay(text);
  if (copied) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Runs inside the event: `execCommand` needs its activation, and asks the listener for what to copy. */
const oldWay = (text: string): boolean => {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', give, { capture: true });
  const allowed = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return allowed && taken;
};
