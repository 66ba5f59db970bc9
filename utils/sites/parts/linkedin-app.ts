import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';
import { timeFromId } from './id-time.ts';
import { commentIn } from './linkedin-comment.ts';
import { ownAll } from './own.ts';

/** The app as it is rewritten since 2025: no class and no address of a post says anything, but components keep their keys. */
const CARD = '[componentkey*="FeedType_"]';
const SAID = '[componentkey^="replaceableComment_"]';
export const APP = `${CARD}, ${SAID}`;
const TEXT = '[data-testid="expandable-text-box"]';

/** A component's own key, as it may stand in it again. */
const keyed = (post: Element): string => `[componentkey="${CSS.escape(attr(post, 'componentkey') ?? '')}"]`;

/** What lies in a card or a comment and not in another. */
const within = (post: Element, selector: string): Element[] => ownAll(post, selector, `:is(${APP}):not(${keyed(post)})`);

/** A component repeats its key on elements in itself: the card is the innermost, the comment the outermost. */
export const isWhole = (post: Element): boolean =>
  post.matches(SAID)
    ? post.parentElement?.closest(keyed(post)) === null
    : post.querySelector(CARD) === null && (authorIn(post) ?? post.querySelector(TEXT)) !== null;

const authorIn = (post: Element): Element | null =>
  within(post, 'a[href*="/in/"], a[href*="/company/"]').find((link) => nameIn(link)) ?? null;

/** "Ann Lee • 2nd", and what she does on lines of their own. */
const nameIn = (link: Element): string | null =>
  lineOf(first(link, 'p') ?? link)
    ?.split('•')[0]
    ?.trim() || null;

export function readApp(post: Element, page: PageView): Draft {
  const lines = within(post, 'p, span').filter((line) => !line.closest('a, button'));
  const { id, under, permalink } = commentIn(post, 'componentkey');
  const text = lines.find((line) => line.matches(TEXT));
  const author = authorIn(post);
  const card = post.matches(SAID) ? (post.parentElement?.closest(CARD) ?? null) : post;
  const starter = card ? authorIn(card) : null;
  const stamp = lines.map((line) => lineOf(line)).find((line) => /^\d+\s?\p{L}+(?:\s*•|$)/u.test(line ?? ''));
  return {
    role: post.matches(SAID) ? 'comment' : 'post',
    nativeId: id,
    author: author && nameIn(author),
    authorUrl: attr(author, 'href')?.replace(/[?#].*$/, '') ?? null,
    text: cleanText(text, { lines: true }),
    textCut: text?.querySelector('[data-testid="expandable-text-button"]') !== null && text !== undefined,
    permalink,
    postedAt: timeFromId(id, 'linkedin') ?? timeFromText(stamp?.split('•')[0], page.lang, page.now),
    thread: { starter: starter && nameIn(starter), nativeId: under },
  };
}
