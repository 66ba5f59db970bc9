import { folded } from '../dom.ts';
import type { Owned } from './owned.ts';
import { saidIn } from './said.ts';
import { saysPerson } from './signs.ts';
import { leadsToPerson } from './words.ts';
import type { Work } from './work.ts';

/** At least half of them lead to other pages; looked at until that is sure. */
export function* mostlyTeasers(blocks: readonly Owned[]): Work<boolean> {
  const most = Math.ceil(blocks.length / 2);
  let teasers = 0;
  for (let i = 0; teasers < most && teasers + blocks.length - i >= most; i += 1) {
    if (i % 4 === 0) yield;
    const block = blocks[i];
    if (block && leadsAway(block.mark.el)) teasers += 1;
  }
  return teasers >= most;
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
