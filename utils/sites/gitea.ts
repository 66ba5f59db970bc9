import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** Until 2019, and in Gogs, from which it came: the issue itself is named only by the link to it. */
const OLD = '.ui.comments > .comment:not(.form)';
const TODAY =
  '.timeline-item.comment[id^="issue"], .timeline-item-group > .timeline-item.comment, .comment-code-cloud .comment[id^="issuecomment-"]';
const POST = `${TODAY}, ${OLD}`;

const OLD_AUTHOR = ['.content > .header > .text.grey > a:not([href*="#"])', '.content > a.author'];
/** Who wrote what was moved here from elsewhere has no account here. */
const AUTHOR = ['.comment-header a.author', '.comment-header .text.black', '.comment-header span.tw-font-semibold', ...OLD_AUTHOR];
const TIME = 'relative-time[datetime], time[datetime], [data-content][title], .time-since[title]';

/** What a review says has no name of its own: it stands under the line that tells of the review. */
const lineAbove = (post: Element): Element | null =>
  post.id === '' ? (post.parentElement?.querySelector(':scope > .timeline-item.event[id^="issuecomment-"]') ?? null) : null;

const namedByLink = (post: Element): string | null =>
  post.matches(OLD) ? match(attr(post, '.content > :is(.header, .metadata) a[href*="#issue"]', 'href'), /#(.+)$/) : null;

const idOf = (post: Element): string => post.id || (namedByLink(post) ?? lineAbove(post)?.id ?? '');

const timeIn = (post: Element): Element | null =>
  first(first(post, '.comment-header', '.content > .header', '.content > .metadata'), TIME) ?? first(lineAbove(post), TIME);

/** Issues and pull requests of Gitea and Forgejo (Codeberg): the issue's own words, then comments. */
export const gitea = declared({
  name: 'gitea',
  version: 2,
  checked: '2026-11-28: the templates of Gitea (2017, 2019, 2026) and Forgejo (2024); not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`:is(${POST}) .render-content`) !== null,
  post: POST,
  counts: (post) => (post.matches(OLD) ? post.querySelector('.content > :is(.header, .metadata)') !== null : idOf(post) !== ''),
  id: (post) => match(idOf(post), /^issue(?:comment)?-(\d+)$/),
  anchor: (post) => idOf(post) || null,
  role: (post) => (/^issuecomment-/.test(idOf(post)) ? 'comment' : 'post'),
  author: (post) => first(post, ...AUTHOR) ?? first(lineAbove(post), 'a.author'),
  text: '.render-content',
  clean: { drop: '.no-content, .code-copy' },
  time: timeIn,
  more(post, { doc, url }) {
    const opening = doc.querySelector(`.timeline-item.comment:is(.first, .issue-content-comment), ${OLD}`);
    const author = first(post, '.comment-header a.author', ...OLD_AUTHOR) ?? first(lineAbove(post), 'a.author');
    const moment = timeFromAttribute(attr(timeIn(post), 'data-content'));
    return {
      ...(moment ? { postedAt: moment } : {}),
      handle: match(attr(author, 'href'), /\/([\w.-]+)$/),
      thread: {
        nativeId: match(url.pathname, /\/(?:issues|pulls)\/(\d+)/),
        title: lineOf(doc.querySelector('#issue-title-display h1, .issue-title h1, h1'))?.replace(/^#\d+\s+|\s*#\d+$/g, '') ?? null,
        community: match(url.pathname, /^\/([^/]+\/[^/]+)\//),
        starter: lineOf(first(opening, ...AUTHOR)),
      },
    };
  },
});
