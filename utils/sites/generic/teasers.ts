import { folded } from '../dom.ts';
import type { Owned } from './owned.ts';
import { saidIn } from './said.ts';
import { saysPerson } from './signs.ts';
import { leadsToPerson } from './words.ts';
import type { Work } from './work.ts';

/** At least half of them lead to other pages; of very many the first are looked at. */
export function* mostlyTeasers(blocks: readonly Owned[]): Work<boolean> {
  const first = blocks.slice(0, 100);
  let teasers = 0;
  for (const [i, { mark }] of first.entries()) {
    if (i % 4 === 0) yield;
    if (leadsAway(shellOf(mark.el, blocks[i - 1], blocks[i + 1]))) teasers += 1;
  }
  return teasers * 2 >= first.length;
}

/** With what is around it and none of its neighbours: a teaser's heading can stand before what is taken for a post. */
function shellOf(el: Element, ...others: (Owned | undefined)[]): Element {
  const up = others.some(Boolean) && !others.some((one) => one && el.parentElement?.contains(one.mark.el)) && el.parentElement;
  return up || el;
}

function leadsAway(el: Element): boolean {
  const words = folded(saidIn(el))?.length ?? 0;
  const short =
    words < 200
      ? [...el.querySelectorAll('a[href]')].find((one) => {
          const { length } = saidIn(one).trim();
          return length > 14 && length * 2 > words;
        })
      : null;
  const link = el.querySelector('h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href]') ?? short;
  const href = link?.getAttribute('href') ?? '#';
  if (href.includes('#') || leadsToPerson(href) || (link && saysPerson(link) > 1)) return false;
  const { baseURI } = el.ownerDocument;
  return [href, baseURI].every((one) => URL.canParse(one, baseURI)) && new URL(href, baseURI).pathname !== new URL(baseURI).pathname;
}
