import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likedBy } from './parts/liked-by.ts';
import { cleanText } from './text.ts';

const numberOf = (post: Element): string | null => match(post.id, /(\d+)$/);

export const mybb = declared({
  name: 'mybb',
  version: 1,
  checked: '2026-11-28: threads of 2024 and, logged in, of 2020 (1.8); three themes of 2025 and 2026 from test pages',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('[id^="post_"] .post_body[id^="pid_"], [id^="post_"] .post_author') !== null,
  post: '.post[id^="post_"], table[id^="post_"], #posts > [id^="post_"]',
  counts: (post) => /^post_\d+$/.test(post.id),
  author: ['.author_information .largetext', '.post_author .largetext', '.largetext', 'a[data-uid]'],
  text: ['.post_body', '[id^="pid_"]'],
  clean: { drop: '.post_meta, .edited_post, .post_edit, .codeblock > .title, .signature' },
  link: (post) => post.querySelector(`a[href$="#pid${numberOf(post)}"]`),
  anchor: (post) => `pid${numberOf(post)}`,
  quote: { block: 'blockquote', author: 'cite' },
  thread: { title: '.thead strong, h1', community: '.navigation a[href*="forum"]', current: '.pagination_current' },
  more(post, page, find) {
    const date = find(['.post_date', '.post_head .smalltext', 'td.tcat .smalltext']);
    const day = attr(date?.querySelector('span[title]:not(.post_edit)'), 'title');
    const shown = cleanText(date, { drop: '.post_edit, .edited_post' });
    const clock = /\d{1,2}:\d{2}.*$/.exec(shown)?.[0];
    /** "5 minutes ago" has day and clock in its title, "Today" the day alone. */
    const said = day && /\d{1,2}:\d{2}/.test(day) ? day : day && clock ? `${day}, ${clock}` : shown;
    return {
      postedAt: timeFromText(said, page.lang, page.now, page.url),
      metrics: { likes: likedBy(post.querySelector('[id^="tyl_data_"]')) },
      state: post.matches('.deleted_post') ? 'deleted' : 'live',
    };
  },
});
