import { parseCount } from '@/utils/domain/count.ts';
import { attr, first, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { when } from './parts/when.ts';
import { lineOf } from './text.ts';

const QUESTION = '.puppeteer_test_question_title, .QuestionArea .question_text_edit';
const ANSWER = '[class*="dom_annotate_question_answer_item"], .AnswerBase';
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

/** A number that rolls in the place of another, which keeps its width. */
function votesOf(button: Element | null): string | null {
  const place = button?.querySelector('.qu-visibility--hidden');
  return lineOf(place ? place.nextElementSibling : button);
}

/** Answers since 2019, whose only lasting names are there for the site's own tests, and before. */
export const quora = declared({
  name: 'quora',
  version: 1,
  siteName: 'Quora',
  checked: '2026-11-27: a question of 2026, signed out; before 2019 not checked on a real page',
  required: ['permalink'],
  fits: ({ url }) => /(^|\.)quora\.com$/.test(url.hostname),
  post: `${QUESTION}, ${ANSWER}, .threaded_comment, .Comment`,
  /** The question of the page, not those that answers to others and links beside them name. */
  counts: (post, { doc }) => !post.matches(QUESTION) || (post === doc.querySelector(QUESTION) && post.closest(`a, ${ANSWER}`) === null),
  role: (post) => (post.matches(QUESTION) ? 'post' : post.matches('.threaded_comment, .Comment') ? 'comment' : 'answer'),
  author: ['.spacing_log_answer_header a[href*="/profile/"]:not(:has(img))', 'a.user', OUTSIDE],
  profile: ['.spacing_log_answer_header a[href*="/profile/"]', 'a.user', OUTSIDE],
  text: wordsIn,
  clean: { drop: '.ContentFooter, .AnswerFooter, .answer_credential' },
  time: TIME,
  link: ['a.answer_timestamp', 'a[href*="/answer/"]:not([href*="/profile/"])', 'a.answer_permalink'],
  thread: { title: QUESTION },
  more(post, page, find) {
    const title = textOf(page.doc, QUESTION);
    const link = attr(find(['a.answer_timestamp', 'a[href*="/answer/"]']), 'href')?.replace(/\?.*$/, '') ?? null;
    if (post.matches(QUESTION))
      return {
        title: lineOf(post),
        text: '',
        permalink: page.url.pathname.replace(/\/answer.*/, ''),
        nativeId: match(page.url.pathname, /^\/([^/]+)/),
      };
    const time = find(TIME);
    return {
      ...(link ? { permalink: link } : {}),
      /** Of an answer changed since, only that is told. */
      postedAt: /^Updated\b/.test(lineOf(time) ?? '') ? null : when(time, page),
      nativeId: match(link, /\/([^/]+\/answer\/[^/?#]+)/),
      textCut: find('.qt_read_more, .ui_qtext_more_link') !== null,
      metrics: {
        likes: parseCount(votesOf(find(['button[aria-label*="pvote"]', '.AnswerUpvote .ui_button_count_inner'])), page.lang),
        replies: parseCount(attr(find('button[aria-label*="omment"]'), 'aria-label'), page.lang),
      },
      thread: { title: lineOf(find(QUESTION))?.replace(/^Related(?=\p{Lu})/u, '') ?? title, url: match(link, /^(.*?)\/answer\//) ?? null },
    };
  },
});
