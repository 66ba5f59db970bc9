import { now } from '@/utils/clock.ts';
import { langOf, localeOf } from '@/utils/sites/lang.ts';
import type { PageView } from '@/utils/sites/recipe.ts';
import { ownAddress } from './address.ts';

let kept: PageView | null = null;
let keptLang = '';
let said = { of: '', lang: '' };
/** Told of one change at most, after which it looks at nothing until the page is viewed again. */
const change = new MutationObserver(() => forget());

function forget(): void {
  kept = null;
  change.disconnect();
}

/**
 * This frame, as it is right now: sites change their address without loading anew. The same view until the page changes, so
 * that what all its posts share is looked for once.
 */
export function view(): PageView {
  const address = ownAddress();
  if (change.takeRecords().length > 0 || kept?.url.href !== address || keptLang !== langOf(document)) forget();
  if (kept) return kept;
  const page = {
    doc: document,
    url: new URL(address),
    /** Looked for once an address: in all words of the page, which may change with every key. */
    get lang() {
      const of = `${address} ${langOf(document)}`;
      if (said.of !== of) said = { of, lang: localeOf(document) };
      return said.lang;
    },
    get now() {
      return new Date(now());
    },
  };
  // Beside the body stands only what we show ourselves.
  const whole = { subtree: true, childList: true, characterData: true, attributes: true };
  for (const part of [document.head, document.body]) if (part) change.observe(part, whole);
  kept = document.body ? page : null;
  keptLang = langOf(document);
  return page;
}
