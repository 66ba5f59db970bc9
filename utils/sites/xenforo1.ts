import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likesNamed } from './parts/likes-named.ts';
import { lineOf } from './text.ts';

const LINK = ['.messageMeta a.datePermalink[href]', 'a.postNumber[href]'];

export const xenforo1 = declared({
  name: 'xenforo1',
  version: 1,
  checked: '2026-11-28: threads of 2014 and 2018',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('li.message[id^="post-"] .messageText') !== null,
  post: 'li.message[id^="post-"]',
  author: ['.messageUserInfo .username', '.userText .username', '.username.poster', '.messageMeta .username.author'],
  text: '.messageContent .messageText',
  clean: { drop: '.messageTextEndMarker, .quoteExpand, .bbCodeSpoilerButton', quote: '.bbCodeQuote' },
  time: ['.messageMeta .datePermalink .DateTime', '.messageMeta .DateTime', '.DateTime'],
  link: LINK,
  quote: { block: '.bbCodeQuote', author: '.attribution' },
  thread: { title: '.titleBar h1', community: '.breadcrumb .crumb:last-child', current: '.PageNav .currentPage' },
  more: (post, page, find) => ({
    permalink: attr(find(LINK), 'href') ?? match(attr(find('.hashPermalink[data-href]'), 'data-href'), /^(.*?posts\/\d+\/)/),
    metrics: {
      likes:
        likesNamed(find('.LikeText'), '.username', page.lang) ??
        parseCount(lineOf(find('.dark_postrating_outputlist li:has(> [alt="Like"]) > strong')), page.lang),
    },
    state: post.matches('.deleted') ? 'deleted' : 'live',
  }),
});
