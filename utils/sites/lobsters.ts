import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const TIME = ['.byline time', '.byline span[title]:not(.hat)'];
/** "story_comments" is their list. */
const STORY = 'li.story, li[id^="story_"]:not(.comments_subtree)';

export const lobsters = declared({
  name: 'lobsters',
  version: 1,
  siteName: 'Lobsters',
  checked: '2026-11-28: threads of 2022 and 2026, the front page of 2026',
  required: ['author', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    url.hostname === 'lobste.rs' || doc.querySelector('.story[data-shortid] .story_liner, .comment[data-shortid] .comment_text') !== null,
  post: `${STORY}, .comments_subtree > .comment, .comment[id^="c_"]`,
  role: (post) => (post.matches(STORY) ? 'post' : 'comment'),
  id: /_(\w+)$/,
  author: '.byline a[href*="/~"]:not([aria-hidden]), .byline a[href*="/u/"]:not([aria-hidden])',
  text: ['.comment_text', '.story_text'],
  time: TIME,
  link: ['.byline a[href*="/c/"]', '.comments_label a[href*="/s/"]', '.link a[href^="/s/"]'],
  title: '.link a',
  metrics: { score: ['.voters .score', '.score', '.voters .upvoter'], replies: '.comments_label' },
  thread: { title: `${STORY} .link a`, starts: false },
  more(post, page, find) {
    const story = post.matches(STORY);
    const top = page.doc.querySelectorAll(STORY);
    const handle = match(attr(find('.byline a[href*="/~"], .byline a[href*="/u/"]'), 'href'), /\/(?:~|u\/)([^/?#]+)/);
    const above = post.closest('.comments_subtree')?.parentElement?.closest('.comments_subtree')?.querySelector(':scope > .comment');
    /** Of what was edited only that time shows. */
    const stamp = find(TIME);
    const edited = /\bedited\s*$/.test((stamp?.closest('a') ?? stamp)?.previousSibling?.textContent ?? '');
    /** What it shows besides is the time of Chicago, which nothing says. */
    const exact = timeFromEpoch(attr(stamp, 'data-at-unix'));
    const gone = !story && /^\[Comment removed by [^\]]+\]$/.test(lineOf(find('.comment_text')) ?? '') && find('.comment_text .na');
    const text = story ? page.doc.querySelector('.story_content .story_text, .story_text') : null;
    return {
      handle,
      ...(gone ? { text: '', state: 'deleted' } : {}),
      ...(edited ? { postedAt: null } : exact ? { postedAt: exact } : {}),
      ...(story
        ? {
            text: top.length === 1 ? (lineOf(text) ?? '') : '',
            permalink:
              match(page.url.pathname, /^(\/s\/\w+(?:\/\w+)?)/) ??
              attr(find('.comments_label a[href*="/s/"], .link a[href^="/s/"]'), 'href'),
          }
        : {}),
      ...(above
        ? {
            parent: {
              nativeId: match(above.id, /_(\w+)$/),
              author: lineOf(above.querySelector('.byline a[href*="/~"]:not([aria-hidden])')),
              text: lineOf(above.querySelector('.comment_text')),
            },
          }
        : {}),
      thread: {
        title: lineOf((story ? post : top[0])?.querySelector('.link a')),
        starter: lineOf((story ? post : top.length === 1 ? top[0] : null)?.querySelector('.byline a[href*="/~"]:not([aria-hidden])')),
      },
    };
  },
});
