import { browser } from '@wxt-dev/browser';
import { error_updated as written } from '@/public/_locales/en/messages.json';
import { sayOnce } from './say-once.ts';

/** Earshot was updated under this page: the browser's own texts are gone with it, so the sentence is carried along. */
export function sayUpdated(): void {
  let text = written.message;
  try {
    text = browser.i18n.getMessage('error_updated') || text;
  } catch (gone) {
    console.debug('Earshot: updated', gone);
  }
  sayOnce(text);
}
