import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { perPage } from './parts/per-page.ts';
import type { PageView } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** What follows the pointer is a copy of a post, with an id of its own. */
const POST = '.post:is([id^="op_"], [id^="reply_"]):not(.post-hover)';
const NUMBER = '.intro a.post_no';
const NAME = '.intro .name';
/** Some boards put all words into one more box. */
const WORDS = ['.body > blockquote:only-child', '.body'];
const CLEAN = { drop: '.toolong, .public_ban' };

const numberOf = (post: Element): string | null => match(post.id, /_(\d+)$/);

const numbered = perPage(({ doc }: PageView) => new Map([...doc.querySelectorAll(POST)].map((post) => [numberOf(post), post])));

/** Image boards of Tinyboard and what came of it (vichan, infinity): no accounts, and names that are all alike. */
export const vichan = declared({
  name: 'vichan',
  version: 1,
  checked: '2026-11-29: a thread of 55chan (2017) and one of Holotower (2026) as two tests have them, both cut down',
  required: ['author', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${POST} ${NUMBER}`) !== null,
  post: POST,
  id: /_(\d+)$/,
  author: NAME,
  profile: () => null,
  title: '.intro .subject',
  text: WORDS,
  clean: CLEAN,
  time: '.intro time',
  link: `${NUMBER}[id], ${NUMBER}`,
  thread: { starts: false },
  more(post, page) {
    const link = attr(first(post, `${NUMBER}[id]`, NUMBER), 'href');
    const start = post.closest('[id^="thread_"]')?.querySelector(`${POST}[id^="op_"]`) ?? null;
    return {
      permalink: link?.replace('#q', '#') ?? null,
      parent: answered(post, page),
      thread: {
        nativeId: start && numberOf(start),
        title: lineOf(first(start, '.intro .subject')),
        url: link?.replace(/#.*$/, '') ?? null,
        community: lineOf(first(page.doc, 'header h1')),
      },
    };
  },
});

/** The first ">>123" among its words, on this page. */
function answered(post: Element, page: PageView): Partial<Excerpt> | null {
  const links = [...post.querySelectorAll('.body a[href*="#"]')].map((link) => match(lineOf(link), /^>>(\d+)$/));
  const number = links.find((one) => one !== null) ?? null;
  const above = number && numbered(page).get(number);
  return above ? { nativeId: number, author: lineOf(first(above, NAME)), text: cleanText(first(above, ...WORDS), CLEAN) } : null;
}
