import { childrenOf, folded } from '../dom.ts';
import { isInCard } from './cards.ts';
import type { Owned } from './owned.ts';
import { fewWords, saidIn } from './said.ts';
import { saysPerson, tellsTime } from './signs.ts';
import { leadsToPerson } from './words.ts';
import type { Work } from './work.ts';

/** At least half of them lead to other pages; of very many the first are looked at. */
export function* mostlyTeasers(blocks: readonly Owned[]): Work<boolean> {
  const first = blocks.slice(0, 100);
  let teasers = 0;
  for (const [i, { mark, people }] of first.entries()) {
    if (i % 4 === 0) yield;
    const others = [blocks[i - 1], blocks[i + 1]];
    const whole = shellOf(mark.el, others, 9);
    if (listsThread(whole) || leadsAway(people ? shellOf(mark.el, others) : whole, blocks.length > 2)) teasers += 1;
  }
  return teasers * 2 >= first.length;
}

/** With what is around it and none of its neighbours: a teaser's heading can stand before what is taken for a post. */
function shellOf(el: Element, others: readonly (Owned | undefined)[], most = 1): Element {
  let shell = el;
  for (let near = 0; near < most && others.some(Boolean); near += 1) {
    const up = shell.parentElement;
    if (!up || others.some((one) => one && up.contains(one.mark.el))) break;
    shell = up;
  }
  return shell;
}

/** Who wrote last in a topic or on a board. */
const LAST = '[class*="lastpost" i], [class*="last_post" i], [class*="LastComment"]';

const toLast = /(?:last|latest|newest|letzte[nr]?|neueste[nr]?|dernier|último) (?:post|repl|message|comment|beitrag|antwort|mensaje)/i;

/** A row of a list of topics or boards: it says who wrote there last or leads to what was written last, has cells for how many topics and posts there are, or is one of many columns. */
const listsThread = (el: Element): boolean =>
  (el.closest(LAST) ?? el.querySelector(LAST)) !== null ||
  [...el.querySelectorAll('a[href]')].some((link) => toLast.test(`${link.getAttribute('title')} ${fewWords(link, 40)}`)) ||
  childrenOf(el).filter((cell) => /^[\d.,\s]+$/.test(saidIn(cell))).length > 1 ||
  (el.closest('table')?.querySelectorAll('thead th').length ?? 0) > 2;

/** A review's heading leads to the review alone: "/review/12345/", "/review/rw12345". */
const ownReview = /\/reviews?\/(?:show\/)?[a-z]{0,2}\d{4,}\/?$/i;

/** Its heading, or a link that is most of its few words, leads to another page; of several not that of a linked page's picture. */
export function leadsAway(el: Element, several = false): boolean {
  const words = folded(saidIn(el))?.length ?? 0;
  const short =
    words < 200
      ? [...el.querySelectorAll('a[href]')].find((one) => {
          const { length } = saidIn(one).trim();
          return length > 14 && length * 2 > words;
        })
      : null;
  // Of who wrote, and when, a heading can tell, too.
  const link =
    [...el.querySelectorAll('h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href]')].find(
      (one) => !tellsTime(one) && !(several && isInCard(one)),
    ) ?? short;
  const href = link?.getAttribute('href') ?? '#';
  if (href.includes('#') || ownReview.test(href) || leadsToPerson(href) || (link && saysPerson(link) > 1)) return false;
  const { baseURI } = el.ownerDocument;
  return [href, baseURI].every((one) => URL.canParse(one, baseURI)) && pathOf(href, baseURI) !== pathOf(baseURI);
}

const pathOf = (href: string, base?: string): string => new URL(href, base).pathname.replace(/\/$/, '');
