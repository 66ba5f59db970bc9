import type { Page } from 'playwright-core';

/** What is copied stays in the page, to be read. */
export const hearCopies = (own: Page): Promise<void> =>
  own.evaluate(() => {
    const keep = (copied: string): void => void Object.assign(window, { copied });
    keep('');
    document.addEventListener('copy', ({ target }) => target instanceof HTMLTextAreaElement && keep(target.value), true);
  });
export const copied = (own: Page): Promise<string> => own.evaluate(() => Reflect.get(window, 'copied'));
