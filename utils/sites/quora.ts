import { parseCount } from '@/utils/domain/count.ts';
import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const QUESTION = '.puppeteer_test_question_title, .QuestionArea .question_text_edit';

/** A link to an account that isn't named in what is said. */
const OUTSIDE =
  'a[href*="/profile/"]:not(:has(img), .spacing_log_answer_content *, .puppeteer_test_answer_content *, .ui_qtext_rendered_qtext *, .rendered_qtext *)';

/** Answers since 2019, whose only lasting names are there for the site's own tests, and before. */
export const quora = declared({
  name: 'quora',
  version: 1,
  siteName: 'Quora',
  checked: 'not checked on a real page',
  required: ['permalink'],
  fits: ({ url }) => /(^|\.)quora\.com$/.test(url.hostname),
  post: `${QUESTION}, [class*="dom_annotate_question_answer_item"], .AnswerBase, .threaded_comment, .Comment`,
  role: (post) => (post.matches(QUESTION) ? 'post' : post.matches('.threaded_comment, .Comment') ? 'comment' : 'answer'),
  author: ['.spacing_log_answer_header a[href*="/profile/"]:not(:has(img))', 'a.user', OUTSIDE],
  profile: ['.spacing_log_answer_header a[href*="/profile/"]', 'a.user', OUTSIDE],
  text: ['.spacing_log_answer_content', '.puppeteer_test_answer_content', '.ui_qtext_rendered_qtext', '.q-text', '.rendered_qtext'],
  clean: { drop: '.ContentFooter, .AnswerFooter, .answer_credential' },
  time: ['a.answer_timestamp', '.datetime', 'a.answer_permalink'],
  link: ['a.answer_timestamp', 'a[href*="/answer/"]:not([href*="/profile/"])', 'a.answer_permalink'],
  thread: { title: QUESTION },
  more(post, page, find) {
    const title = textOf(page.doc, QUESTION);
    const link = attr(find(['a.answer_timestamp', 'a[href*="/answer/"]']), 'href');
    if (post.matches(QUESTION))
      return {
        title: lineOf(post),
        text: '',
        permalink: page.url.pathname.replace(/\/answer.*/, ''),
        nativeId: match(page.url.pathname, /^\/([^/]+)/),
      };
    return {
      nativeId: match(link, /\/([^/]+\/answer\/[^/?#]+)/),
      textCut: find('.qt_read_more, .ui_qtext_more_link') !== null,
      metrics: {
        likes: parseCount(lineOf(find(['button[aria-label*="pvote"]', '.AnswerUpvote .ui_button_count_inner'])), page.lang),
        replies: parseCount(attr(find('button[aria-label*="omment"]'), 'aria-label'), page.lang),
      },
      thread: { title, url: match(link, /^(.*?)\/answer\//) ?? null },
    };
  },
});
