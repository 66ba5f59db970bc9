import { timeFromText } from '@/utils/domain/time.ts';
import { attr, childrenOf, match, upFrom } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';
import { perPage } from './per-page.ts';

/** What bears no name on Quora: a comment, and an answer that has a page of its own. */
const ADDRESS = 'a[href*="comment_id="]';
const ANSWERS = '.spacing_log_answer_content, .puppeteer_test_answer_content';
const BUTTONS = '[class*="dom_annotate_answer_action_bar_upvote"]';
const BLOCK = '.qu-display--block.qu-wordBreak--break-word';
const PERSON = 'a[href*="/profile/"]:not(:has(img))';

/** Comments lie side by side whatever they answer; each is the first box around its address with words. */
function commentAround(address: Element): Element {
  let box = address;
  for (let above = upFrom(box); above && !box.querySelector(BLOCK); above = upFrom(above)) {
    if (above.querySelectorAll(ADDRESS).length > 1 || above.querySelector(`${ANSWERS}, ${BUTTONS}`)) break;
    box = above;
  }
  return box;
}

/** One beside others whose address went missing is a comment too. */
const commentsIn = perPage(({ doc }: PageView): ReadonlySet<Element> => {
  const boxes = [...doc.querySelectorAll(ADDRESS)].map(commentAround);
  const beside = boxes.flatMap((box) => childrenOf(upFrom(box))).filter((box) => box.querySelector(PERSON) && box.querySelector(BLOCK));
  return new Set([...boxes, ...beside].filter((box) => !box.querySelector(`${ANSWERS}, ${BUTTONS}`)));
});

/** What stands in a post and in no comment on it. */
function own(post: Element, selector: string, page: PageView): Element[] {
  const others = [...commentsIn(page)].filter((other) => other !== post && post.contains(other));
  return [...post.querySelectorAll(selector)].filter((one) => !others.some((other) => other.contains(one)));
}

/** Above its buttons, the first box with words. */
function answerIn(page: PageView): Element | null {
  const { doc, url } = page;
  if (!/\/answer\/[^/]+\/?$/.test(url.pathname) || doc.querySelector(ANSWERS)) return null;
  let box = doc.querySelector(BUTTONS);
  while (box && own(box, BLOCK, page).length === 0) box = upFrom(box);
  return box === doc.body ? null : box;
}

/** Looked for once: every comment has to know which words are another's. */
export const unnamedIn = perPage((page: PageView): readonly Element[] => {
  const answer = answerIn(page);
  return [...(answer ? [answer] : []), ...commentsIn(page)];
});

export function readUnnamed(post: Element, page: PageView): Draft {
  const address = post.querySelector(ADDRESS);
  const isComment = commentsIn(page).has(post);
  const person = own(post, PERSON, page)[0];
  const path = page.url.pathname;
  return {
    role: isComment ? 'comment' : 'answer',
    nativeId: isComment ? match(attr(address, 'href'), /comment_id=(\d+)/) : match(path, /\/([^/]+\/answer\/[^/]+)/),
    author: lineOf(person),
    authorUrl: attr(person, 'href'),
    text: own(post, BLOCK, page)
      .map((block) => cleanText(block, { drop: '.qt_read_more' }))
      .join('\n\n'),
    textCut: post.querySelector('.qt_read_more') !== null,
    permalink: isComment ? attr(address, 'href') : path,
    postedAt: isComment ? timeFromText(lineOf(address), page.lang, page.now) : null,
  };
}
