import { parseCount } from '@/utils/domain/count.ts';
import type { Time } from '@/utils/domain/post.ts';
import { attr, first, match, upFrom } from './dom.ts';
import { TUMBLR } from './hosts.ts';
import { own, ownAll } from './parts/own.ts';
import { when } from './parts/when.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** The dashboard's cards, and blogs in themes of their own, which share a few habits: `.post`, `#posts`, links to `/post/<id>`. */
const CARD = '[data-id]:has(> article), article[data-id], [data-cell-id*="post"] article';
const THEMED = '.post, article, .entry, [id^="post-"], [id^="post_"], .autopagerize_page_element > *';
const NOTE = 'ol.notes > li.note.with_commentary, ol.notes > li.note.reply';
const POSTS = `${CARD}, ${THEMED}, ${NOTE}`;
const LINK = 'a[href*="/post/"], a[href*="tumblr.com/"][href*="/7"]';

export const tumblr: Recipe = {
  name: 'tumblr',
  version: 1,
  siteName: 'Tumblr',
  checked: "2026-11-22: a post in a blog's own theme (2014); the dashboard not checked on a real page",
  required: ['author'],
  fits: ({ url, doc }) => /(^|\.)tumblr\.com$/.test(url.hostname) || doc.querySelector(TUMBLR) !== null,
  posts(page) {
    const outer = [...page.doc.querySelectorAll(POSTS)].filter((post) => isOutermost(post) && (post.matches(NOTE) || isPost(post, page)));
    const id = idIn(page.url.pathname);
    const main = id ? outer.filter((post) => !post.matches(NOTE)) : [];
    const own = main.find((post) => idOf(post) === id) ?? main[0];
    return id && own && !own.matches(CARD) ? outer.filter((post) => post === own || post.matches(NOTE)) : outer;
  },
  around(target, page) {
    let post = target.closest(NOTE) ?? target.closest(`${CARD}, ${THEMED}`);
    while (post && !post.matches(NOTE) && !(isOutermost(post) && isPost(post, page)))
      post = upFrom(post)?.closest(`${CARD}, ${THEMED}`) ?? null;
    return post;
  },
  read: (post, page) => (post.matches(NOTE) ? readNote(post, page) : readPost(post, page)),
};

const isOutermost = (post: Element): boolean => post.matches(NOTE) || !post.parentElement?.closest(`${CARD}, ${THEMED}`);
const isPost = (post: Element, { url }: PageView): boolean => idOf(post) !== null || idIn(url.pathname) !== null;
const idIn = (path: string | null): string | null => match(path, /\/(?:post\/)?(\d{9,20})(?:\/|$|\?|#)/);
const idOf = (post: Element): string | null => attr(post, 'data-id') ?? idIn(attr(linkIn(post), 'href'));
const linkIn = (post: Element): Element | null =>
  ownAll(post, LINK, NOTE).find((link) => idIn(attr(link, 'href')) && !attr(link, 'href')?.includes('#')) ?? null;

/** "mcupdate" of mcupdate.tumblr.com and of tumblr.com/mcupdate. */
const blogIn = (address: string): string | null =>
  match(address, /^https?:\/\/(?!www\.)([\w-]+)\.tumblr\.com/) ??
  match(address, /tumblr\.com\/(?!post\/|dashboard|tagged|search|explore)([\w-]+)/);

/** What a theme puts around the words. */
const AROUND =
  'h1, h2, h3, header, footer, time, ol.notes, .notes, .date, .meta, .tags, .permalink, .postmeta, .info, .note_count, a[href*="#notes"], .controls, .reblog-header, .like_and_reblog_buttons';
const BODY = '.post-content, .post_content, .post-body, .body-text, .entry-content, .caption, .copy, .answer';

function readPost(post: Element, page: PageView): Draft {
  const card = post.matches(CARD);
  const link = linkIn(post);
  const permalink = attr(link, 'href') ?? (idIn(page.url.pathname) ? page.url.pathname : null);
  const address = new URL(permalink && URL.canParse(permalink, page.url) ? permalink : page.url.href, page.url).href;
  const author = card ? first(post, 'header a[rel="author"]', 'header a[href]') : null;
  const blog = (card ? (lineOf(author) ?? attr(post, 'aria-label')) : null) ?? blogIn(address) ?? blogIn(page.url.href);
  const bodies = ownAll(post, BODY, NOTE).filter((body) => !body.parentElement?.closest(BODY) && lineOf(body));
  const text = bodies.length > 0 ? bodies.map((body) => cleanText(body, { drop: AROUND })).join('\n\n') : cleanText(post, { drop: AROUND });
  const notes =
    first(post, '[aria-label$="notes"], .note_count, .notes-count, a[href$="#notes"]') ?? first(page.doc, '.notecount, .note_count');
  return {
    role: 'post',
    nativeId: idIn(permalink) ?? attr(post, 'data-id'),
    title: lineOf(own(post, 'h1, h2, h3, .title', NOTE)),
    author: blog,
    handle: blog,
    authorUrl: blog ? (blogIn(address) ? new URL(address).origin : `https://www.tumblr.com/${blog}`) : null,
    text,
    permalink,
    postedAt: timeIn(post, page),
    metrics: { likes: null, replies: null, score: parseCount(lineOf(notes) ?? attr(notes, 'aria-label'), page.lang) },
    format: post.querySelector('video, iframe[src*="youtube"], .video') ? 'video' : post.querySelector('img, .photo') ? 'image' : 'text',
    repostedBy: card && first(post, 'svg use[href*="reblog"], [aria-label*="eblogged"]') ? blog : null,
    promoted: first(post, '[aria-label="Sponsored"], [data-ad-id]') !== null,
    thread: { starter: blog },
  };
}

const timeIn = (post: Element, page: PageView): Time | null => when(own(post, 'time, .date a, .date, .timestamp', NOTE), page);

/** A reply, or a reblog that adds words, among the notes under a post. */
function readNote(note: Element, page: PageView): Draft {
  const link = first(note, '.action a.tumblelog', '.action a', 'a[href]');
  return {
    role: 'comment',
    author: lineOf(link),
    handle: lineOf(link),
    authorUrl: attr(link, 'href'),
    text: cleanText(first(note, '.answer_content', 'blockquote a', 'blockquote', '.note_text')),
    permalink: attr(note, 'a[data-post-url]', 'data-post-url') ?? attr(note, 'blockquote a', 'href'),
    thread: { starter: blogIn(page.url.href), nativeId: idIn(page.url.pathname) },
  };
}
