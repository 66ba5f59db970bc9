import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { PLEROMA } from './hosts.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

const STATUS = '.Status:has(> .status-container .status-heading)';
/** The interface until 2020. */
const OLD = '.status-el:has(> .status .media-heading)';
/** What a server shows to those who come without an account, and to browsers without scripts. */
const STATIC = '.activity.h-entry';
const QUOTE = `.quoted-status .Status, .activity-content ${STATIC}`;

const HEAD = ':is(.status-heading, .media-heading)';
const ANSWERS = '.heading-reply-row :is(.reply-to, .reply-to-text)';
const TEXT = ['.status-body > .text', '.StatusBody .text', '.status-content', '.activity-content .e-content'];
const LINK = [`${HEAD} .timeago[href]`, 'a.activity-link[href]'];

/** Pleroma's and Akkoma's own interface, and their pages for everyone. */
export const pleroma = declared({
  name: 'pleroma',
  version: 1,
  checked: '2026-11-28: the templates of pleroma-fe (2019 and 2024) and of static pages; not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(PLEROMA) !== null,
  post: `${STATUS}, ${OLD}, ${STATIC}`,
  counts: (post) => !post.matches(`${QUOTE}, .status-preview`),
  role: (post, { doc }) => {
    const answers = post.matches(STATIC)
      ? doc.querySelector(`${STATIC}#selected`) !== null && post !== doc.querySelector(STATIC)
      : post.querySelector(ANSWERS) !== null;
    return answers ? 'comment' : 'post';
  },
  author: [`${HEAD} :is(.status-username, .user-name)`, '.p-author .p-name'],
  profile: [`${HEAD} a.account-name[href], ${HEAD} .account-name a[href]`, '.p-author a.u-url[href]'],
  text: TEXT,
  clean: { drop: '.tall-subject-hider, .tall-status-hider, .attachments, .link-preview' },
  time: [`${HEAD} .timeago time[datetime]`, '.activity-link time[datetime]'],
  link: LINK,
  nested: true,
  thread: { title: 'title', starts: false },
  more(post, { lang }, find) {
    const count = (...where: string[]) => parseCount(lineOf(find(where)), lang);
    const button = (name: string) => [`.${name}-button .action-counter`, `.${name}-button + .action-counter`];
    const answered = find(ANSWERS);
    const account = find([`${HEAD} .account-name`, '.p-author .nickname']);
    const warning = lineOf(find(['.StatusBody .summary', 'summary.p-name']));
    const text = find(TEXT);
    const quote = post.querySelector(QUOTE);
    return {
      nativeId: match(attr(find(LINK), 'href'), /\/notice\/([\w-]+)/),
      handle: attr(account, 'title') ?? lineOf(account),
      ...(warning && text ? { text: `${warning}\n${cleanText(text)}` } : {}),
      repostedBy: lineOf(post.querySelector(':scope > .repeat-info .repeater-name, :scope > .retweet-info .user-name')),
      metrics: {
        replies: count(...button('reply'), '.status-actions .icon-reply + span', '.counts dt:nth-of-type(1) + dd'),
        reposts: count(...button('retweet'), '.status-actions .icon-retweet + span', '.counts dt:nth-of-type(2) + dd'),
        likes: count(...button('favorite'), '.status-actions .favorite-button + span', '.counts dt:nth-of-type(3) + dd'),
      },
      parent: answered ? { author: lineOf(find(['.reply-glued-label :is(.mention-link, .MentionLink)', '.reply-to + a'])) } : null,
      quoted: quote
        ? {
            author: lineOf(quote.querySelector('.status-username, .p-author .p-name')),
            text: cleanText(quote.querySelector('.status-body > .text, .StatusBody .text, .e-content')),
          }
        : null,
    };
  },
});
