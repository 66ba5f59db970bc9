import { attr, match, upFrom } from './dom.ts';
import { declared } from './parts/declared.ts';
import { own, ownAll } from './parts/own.ts';
import { summed } from './parts/summed.ts';
import type { PageView } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const NOTE = 'li[id^="note_"]:not(.system-note)';
const OWN = '.work-item-description, .detail-page-description .description';
const POST = `${NOTE}, ${OWN}`;
/** The head tells of it, somewhere above its words. */
const HEAD = '[data-testid="work-item-created"], .issuable-meta, .detail-page-header';
const TEXT = ['.note-text', '[data-testid="work-item-description"]', '.md, .wiki'];
const NAME = '.note-header-author-name, [data-testid="author-name"], .note-header .author';
/** In the head. */
const OPENER = 'a:is(.js-user-link, .author-link)';
const AT = '.note-header :is(.author-username-link, .note-headline-light > .hidden-xs)';
const CLEAN = { drop: 'copy-code, .js-markdown-code button' };

/** The nearest, for a page can show one issue over another. */
function headOf(post: Element): Element | null {
  for (let box = post.parentElement; box; box = upFrom(box)) {
    const head = box.querySelector(HEAD);
    if (head) return head;
  }
  return null;
}

const inHead = (post: Element, note: string, head: string): Element | null =>
  post.matches(NOTE) ? own(post, note, POST) : (headOf(post)?.querySelector(head) ?? null);

const personOf = (post: Element): Element | null =>
  inHead(post, '.note-header a:is(.js-user-link, .author-name-link, .author_link), .author-name-link', OPENER);

/** Issues, merge requests and epics: what opened them, then notes; what GitLab notes by itself is left out. */
export const gitlab = declared({
  name: 'gitlab',
  version: 1,
  checked: '2026-11-28: the components of versions 10, 16 and 18 and an issue made from what 10 wrote; not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('li[id^="note_"] .note-text, .work-item-description [data-testid="work-item-description"]') !== null,
  post: POST,
  id: /^note_(\d+)$/,
  nested: true,
  role: (post) => (post.matches(NOTE) ? 'comment' : 'post'),
  author: (post) => inHead(post, NAME, OPENER),
  profile: personOf,
  text: TEXT,
  clean: CLEAN,
  time: (post) => inHead(post, '.note-timestamp time, .note-header time', 'time'),
  link: (post) => (post.matches(NOTE) ? own(post, 'a.note-timestamp[href], .note-header a[href*="#note_"]', POST) : null),
  anchor: (post) => (post.matches(NOTE) ? post.id : null),
  more(post, page, find) {
    const person = personOf(post);
    const { url, lang } = page;
    const note = post.matches(NOTE);
    return {
      handle: attr(person, 'data-username') ?? match(attr(person, 'href'), /\/([\w.-]+)$/) ?? match(lineOf(find(AT)), /^@([\w.-]+)$/),
      authorId: attr(person, 'data-user-id'),
      ...(note ? {} : { permalink: url.origin + url.pathname, title: titleOf(page) }),
      metrics: { likes: summed(note ? ownAll(post, '.note-awards .js-counter', POST) : [], lang) },
      parent: parentOf(post),
      thread: {
        nativeId: match(url.pathname, /\/(?:issues|merge_requests|work_items|epics)\/(\d+)/),
        title: titleOf(page),
        community: match(url.pathname, /^\/(?:groups\/)?(.+?)\/-\//),
        starter: lineOf(page.doc.querySelector(HEAD)?.querySelector(OPENER)),
      },
    };
  },
});

const titleOf = ({ doc }: PageView): string | null =>
  lineOf(doc.querySelector('[data-testid="work-item-title"], [data-testid="issue-title"], .detail-page-description .title, h1.title'));

/** Of a discussion the first note is answered by the others, beside which it stands. */
function parentOf(post: Element) {
  const first = post.closest('[data-discussion-id], .note-discussion, .discussion')?.querySelector(NOTE);
  if (!first || first === post) return null;
  return {
    nativeId: match(first.id, /^note_(\d+)$/),
    author: lineOf(own(first, NAME, POST)),
    text: cleanText(own(first, '.note-text', POST), CLEAN),
  };
}
