import { folded, upFrom } from '../dom.ts';
import { cleanText } from '../text.ts';
import { type Block, isOther, type Owners } from './block.ts';
import { cardReader } from './cards.ts';
import { isFurniture, titled } from './furniture.ts';
import { hasKey } from './keys.ts';
import { addresses, holderOf, type Parts } from './parts.ts';
import { SIGNED } from './run-names.ts';
import { fewWords, saidIn } from './said.ts';
import { commentWords } from './words.ts';

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
  const inCard = cardReader();
  const apart = (el: Element): boolean => {
    const pictured = inCard(el);
    return pictured === null ? isApart(el) : pictured === 'rest';
  };
  const isApart = (el: Element): boolean =>
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
