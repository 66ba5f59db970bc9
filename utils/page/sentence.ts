import { browser } from '@wxt-dev/browser';

/** The sentence of a code, in the person's language. */
export const sentence = (code: string): string =>
  browser.i18n.getMessage(`error_${code.replaceAll('-', '_')}`) || browser.i18n.getMessage('error_broken');
