import { parseCount } from '@/utils/domain/count.ts';
import { attr, first, match, upFrom } from './dom.ts';
import { declared } from './parts/declared.ts';
import { readUnnamed, unnamedIn } from './parts/quora-unnamed.ts';
import { when } from './parts/when.ts';
import type { Recipe } from './recipe.ts';
import { lineOf } from './text.ts';

const QUESTION = '.puppeteer_test_question_title, .QuestionArea .question_text_edit';
const ITEM = '[class*="dom_annotate_question_answer_item"]';
/** Where answers to several questions are listed, the box around one's head and words stands for it; its buttons are beside that. */
const CARD = `.q-box:has(> .spacing_log_answer_content):not(${ITEM}, ${ITEM} *)`;
const ANSWER = `${ITEM}, ${CARD}, .AnswerBase`;
const CONTENT = ['.spacing_log_answer_content', '.puppeteer_test_answer_content', '.ui_qtext_rendered_qtext', '.q-text', '.rendered_qtext'];

/** A link to an account that isn't named in what is said. */
const OUTSIDE =
  'a[href*="/profile/"]:not(:has(img), .spacing_log_answer_content *, .puppeteer_test_answer_content *, .ui_qtext_rendered_qtext *, .rendered_qtext *)';

const TIME = ['a.answer_timestamp', '.spacing_log_answer_header a[href*="/answer/"]:not(:has(img))', '.datetime', 'a.answer_permalink'];

/** An answer shown in part has the whole of it beside that part. */
function wordsIn(post: Element): Element | null {
  const content = first(post, ...CONTENT);
  const whole = content?.querySelector('.qu-display--none:has(.q-text)');
  return whole ? whole.querySelector('.qu-userSelect--text') : content;
}

/** A badge stands before a question that is only like the page's: "Related". */
const titleIn = (question: Element | null): string | null =>
  lineOf(first(question, '.qu-userSelect--text')) ?? lineOf(question)?.replace(/^Related(?=\p{Lu})/u, '') ?? null;

/** The answers' own buttons, one beside each. */
function buttonsOf(post: Element): Element {
  let box = post;
  for (let up = upFrom(post); up && post.matches(CARD) && !box.querySelector('button'); up = upFrom(box)) {
    if (up.querySelectorAll('.spacing_log_answer_content').length > 1) break;
    box = up;
  }
  return box;
}

/** A number that rolls in the place of another, which keeps its width. */
function votesOf(button: Element | null): string | null {
  const place = button?.querySelector('.qu-visibility--hidden');
  return lineOf(place ? place.nextElementSibling : button);
}

/** Answers since 2019, whose only lasting names are there for the site's own tests, and before. */
const named = declared({
  name: 'quora',
  version: 1,
  siteName: 'Quora',
  checked:
    '2026-11-28: a question, a topic and an account of 2026, signed out; comments and what was before 2019 not checked on a real page',
  required: ['permalink'],
  fits: ({ url }) => /(^|\.)quora\.com$/.test(url.hostname),
  post: `${QUESTION}, ${ANSWER}, .threaded_comment, .Comment`,
  /** The question of the page, not those that answers to others and links beside them name. */
  counts: (post, { doc }) => !post.matches(QUESTION) || (post === doc.querySelector(QUESTION) && post.closest(`a, ${ANSWER}`) === null),
  role: (post) => (post.matches(QUESTION) ? 'post' : post.matches('.threaded_comment, .Comment') ? 'comment' : 'answer'),
  author: ['.spacing_log_answer_header a[href*="/profile/"]:not(:has(img))', 'a.user', OUTSIDE],
  profile: ['.spacing_log_answer_header a[href*="/profile/"]', 'a.user', OUTSIDE],
  text: wordsIn,
  clean: { drop: '.ContentFooter, .AnswerFooter, .answer_credential, .qt_read_more' },
  time: TIME,
  link: ['a.answer_timestamp', 'a[href*="/answer/"]:not([href*="/profile/"])', 'a.answer_permalink'],
  thread: { title: QUESTION },
  more(post, page, find) {
    const title = titleIn(page.doc.querySelector(QUESTION));
    const link = attr(find(['a.answer_timestamp', 'a[href*="/answer/"]']), 'href')?.replace(/\?.*$/, '') ?? null;
    if (post.matches(QUESTION))
      return {
        title: titleIn(post),
        text: '',
        permalink: page.url.pathname.replace(/\/answer.*/, ''),
        nativeId: match(page.url.pathname, /^\/([^/]+)/),
      };
    const time = find(TIME);
    const buttons = buttonsOf(post);
    return {
      ...(link ? { permalink: link } : {}),
      /** Of an answer changed since, only that is told. */
      postedAt: /^Updated\b/.test(lineOf(time) ?? '') ? null : when(time, page),
      nativeId: match(link, /\/([^/]+\/answer\/[^/?#]+)/),
      textCut: find('.qt_read_more, .ui_qtext_more_link') !== null,
      metrics: {
        likes: parseCount(votesOf(first(buttons, 'button[aria-label*="pvote"]', '.AnswerUpvote .ui_button_count_inner')), page.lang),
        replies: parseCount(attr(buttons, 'button[aria-label*="omment"]', 'aria-label'), page.lang),
      },
      thread: { title: titleIn(find(QUESTION)) ?? title, url: match(link, /^(.*?)\/answer\//) ?? null },
    };
  },
});

/** In the order of the page, but for a question that lies in the box of its answer. */
const isBefore = (one: Element, other: Element): boolean =>
  one.matches(QUESTION) || (!other.matches(QUESTION) && (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);

export const quora: Recipe = {
  ...named,
  posts: (page) => [...named.posts(page), ...unnamedIn(page)].sort((one, other) => (isBefore(one, other) ? -1 : 1)),
  around: (target, page) => unnamedIn(page).findLast((post) => post.contains(target)) ?? named.around(target, page),
  read: (post, page) => (unnamedIn(page).includes(post) ? readUnnamed(post, page) : named.read(post, page)),
};
