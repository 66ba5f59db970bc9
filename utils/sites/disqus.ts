import { match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

/** Inside its frame. What the page around says of the thread isn't seen from here. */
export const disqus = declared({
  name: 'disqus',
  version: 1,
  siteName: 'Disqus',
  checked: '2026-11-28: a frame in Russian (2018), one comment of 2013',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.post-body [data-role="message"]') !== null,
  post: '.post-body',
  counts: (post) => post.querySelector('[data-role="message"]') !== null,
  role: 'comment',
  author: ['.post-byline .author', '.author'],
  profile: ['.post-byline .author a[href]', 'a[data-action="profile"]'],
  text: '[data-role="message"]',
  time: ['[data-role="relative-time"]', '.time-ago'],
  link: ['a[data-role="relative-time"]', 'a.time-ago'],
  metrics: { likes: '[data-role="likes"]' },
  thread: { title: 'title', starts: false },
  more(post, _page, find) {
    const item = post.closest('li.post');
    const above = item?.parentElement?.closest('li.post')?.querySelector('.post-body');
    const said = above?.querySelector('[data-role="message"]');
    return {
      nativeId: match(item?.id, /^post-(\d+)$/) ?? match(find('a[data-role="relative-time"]')?.getAttribute('href'), /#comment-(\d+)$/),
      handle: match(find('.author a[href]')?.getAttribute('href'), /disqus\.com\/by\/([^/?#]+)/),
      textCut: find('.see-more:not(.hidden)') !== null,
      parent: above ? { author: lineOf(above.querySelector('.author')), text: said ? cleanText(said) : null } : null,
    };
  },
});
