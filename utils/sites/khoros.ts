import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { perPage } from './parts/per-page.ts';
import { lineOf } from './text.ts';

const BOARD = '.lia-breadcrumb-board, .lia-node-type-board .lia-link-navigation';

const uid = (post: Element | null | undefined): string | null => attr(post?.closest('[data-lia-message-uid]'), 'data-lia-message-uid');

const POST = '.MessageView, .lia-message-view-wrapper:not(:has(.MessageView))';

/** Where each message stands last. */
const lastOf = perPage(
  ({ doc }) => new Map([...doc.querySelectorAll(`:is(${POST}):has(.lia-message-body)`)].map((post) => [uid(post) ?? '', post] as const)),
);

/** Community (Lithium before 2018): forums, blogs and ideas alike. */
export const khoros = declared({
  name: 'khoros',
  version: 1,
  checked: '2026-11-28: a post as a search found it (2024); threads by the names that several readers of such forums use',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.MessageView .lia-message-body, [data-lia-message-uid] .lia-message-body') !== null,
  post: POST,
  counts: (post) => post.querySelector('.lia-message-body') !== null,
  /** What was accepted as the solution stands above the replies too. */
  twice: (post, page) => uid(post) !== null && lastOf(page).get(uid(post) ?? '') !== post,
  role: (post, { doc }) =>
    post.closest('.lia-thread-topic, .first-message') !== null || post === doc.querySelector('.MessageView:has(.lia-message-body)')
      ? 'post'
      : 'comment',
  author: ['.lia-user-name-link', '.lia-user-name .login-bold', '.lia-user-name'],
  profile: ['a.lia-user-name-link', '.lia-user-name a[href]'],
  text: ['.lia-message-body-content', '.lia-message-body'],
  clean: { drop: '.lia-message-signature, .UserSignature, .lia-truncated-body-ellipsis, .lia-spoiler-link, .lia-media-accept' },
  time: [
    '.lia-message-post-date .lia-message-posted-on [title]',
    '.lia-message-posted-on [title]',
    '.lia-message-post-date .lia-message-posted-on',
    '.lia-message-posted-on',
    '.DateTime',
  ],
  title: ['.lia-message-subject', '.message-subject'],
  metrics: { likes: '.MessageKudosCount, [itemprop="upvoteCount"]' },
  quote: { block: 'blockquote', author: 'a[href*="/user-id/"]' },
  nested: true,
  more(post, page, find) {
    const id = uid(post);
    const link = find([`a[href*="/m-p/${id}"]`, `a[href*="/td-p/${id}"]`, `a[href*="/ba-p/${id}"]`]);
    const profile = find(['a.lia-user-name-link', '.lia-user-name a[href]']);
    const found = post.matches('[class*="search-item"]');
    const first = page.doc.querySelector('.lia-thread-topic a.lia-user-name-link, .first-message a.lia-user-name-link');
    return {
      nativeId: id,
      authorId: match(attr(profile, 'href'), /\/user-id\/(\d+)/),
      permalink:
        attr(link, 'href')?.replace(/\/(?:highlight|jump-to)\/.*$|\?search-action.*$/, '') ??
        (id ? new URL(`#M${id}`, page.url).href : null),
      textCut: find('.lia-truncated-body-container') !== null,
      thread: {
        nativeId: match(page.url.pathname, /\/(?:td|ba|idi)-p\/(\d+)/),
        title: lineOf(found ? find('.message-subject') : page.doc.querySelector('.lia-message-subject, h1')),
        community: lineOf(found ? find('.lia-message-board-link') : [...page.doc.querySelectorAll(BOARD)].at(-1)),
        starter: found ? null : lineOf(first),
      },
    };
  },
});
