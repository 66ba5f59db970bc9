import { first, match } from './dom.ts';
import { between } from './parts/between.ts';
import { senderIn } from './parts/sender.ts';
import { when } from './parts/when.ts';
import type { PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Pipermail, Mailman 2's archive: the head stands in a row above the words. */
const PIPERMAIL = 'h1 + b + a[href*="mailto:"] ~ pre';
/** MHonArc: the head is the first list, and what leads to the lists of mails tells the engine. */
const MHONARC = 'body:has(> a:is([href*="maillist.html#"], [href*="threads.html#"])) > ul:first-of-type';
/** HyperKitty, Mailman 3's archive, where it shows one mail: threads have several, and need no recipe. */
const HYPERKITTY = '#view-message .email';

/** A line of the head, "From: Ann Lee <ann@…>", without its name. */
function headLine(list: Element, name: string): string | null {
  const line = [...list.children].find((one) => lineOf(first(one, 'em, strong, b'))?.replace(/:$/, '').toLowerCase() === name);
  return match(lineOf(line), /^[\w-]+\s*:\s*(.+)$/);
}

/** What MHonArc puts between two remarks in the page's source; the first piece of text as it was sent where those are gone. */
function wordsUnder(list: Element): Element | null {
  let start: Node | null = null;
  for (let node = list.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType !== Node.COMMENT_NODE) continue;
    if (node.nodeValue === 'X-Body-of-Message') start = node;
    if (node.nodeValue === 'X-Body-of-Message-End' && start) return between(start, node);
  }
  return list.parentElement?.querySelector(':scope > pre') ?? null;
}

function partsOf(post: Element, page: PageView) {
  if (post.matches(MHONARC)) {
    const date = headLine(post, 'date');
    const stamp = post.ownerDocument.createElement('time');
    stamp.textContent = date;
    return { author: senderIn(headLine(post, 'from')), postedAt: when(stamp, page), words: wordsUnder(post), title: first(page.doc, 'h1') };
  }
  const mailed = post.matches(PIPERMAIL);
  const author = mailed ? first(page.doc, 'h1 + b') : first(post, '.email-author .name');
  const shown = mailed ? first(page.doc, 'h1 + b + a ~ i') : first(post, '.time [title]');
  const title = first(page.doc, mailed ? 'h1' : '#view-message h1, #view-message h3');
  return { author: lineOf(author), postedAt: when(shown, page), words: mailed ? post : first(post, '.email-body'), title };
}

/** One mail of a list's archive, on a page of its own. */
export const mail: Recipe = {
  name: 'mail',
  version: 1,
  checked: '2026-11-28: a page that MHonArc 2.6.24 wrote, the templates of HyperKitty 1.3.12, two pages of Pipermail',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${PIPERMAIL}, ${MHONARC}, ${HYPERKITTY}`) !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(`${PIPERMAIL}, ${MHONARC}, ${HYPERKITTY}`)].slice(0, 1),
  around(target, page) {
    const [post] = mail.posts(page);
    const inside =
      post?.contains(target) || (post?.matches(MHONARC) && target.parentElement === post.parentElement && target.matches('pre, p'));
    return inside ? (post ?? null) : null;
  },
  read(post, page) {
    const { author, postedAt, words, title } = partsOf(post, page);
    const profile = first(post, '.email-author .name a[href]');
    return {
      role: 'post',
      author,
      authorUrl: profile?.getAttribute('href') ?? null,
      text: words ? cleanText(words, { drop: '.quoted-switch' }) : null,
      title: lineOf(title),
      permalink: page.url.href,
      postedAt,
      thread: { title: lineOf(title) },
    };
  },
};
