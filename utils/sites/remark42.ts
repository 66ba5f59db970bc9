import { parseCount } from '@/utils/domain/count.ts';
import { attr } from './dom.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

const COMMENT = 'article.comment[id^="remark42__comment-"]';

/** Inside its frame: a thread holds a comment and the threads that answer it. Links lead to the page around it. */
export const remark42 = declared({
  name: 'remark42',
  version: 1,
  checked: '2026-11-22: the source of version 1; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(COMMENT) !== null,
  post: COMMENT,
  id: /^remark42__comment-(.+)$/,
  role: 'comment',
  author: '.comment__username',
  text: '.comment__text',
  time: '.comment__time',
  link: 'a.comment__time[href]',
  more(post, { lang }, find) {
    const above = post.closest('.thread')?.parentElement?.closest('.thread')?.querySelector(`:scope > ${COMMENT}`);
    const link = attr(find('a.comment__time[href]'), 'href');
    return {
      metrics: { score: parseCount(lineOf(find('.comment__info > span div[title], .comment__score-value')), lang) },
      parent: above
        ? {
            nativeId: above.id.replace(/^remark42__comment-/, ''),
            author: above.querySelector('.comment__username')?.textContent ?? null,
            text: cleanText(above.querySelector('.comment__text')),
          }
        : null,
      thread: link ? { url: link.replace(/#.*/, '') } : {},
    };
  },
});
