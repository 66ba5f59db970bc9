import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first, match } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';
import { withoutQuery } from './address.ts';
import { timeFromId } from './id-time.ts';
import { together } from './likes-named.ts';
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

function authorIn(post: Element): Element | null {
  const links = within(post, 'a[href*="/in/"], a[href*="/company/"]');
  return links.find((link) => lineOf(link)) ?? links.find((link) => nameIn(link)) ?? null;
}

/** "Ann Lee • 2nd", and what she does on lines of their own; a card cut short has her portrait alone. */
const nameIn = (link: Element): string | null =>
  lineOf(first(link, 'p') ?? link)
    ?.split('•')[0]
    ?.trim() || match(attr(link, 'img[alt]', 'alt'), /^View (.+)[’']s profile/);

export function readApp(post: Element, page: PageView): Draft {
  const lines = within(post, 'p, span').filter((line) => !line.closest('a, button'));
  const { id, under, permalink } = post.matches(SAID) ? commentIn(post, 'componentkey') : updateOf(post, page);
  const text = lines.find((line) => line.matches(TEXT));
  const author = authorIn(post);
  const card = post.matches(SAID) ? (post.parentElement?.closest(CARD) ?? null) : post;
  const starter = card ? authorIn(card) : null;
  const stamp = lines.map((line) => lineOf(line)).find((line) => /^\d+\s?\p{L}+(?:\s*•|$)/u.test(line ?? ''));
  return {
    role: post.matches(SAID) ? 'comment' : 'post',
    nativeId: id,
    author: author && nameIn(author),
    authorUrl: withoutQuery(attr(author, 'href')),
    text: cleanText(text, { lines: true }),
    textCut: text?.querySelector('[data-testid="expandable-text-button"]') !== null && text !== undefined,
    permalink,
    postedAt: timeFromId(match(id, /(\d+)$/), 'linkedin') ?? timeFromText(stamp?.split('•')[0], page.lang, page.now),
    metrics: post.matches(SAID) ? {} : countsOf(post, page),
    thread: { starter: starter && nameIn(starter), nativeId: under },
  };
}

/** A card says nowhere which post it is, but the comments under it do, and so does the address of a page of its own. */
function updateOf(card: Element, { url }: PageView): ReturnType<typeof commentIn> {
  const alone = card.matches('[componentkey*="FeedType_FEED_DETAIL"]');
  const [, kind = '', id = ''] = (alone && /(activity|ugcPost|share)(?:[-:]|%3A)(\d{15,})/.exec(url.pathname)) || [];
  const said = within(card, SAID).find((comment) => commentIn(comment, 'componentkey').under !== null);
  const urn = (said && commentIn(said, 'componentkey').under) ?? (id ? `urn:li:${kind}:${id}` : null);
  return { id: urn, under: urn, permalink: urn && `https://www.linkedin.com/feed/update/${urn}/` };
}

/** "252 reactions" or "Ann Lee and 46 others reacted"; for the eye it stands there once more. */
function countsOf(card: Element, { lang }: PageView): Record<'likes' | 'replies' | 'reposts', Count | null> {
  const lines = within(card, 'span:not([aria-hidden="true"], :has(span))').filter((line) => !line.closest(TEXT));
  const said = lines.map((line) => lineOf(line) ?? '').filter((line) => /\d/.test(line) && line.length < 90);
  const count = (what: RegExp) => parseCount(said.findLast((line) => what.test(line)) ?? null, lang);
  const named = said.findLast((line) => / others? reacted$/.test(line)) ?? '';
  const others = parseCount(match(named, /([\d.,]+[KM]?) others? reacted$/), lang);
  return {
    likes:
      count(/^[\d.,\s]+[KM]?\s(?:reactions?|réactions?|Reaktion(?:en)?|reacci(?:ón|ones)|reaç(?:ão|ões))$/) ??
      (others && together(named.split(',').length, others, named)),
    replies: count(/^[\d.,\s]+[KM]?\s(?:comments?|commentaires?|Kommentare?|comentarios?|comentários?)$/),
    reposts: count(/^[\d.,\s]+[KM]?\s(?:reposts?|republications?|veces compartido|compartilhamentos?)$/),
  };
}
