import { calledBy, folded, upFrom } from '../dom.ts';
import { cleanText } from '../text.ts';
import { type Block, isOther, type Owners } from './block.ts';
import { hasKey } from './keys.ts';
import { addresses, holderOf, type Parts } from './parts.ts';
import { SIGNED } from './run-names.ts';
import { fewWords, saidIn } from './said.ts';
import { HIDDEN } from './signs.ts';
import { actWords, commentWords, furnitureWords, spread } from './words.ts';

/** The outermost of what is called a quote and is none to a browser; what is called quoted has its signs in its words. */
const quote =
  ':is(div, table)[class*="quote" i]:not([class*="quote" i] *, blockquote *, [class*="quoted" i], [class*="quotea" i], :has(blockquote))';

/** phpBB 2 and its many kin have nothing else between words and signature, and an archive has what they wrote. */
const underlined = /(?:^|\n)_{17}(?:\n.*)?$/s;

/** What the person wrote: the content, or all of the block but its header and furniture; of an article what stands before its comments. */
export function wordsOf(
  block: Block,
  parts: Parts,
  owners: Owners,
  signs: readonly (Element | null)[],
  behind: Element | null = null,
): string {
  if (block.facts.key !== SIGNED) {
    const words = blockWords(block, parts, owners, signs, behind)
      .replace(parts.content ? /^[:：]\s+/ : /^[:：—–]\s+/, '')
      .replace(underlined, '');
    // "(more)" without its link.
    return block.facts.role === 'review' ? words.replace(/ \(\s?\)$/, '') : words;
  }
  const words = cleanText(block.el, { skip: (el) => isOther(el, block, owners) });
  const name = folded(signs[0]?.textContent);
  // Where the signature begins isn't known without the name in it.
  const end = name === null ? -1 : words.lastIndexOf(name);
  return end < 0 ? '' : words.slice(0, end).replace(/[\s—–-]+$/, '');
}

const told = /^(?:0?(\d{1,3}) (\p{L}+)|(\p{L}+):? ?\(?0?(\d{1,3})\)?)$/u;

/** A heading that announces comments: "3 Comments", "Comments (3)"; of none it announces nothing. */
function announces(el: Element): boolean {
  const [, before, called, calledFirst, behind] = /^h[2-6]$/.test(el.localName) ? (told.exec(fewWords(el, 30) ?? '') ?? []) : [];
  return commentWords.test((called ?? calledFirst ?? '').toLowerCase()) && Number(before ?? behind) > 0;
}

function blockWords(block: Block, parts: Parts, owners: Owners, signs: readonly (Element | null)[], behind: Element | null): string {
  const { content, rest } = parts;
  const holds = (el: Element): boolean => signs.some((sign) => sign !== null && sign !== el && el.contains(sign));
  const apart = (el: Element): boolean =>
    isOther(el, block, owners) ||
    (isFurniture(el, block.facts.role === 'review') && !holds(el)) ||
    repeatsTitle(el) ||
    addresses(el) ||
    (behind !== null && (announces(el) || (behind.compareDocumentPosition(el) & 4) > 0));
  if (content)
    return [content, ...rest]
      .map((el) => cleanText(el, { skip: apart, quote }).replace(/^(?=.)/gm, rest.length > 0 && el.localName === 'blockquote' ? '> ' : ''))
      .filter(Boolean)
      .join('\n\n');
  if (block.facts.content !== null) return '';
  const prose = block.facts.prose === null ? [] : parts.own.filter((el) => el !== block.el && hasKey(el, block.facts.prose ?? ''));
  const heads = new Set(signs.flatMap((el) => (el ? [headOf(el, block, prose)] : [])));
  const around = prose.length > 0 && block.nodes.length === 1 ? holderOf(prose, block.el) : block.el;
  return (around === block.el ? block.nodes : [around])
    .map((node) =>
      node instanceof Element ? cleanText(node, { skip: (el) => heads.has(el) || apart(el), quote }) : (folded(node.nodeValue) ?? ''),
    )
    .filter((text) => text !== '')
    .join('\n');
}

/** The largest part of the block around a name or a time that holds none of the words. */
function headOf(el: Element, block: Block, prose: readonly Element[]): Element {
  let head = el;
  const length = saidIn(el).trim().length;
  for (let up = el.parentElement; up && up !== block.el && !block.nodes.includes(up); up = upFrom(up)) {
    const apart =
      prose.length > 0
        ? !prose.some((one) => up.contains(one))
        : saidIn(up).trim().length <= length + (block.facts.prose === null ? 120 : 30) && !up.querySelector('p');
    if (!apart) break;
    head = up;
  }
  return head;
}

/** A heading that only says again what the thread is called. */
function repeatsTitle(el: Element): boolean {
  if (!/^h[1-6]$/.test(el.localName) && !titled.test(el.className)) return false;
  const words = (folded(saidIn(el)) ?? '').replace(/^re:\s*/i, '');
  return words.length > 3 && (folded(el.ownerDocument.title) ?? '').includes(words);
}

const acts = new RegExp(`^[([]?(?:${actWords})(?:\\b.{0,40}|[\\s\\d()]*)$`, 'i');
const changed =
  /^(?:this post (?:has been|was) |message |last |zuletzt |dernière |ultima )?(?:edited|modified|updated|bearbeitet|geändert|modifi|[eé]dit(?:ado|é)|изменен|отредактирован|最后编辑|本帖最后由)(?=.*\d).{4,110}$/iu;

/** Of a name what says how it looks, not what it is: "body--with-actions", "has-reactions". */
const modifier = /--[\w-]+|(?<!\S)(?:has|with|no|is|js)-\S+/g;

/** A review's heading and its figures, in the names that tests find them by. */
const tested = (el: Element): string =>
  /(?:^|[^a-z])(?:title|score|stars?|rating|date|avatar|badge|name|author|verified|helpful)(?![a-z])/.exec(
    spread(el.getAttribute('data-testid') ?? el.getAttribute('data-hook') ?? ''),
  )
    ? 'meta'
    : '';

const titled = /(?:title|headline|subject|summary)(?:\s|$|__text)/i;

/** Goes on in a sentence: "see this link, it explains". */
function isInLine({ previousSibling, nextSibling, parentElement: up }: Element): boolean {
  if (up?.localName === 'span' && !previousSibling && !nextSibling) return isInLine(up);
  return /\p{L},?\s$/u.test(previousSibling?.nodeValue ?? '') && /^(?:[.,;:!?)]|\s\p{Ll})/u.test(nextSibling?.nodeValue ?? '');
}

/** Laid over a picture: it has a description, it moves. */
const badge = /^(?:ALT|GIF)$/;
const domain = /^(?:www\.)?(?:[\w-]+\.)+[a-z]{2,}$/i;

/** A picture of a page that is linked: its host on a line of its own, and what that page says of itself. */
function isPreview(el: Element): boolean {
  if (el.localName !== 'a' || el.firstElementChild === null) return false;
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let host = false;
  let more = false;
  while (texts.nextNode()) {
    const words = (texts.currentNode.nodeValue ?? '').trim();
    if (domain.test(words)) host = true;
    else if (words.length > 2) more = true;
  }
  return host && more;
}

function isFurniture(el: Element, isReview: boolean): boolean {
  if (el.localName === 'nav' || el.localName === 'footer' || (el.localName === 'form' && !el.querySelector('p'))) return true;
  if ((isReview || /^h[1-6]$/.test(el.localName)) && titled.test(el.className)) return true;
  const few = fewWords(el, 140) ?? '';
  if (few.startsWith('>>')) return false;
  // A few words that the page hides are a label it may show: "read on".
  if (badge.test(few) || isPreview(el) || changed.test(few) || (few && few.length < 40 && el.matches(HIDDEN))) return true;
  const words = el.childElementCount <= 3 && /^(?:a|span|li|p|div|small)$/.test(el.localName) ? few : '';
  if (
    words !== '' &&
    words.length < 60 &&
    acts.test(words) &&
    !isInLine(el) &&
    (el.localName === 'a' || el.localName === 'div' || el.querySelector('a') !== null || el.previousElementSibling?.localName === 'button')
  )
    return true;
  if (/(?:^|\s)(?:text|content|body)(?:\s|$)/.test(el.className)) return false;
  const names = `${calledBy(el)} ${tested(el)} ${el.getAttribute('data-role') ?? ''}`.replace(modifier, ' ');
  return (
    names.trim() !== '' &&
    names.length < 150 &&
    furnitureWords.test(spread(names)) &&
    saidIn(el).length <= (/signature/i.test(names) ? 2_000 : 300)
  );
}
