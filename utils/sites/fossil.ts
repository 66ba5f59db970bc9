import { timeFromAttribute, timeFromText } from '@/utils/domain/time.ts';
import { attr, folded, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { perPage } from './parts/per-page.ts';
import type { PageView } from './recipe.ts';
import { cleanText } from './text.ts';

/** Posts of a forum; with the history of edits shown, what was edited stands there, too. */
const POST = '.forumTime[id^="forum"]:not(.forumObs)';
const WORDS = '.forumPostBody';

/** "(4.1) By Ann Lee (ann) on 2026-03-05 10:11:12 edited from 4.0 in reply to 1 [link] [source]": a header's parts, never translated. */
function headOf(post: Element) {
  const header = post.querySelector(':scope > .forumPostHdr');
  const said = folded(header?.textContent) ?? '';
  const links = [...(header?.querySelectorAll('a') ?? [])].map((link) => ({ link, to: addressOf(link) }));
  const leads = (after: RegExp) => links.find(({ link }) => after.test(link.previousSibling?.textContent?.slice(-200) ?? ''));
  const postAt = (named: string) => links.find(({ link, to }) => link.textContent === named && hashIn(to))?.to ?? null;
  const account = leads(/(?<!edits )\b[Bb]y (?:.*\()?$/su);
  const time = / on (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/.exec(said);
  const by = /^\((\d+)[.\d]*\) (?:By|Originally by)(?= )/.exec(said);
  const [shown, editor] = by && time ? said.slice(by[0].length, time.index).split(' with edits by ') : [];
  const handle = account ? folded(account.link.textContent) : match(shown, / \(([^\s()]+)\)$/);
  const end = ` (${handle ?? ''})`;
  return {
    number: by?.[1] ?? null,
    handle,
    author: (shown?.endsWith(end) ? shown.slice(0, -end.length) : shown)?.trim() || null,
    profile: account?.to && /[?&]u=./.test(account.to) ? account.to : null,
    /** Where somebody else has edited it only that time shows. */
    at: editor ? null : (time?.[1] ?? null),
    exact: attr(header, '[data-content$="Z"]', 'data-content'),
    answers: leads(/\bin reply to $/u) ?? null,
    link: postAt('[link]'),
    source: postAt('[source]'),
  };
}

/** Links lead to a honeypot until a script of the page sets them right. */
const addressOf = (link: Element): string | null => attr(link, 'data-href') ?? attr(link, 'href');

const hashIn = (address: string | null | undefined): string | null => match(address, /\/forumpost\/([0-9a-f]{10})/);

const idOf = (post: Element, { link, source } = headOf(post)): string | null =>
  attr(post, 'data-fpid')?.slice(0, 10) ?? hashIn(link) ?? hashIn(source);

const numbered = perPage(({ doc }: PageView) => new Map([...doc.querySelectorAll(POST)].map((post) => [headOf(post).number, post])));

/** The forum that comes with Fossil, as SQLite's. */
export const fossil = declared({
  name: 'fossil',
  version: 1,
  checked: '2026-11-28: pages of a forum of Fossil 2.21 that was run, the source of 2.27',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${POST} > .forumPostHdr`) !== null,
  post: POST,
  text: WORDS,
  thread: { title: '.forumTime > h1', starts: false },
  more(post, page) {
    const head = headOf(post);
    const nobody = head.handle === 'anonymous' || /[?&]u=anonymous(?:&|$)/.test(head.profile ?? '');
    const above = head.answers && numbered(page).get(match(head.answers.link.textContent, /^(\d+)/));
    const top = above && headOf(above);
    const first = page.doc.querySelector(`${POST}:has(> h1)`);
    /** The one that the page is about has no link of its own. */
    const own = head.source?.replace(/\?.*$/, '') ?? null;
    return {
      nativeId: idOf(post, head),
      author: head.author,
      handle: nobody ? null : head.handle,
      authorUrl: nobody ? null : head.profile,
      permalink: head.link ?? own,
      postedAt: timeFromAttribute(head.at && head.exact) ?? timeFromText(head.at, 'en', page.now, page.url),
      state: post.querySelector(':scope > .forumPostHdr + i') ? 'deleted' : 'live',
      parent: head.answers && {
        nativeId: (above && idOf(above)) ?? hashIn(head.answers.to),
        author: top?.author ?? null,
        text: above ? cleanText(above.querySelector(WORDS)) || null : null,
      },
      ...(first ? { thread: { title: folded(first.querySelector('h1')?.textContent), starter: headOf(first).author } } : {}),
    };
  },
});
