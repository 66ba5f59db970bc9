import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

const STATUS = '.Status:has(> .status-container .status-heading)';
const QUOTE = '.quoted-status .Status';

/** Pleroma's and Akkoma's own interface. */
export const pleroma = declared({
  name: 'pleroma',
  version: 1,
  checked: 'not checked on a real page; class names of pleroma-fe as of 2024, in part from memory',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(STATUS) !== null,
  post: STATUS,
  counts: (post) => !post.matches(QUOTE),
  role: (post) => (post.querySelector('.heading-reply-row .reply-to, .heading-reply-row .reply-to-text') ? 'comment' : 'post'),
  author: '.status-heading .status-username',
  profile: '.status-heading a.account-name[href], .status-heading .account-name a[href]',
  text: ['.status-body > .text', '.StatusBody .text', '.status-content'],
  clean: { drop: '.tall-subject-hider, .tall-status-hider, .attachments, .link-preview' },
  time: '.status-heading .timeago time[datetime]',
  link: '.status-heading a.timeago[href], .status-heading .timeago[href]',
  nested: true,
  thread: { title: 'title', starts: false },
  more(post, { lang }, find) {
    const count = (button: string) => parseCount(lineOf(find(`${button} .action-counter`) ?? find(`${button} + .action-counter`)), lang);
    const link = attr(find('.status-heading .timeago[href]'), 'href');
    const quote = post.querySelector(QUOTE);
    return {
      nativeId: match(link, /\/notice\/([\w-]+)/),
      handle: attr(find('.status-heading .account-name'), 'title') ?? lineOf(find('.status-heading .account-name')),
      repostedBy: lineOf(post.querySelector(':scope > .repeat-info .repeater-name')),
      metrics: { replies: count('.reply-button'), reposts: count('.retweet-button'), likes: count('.favorite-button') },
      parent: find('.heading-reply-row .reply-to, .heading-reply-row .reply-to-text')
        ? { author: lineOf(find('.reply-glued-label .mention-link, .reply-glued-label .MentionLink')) }
        : null,
      quoted: quote
        ? {
            author: lineOf(quote.querySelector('.status-username')),
            text: cleanText(quote.querySelector('.status-body > .text, .StatusBody .text')),
          }
        : null,
    };
  },
});
