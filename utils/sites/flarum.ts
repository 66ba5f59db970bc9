import { attr } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likesNamed } from './parts/likes-named.ts';
import type { PageView } from './recipe.ts';
import { lineOf } from './text.ts';

/** The live application begins anywhere in a discussion; the plain view says at which page it is. */
const hasStart = ({ doc }: PageView): boolean =>
  doc.querySelector('.PostStream-item') === null || doc.querySelector('.PostStream-item[data-number="1"]') !== null;

/** The live application, and the plain list of posts that it leaves for crawlers. */
export const flarum = declared({
  name: 'flarum',
  version: 1,
  checked: '2026-11-22: the plain view of a discussion; the live view not checked on a real page',
  required: ['author', 'text'],
  fits: ({ doc }) => doc.querySelector('#flarum-content, .PostStream-item, .App .DiscussionPage') !== null,
  post: '#flarum-content article, .CommentPost',
  counts: (post) => post.querySelector('.Post-body, .PostUser') !== null,
  author: ['.PostUser-name .username', '.PostUser .username', '.PostUser-name:not(:has(.Avatar))'],
  profile: '.PostUser h3 a, .PostUser-name a',
  text: '.Post-body',
  time: ['.Post-header time[datetime]', 'time[datetime]'],
  link: ['.PostMeta-permalink', '.Post-header .PostMeta a[href*="/d/"]'],
  quote: { block: 'blockquote', author: '.PostMention, .UserMention' },
  thread: { title: '.DiscussionHero-title, #flarum-content h1, h1', community: '.DiscussionHero .TagLabel', starts: hasStart },
  more(post, page) {
    const item = post.closest('.PostStream-item');
    const number = attr(item, 'data-number');
    const opening = post.querySelector('.Post-body > p:first-child > .PostMention:first-child');
    const answered = opening?.previousSibling?.textContent?.trim() ? null : opening;
    const thread = /^.*?\/d\/\d+[^/]*/.exec(page.url.pathname)?.[0];
    return {
      nativeId: attr(item, 'data-id'),
      permalink: thread && number ? thread + (number === '1' ? '' : `/${number}`) : null,
      metrics: { likes: likesNamed(post.querySelector('.Post-likedBy'), 'a[href*="/u/"]', page.lang) },
      parent: answered ? { nativeId: attr(answered, 'data-id'), author: lineOf(answered)?.replace(/^@/, '') ?? null } : null,
      state: post.matches('.Post--hidden') ? 'deleted' : 'live',
    };
  },
});
