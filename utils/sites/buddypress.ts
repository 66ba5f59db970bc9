import type { Time } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared, type Find } from './parts/declared.ts';
import { ownAll } from './parts/own.ts';
import { when } from './parts/when.ts';
import type { PageView } from './recipe.ts';
import { lineOf } from './text.ts';

const ID = /^(?:activity|acomment)-(\d+)$/;
const POST = '.activity-item[id^="activity-"], li[id^="acomment-"]';
const FACE = '.activity-avatar a[href], .acomment-avatar a[href]';
const TEXT = ['.activity-inner', '.acomment-content'];

/** The link that what is told begins with, or that leads where the portrait does: else the first may lead to what was done. */
function nameIn(post: Element): Element | null {
  const line = ownAll(post, '.activity-header p, .acomment-meta', POST)[0];
  const links = [...(line?.querySelectorAll('a') ?? [])].filter((link) => lineOf(link) !== null);
  const person = ownAll(post, FACE, POST)[0]?.getAttribute('href');
  const [opening] = links;
  if (opening && lineOf(line)?.startsWith(lineOf(opening) ?? '')) return opening;
  return links.find((link) => link.getAttribute('href') === person) ?? null;
}

/** Streams of what members did, of a site, a group or a person; BuddyBoss too. Only what has words is a post. */
export const buddypress = declared({
  name: 'buddypress',
  version: 1,
  checked:
    '2026-11-28: a person’s stream (legacy templates, 2015) and one of a site, logged in (Nouveau, 2024); BuddyBoss by its templates',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.activity-item[id^="activity-"] .activity-content') !== null,
  post: POST,
  counts: (post) => ID.test(post.id) && ownAll(post, [...TEXT, '.acomment-meta'].join(), POST).length > 0,
  /** A comment stands in the stream too. */
  twice: (post, { doc }) => post.id.startsWith('activity-') && doc.getElementById(`acomment-${match(post.id, ID)}`) !== null,
  id: ID,
  nested: true,
  role: (post) => (post.matches('.activity_comment, [id^="acomment-"]') ? 'comment' : 'post'),
  author: nameIn,
  profile: FACE,
  text: TEXT,
  clean: { drop: '.activity-read-more, .rtmedia-list, .acomment-options, .activity-meta' },
  metrics: {
    replies: ['.activity-state-comments .comments-count', '.acomment-reply .comment-count', 'a.acomment-reply > span:not([class])'],
  },
  more: (post, page, find) => ({
    permalink: linkOf(post, find) ?? new URL(`#${post.id}`, page.url).href,
    postedAt: timeOf(post, page, find),
    textCut: find('.activity-read-more') !== null,
    thread: {
      title: lineOf(page.doc.querySelector('h1')),
      community: lineOf(ownAll(post, '.activity-header a[href*="/groups/"]', POST).at(-1)),
    },
  }),
});

/** Themes that show no link lead to what can be done with it: its address is like those. */
function linkOf(post: Element, find: Find): string | null {
  const link = attr(find(['a.activity-time-since[href]', '.activity-date a[href]', '.activity-meta a.view[href]']), 'href');
  const id = match(post.id, ID);
  const done = attr(find(`a[href*="/favorite/${id}/"], a[href*="/delete/${id}/"]`), 'href');
  const base = post.id.startsWith('activity-') ? match(done, /^(.*\/activity\/)(?:un)?(?:favorite|delete)\/\d+\//) : null;
  return link ?? (base && `${base}p/${id}/`);
}

/** All tell it in world time, though `datetime` doesn't say so. */
function timeOf(post: Element, page: PageView, find: Find): Time | null {
  const shown = find(':is(.activity-header, .acomment-meta, .acomment-foot-actions) .time-since');
  return (
    timeFromEpoch(attr(shown, 'data-bp-timestamp')) ??
    timeFromAttribute(attr(shown, 'data-livestamp')) ??
    timeFromEpoch(attr(post, 'data-bp-timestamp') ?? match(post.className, /\bdate-recorded-(\d+)/)) ??
    (shown?.hasAttribute('datetime') ? null : when(shown ?? find('.activity-header .date'), page))
  );
}
