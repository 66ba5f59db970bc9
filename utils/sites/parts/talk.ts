import { attr } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { lineOf } from '../text.ts';
import { perPage } from './per-page.ts';

/** A comment of a talk page, as MediaWiki's DiscussionTools marks where it begins and ends; a mark can be lost. */
export interface Talk {
  /** What the post is on the page: the paragraph it begins in, or its own mark where another began in that. */
  readonly element: Element;
  readonly start: Element | null;
  /** Before the signature, where the page marks that. */
  readonly sign: Element | null;
  readonly end: Element | null;
  readonly id: string;
  /** Name of the account, or an address of the internet. */
  readonly account: string;
  readonly at: string;
  readonly answers: Talk | null;
  readonly section: { readonly id: string; readonly title: string | null; starter?: string };
}

export const MARK = '[data-mw-comment-start]';
export const BLOCK = 'p, dd, li, dt, td, blockquote';
const moment = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\d{14})`;
/** "c-Ann_Lee-20240311092400-Spindle", behind that the section or the comment that is answered. */
const named = new RegExp(`^c-(.+?)-${moment}(?:-(.*))?$`, 's');
const answer = new RegExp(`^(.+?)-${moment}`, 's');

/** Every comment of the page, by its element, in order. */
export const talks = perPage(({ doc }: PageView): ReadonlyMap<Element, Talk> => {
  const said = new Map<string, Talk>();
  const found = new Map<Element, Talk>();
  let section: Talk['section'] = { id: '', title: null };
  for (const { start, sign, end, mark, id } of marked(doc)) {
    const heading = id.startsWith('h-') ? mark.closest('h1, h2, h3, h4, h5, h6, dt') : null;
    if (heading) section = { id, title: lineOf(heading) };
    const [, name, when = '', rest = ''] = named.exec(id) ?? [];
    if (name === undefined) continue;
    const [, whom, then] = answer.exec(rest) ?? [];
    const block = mark.closest(BLOCK);
    const element = block && !found.has(block) ? block : mark;
    const account = name.replaceAll('_', ' ');
    const talk = { element, start, sign, end, id, account, at: momentOf(when), answers: said.get(`${whom} ${then}`) ?? null, section };
    if (!talk.answers) section.starter ??= account;
    said.set(`${name} ${when}`, talk);
    found.set(element, talk);
  }
  return found;
});

type Marked = Pick<Talk, 'start' | 'sign' | 'end' | 'id'> & { mark: Element };

/** Marks in their order: what answers a comment begins behind its end, for which its link to reply can stand. */
function* marked(doc: Document): Generator<Marked> {
  let start: Element | null = null;
  let sign: Element | null = null;
  let reply: Element | null = null;
  const unended = (mark: Element): Marked => ({ start: mark, sign, end: reply, mark, id: mark.id });
  for (const mark of doc.querySelectorAll(`${MARK}, [data-mw-comment-sig], span[data-mw-thread-id], [data-mw-comment-end]`)) {
    const end = attr(mark, 'data-mw-comment-end');
    if (start && (mark.matches(MARK) || (end && start.id && start.id !== end))) {
      yield unended(start);
      start = null;
    }
    if (mark.matches(MARK)) [start, sign, reply] = [mark, null, null];
    else if (mark.hasAttribute('data-mw-comment-sig')) sign = mark;
    else if (mark.hasAttribute('data-mw-thread-id')) reply = mark;
    else {
      yield { start, sign, end: mark, mark: start ?? mark, id: end ?? start?.id ?? '' };
      [start, sign, reply] = [null, null, null];
    }
  }
  if (start) yield unended(start);
}

const momentOf = (when: string): string => when.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');

/** The comment that an element of the page lies in. */
export function talkAt(target: Element, page: PageView): Talk | null {
  const before = (one: Element | null): boolean =>
    one !== null && (one === target || (target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) > 0);
  const last = [...talks(page).values()].findLast(({ start }) => before(start));
  return (last && !before(last.end) ? last : null) ?? talks(page).get(target.closest(BLOCK) ?? target) ?? null;
}
