import type { Excerpt, Time } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, first, folded, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { perPage } from './parts/per-page.ts';
import { when } from './parts/when.ts';
import type { PageView } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const ISSUE = '.issue.details';
const NOTE = '.journal[id^="change-"]';
/** News until version 6 have no element of their own, and neither have the comments on them: there it is the words. */
const NEWS = '.controller-news.action-show #content > :is(.wiki, .news)';
const COMMENT = '#comments > .wiki';
const MESSAGE = '.message:is(.reply, :has(> p > .author)):not(.wiki *)';
const BEGINS = `${ISSUE}, ${NEWS}, .message:not(.reply)`;
const IS_COMMENT = `${NOTE}, #comments *`;
const USER = ['a.user', 'a[href*="/users/"]:not(:has(img))', 'a[href*="/account/show/"]'];
const MOMENT = ['a[href*="activity"][href*="from="]', 'abbr[title]'];
const WORDS = ['.wiki[id$="-notes"]', '.wiki', '.journal-content'];

const wordsOf = (post: Element): Element | null => (post.matches('.wiki') ? post : first(post, ...WORDS));

/** The line that says who added it, and when. */
function lineAbove(post: Element): Element | null {
  if (post.matches('.wiki')) return post.previousElementSibling;
  return first(post, 'p.author', ':is(.note-header, .reply-header)', 'h4', 'span.author');
}

/** "10 months" leads to what was done that day, its title tells the day as somebody chose to write it, and the clock. */
function timeIn(line: Element | null, page: PageView): Time | null {
  const shown = line && first(line, ...MOMENT);
  const day = match(attr(shown, 'href'), /[?&]from=(\d{4}-\d\d-\d\d)/);
  if (!day) return when(shown, page);
  const [, hour, minute, half] = /^[\d./-]+ (\d\d?):(\d\d)(?: ([ap])m)?$/i.exec(attr(shown, 'title') ?? '') ?? [];
  const past = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return timeFromAttribute(hour ? `${day}T${String(past).padStart(2, '0')}:${minute}` : day);
}

/** Who has no account, or none any more, is named beside the time alone: in English, "Added by Ann ". */
const nameIn = (line: Element | null): string | null =>
  match(folded(line && first(line, ...MOMENT)?.previousSibling?.textContent), /\b(?:Added|Updated) by (\S.*)$/);

const nameOf = (line: Element | null): string | null => lineOf(first(line, ...USER)) ?? nameIn(line);

/** "Ann wrote in #note-1:" above a quote. */
function quotedIn(body: Element | null, { doc }: PageView): Partial<Excerpt> | null {
  const block = body?.querySelector(':scope > blockquote, :scope > * > blockquote');
  const header = block?.previousElementSibling;
  const id = match(attr(header, 'a[href*="#note-"]', 'href'), /#(note-\d+)$/);
  const note = id ? doc.getElementById(id)?.closest(NOTE) : null;
  const name = match(lineOf(header), /^(.+?) wrote(?: in .+)?:$/);
  if (!block || !(id || name)) return null;
  return { nativeId: match(note?.id, /(\d+)$/), author: (note && lineOf(first(lineAbove(note), ...USER))) ?? name, text: cleanText(block) };
}

const threadOf = perPage(({ doc }) => {
  const start = doc.querySelector(BEGINS);
  const titles = doc.querySelector(ISSUE) ? [`${ISSUE} .subject h3`, `${ISSUE} > h3`] : ['#content h2'];
  return {
    title: lineOf(first(doc, ...titles)),
    community: lineOf(first(doc, '#header h1 .current-project', '#header h1')),
    starter: start && nameOf(lineAbove(start)),
  };
});

/** Issues, boards and news of Redmine and what was made from it. */
export const redmine = declared({
  name: 'redmine',
  version: 1,
  checked: '2026-11-28: issues, a board and news of Redmine 5.0 that was run, an issue of 2009; the source of 6.1',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`meta[name="keywords"][content="issue,bug,tracker"], ${ISSUE} ~ #history`) !== null,
  post: [ISSUE, NOTE, NEWS, COMMENT, MESSAGE].join(),
  counts: (post) => !post.matches(NOTE) || post.matches('.has-notes') || first(post, ...WORDS) !== null,
  role: (post) => (post.matches(IS_COMMENT) ? 'comment' : 'post'),
  id: (post) => match(post.id, /^(?:change|message)-(\d+)$/),
  text: wordsOf,
  clean: { drop: '.contextual, .wiki-anchor, .toc' },
  metrics: { likes: '.reaction-button .icon-label' },
  more(post, page) {
    const { pathname } = page.url;
    const thread = threadOf(page);
    const line = lineAbove(post);
    const user = first(line, ...USER);
    const begins = post.matches(BEGINS);
    const place = first(line ?? post, 'a[href*="#message-"]') ?? first(post, 'a[href*="#note-"]:not(.wiki *)');
    const own = begins ? match(pathname, /^(.*\/(?:issues|news|topics)\/\d+)/) : null;
    return {
      author: nameOf(line),
      authorUrl: attr(user, 'href'),
      authorId: match(attr(user, 'href'), /\/(\d+)$/),
      ...(begins
        ? { nativeId: match(own, /(\d+)$/), title: thread.title, permalink: own }
        : { permalink: attr(place, 'href') ?? (post.matches(MESSAGE) ? `#${post.id}` : null) }),
      postedAt: timeIn(line, page),
      quoted: quotedIn(wordsOf(post), page),
      thread,
    };
  },
});
