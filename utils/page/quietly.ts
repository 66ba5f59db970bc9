/** A page that breaks the reader is heard of when something is kept there, not wherever the pointer rests. */
export function quietly<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (bug) {
    console.error('Earshot: this page can’t be read', bug);
    return null;
  }
}
