import { TEXT_LIMIT } from '@/utils/domain/limits.ts';
import { folded } from './dom.ts';
import { Sheet } from './sheet.ts';

/** Reads what a person wrote out of an element: lines, emoji, quotes and code, and none of the page's own furniture. */

export interface TextOptions {
  /** Selector of what else isn't the person's words here: "edited by", labels, previews. */
  drop?: string;
  /** Drops an element that no selector can name: another post that lies in this one. */
  skip?: (element: Element) => boolean;
  /** Keeps an element that would be dropped. */
  keep?: (element: Element) => boolean;
  /** Selector of quotes other than `blockquote`. */
  quote?: string;
  /** The site shows line breaks of its text as they are (`white-space: pre-wrap`). */
  lines?: boolean;
}

const furniture =
  /^(?:script|style|template|noscript|button|input|select|textarea|option|svg|canvas|video|audio|iframe|object|embed|dialog)$/;
const aside =
  '[hidden], [role="button"], .signature, .sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screenreader, .a11y-hidden';
const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|CAPTION|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|HEADER|HR|LI|MAIN|NAV|SECTION|SUMMARY|TABLE|TBODY|TR|P|BLOCKQUOTE|PRE|UL|OL|H[1-6])$/;
const paragraphs = /^(?:P|BLOCKQUOTE|PRE|UL|OL|TABLE|H[1-6])$/;

/** Text with a line per block and `<br>`, an empty one between paragraphs, quotes as lines that start with "> ". At most TEXT_LIMIT + 1 long. */
export function cleanText(root: Element | null | undefined, options: TextOptions = {}): string {
  if (!root) return '';
  const page = new Sheet();
  const stack: (Node | (() => void))[] = [root];
  for (let node = stack.pop(); node !== undefined && page.length <= TEXT_LIMIT; node = stack.pop()) {
    if (typeof node === 'function') node();
    else if (node.nodeType === Node.TEXT_NODE) page.write(node.nodeValue ?? '', options.lines === true);
    else if (node.nodeName === 'BR') page.break();
    else if (node instanceof HTMLImageElement) page.write(emojiOf(node), false);
    else if (node instanceof Element && (node === root || !isFurniture(node, options))) enter(node, root, page, stack, options);
  }
  return page.text();
}

/** One line of an element's words, folded; null where it has none. */
export const lineOf = (element: Element | null | undefined): string | null => folded(cleanText(element));

function isFurniture(element: Element, { drop, keep }: TextOptions): boolean {
  const bare = !element.hasAttributes();
  const dropped =
    furniture.test(element.localName) ||
    (!bare && (element.matches(aside) || isDouble(element))) ||
    (drop !== undefined && element.matches(drop));
  return dropped && keep?.(element) !== true;
}

/** Hidden from screen readers because its neighbour says the same to everyone. */
function isDouble(element: Element): boolean {
  if (element.getAttribute('aria-hidden') !== 'true' || element.textContent === '') return false;
  return [element.previousElementSibling, element.nextElementSibling].some(
    (one) => one?.textContent === element.textContent && one.getAttribute('aria-hidden') !== 'true' && !one.matches(aside),
  );
}

function enter(element: Element, root: Element, page: Sheet, stack: (Node | (() => void))[], { quote }: TextOptions): void {
  const isQuote = element !== root && (element.tagName === 'BLOCKQUOTE' || (quote !== undefined && element.matches(quote)));
  const block = element !== root && (isQuote || blocks.test(element.tagName));
  const lines = isQuote || paragraphs.test(element.tagName) ? 2 : 1;
  const code = element.tagName === 'PRE';
  if (block) page.block(lines);
  if (element.tagName === 'TD' || element.tagName === 'TH') page.write(' ', false);
  page.depth += isQuote ? 1 : 0;
  page.code += code ? 1 : 0;
  stack.push(() => {
    page.code -= code ? 1 : 0;
    if (block) page.block(lines);
    page.depth -= isQuote ? 1 : 0;
  });
  const children = shownIn(element);
  for (let i = children.length - 1; i >= 0; i -= 1) {
    const child = children[i];
    if (child) stack.push(child);
  }
}

/** Children as a person sees them: of an open shadow root, of a slot what is put into it. */
function shownIn(element: Element): ArrayLike<Node> {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return (element.shadowRoot ?? element).childNodes;
}

const pictogram =
  /^(?:(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u200d|\ufe0f|[0-9#*]\ufe0f?\u20e3)+|:[\w+-]+:|[:;=8xX][-'o^]?[()[\]DdPpOo3|/\\*$@]{1,2})$/u;

/** An image that stands for a sign in the text; pictures have descriptions, which nobody wrote here. */
function emojiOf(image: HTMLImageElement): string {
  const alt = image.getAttribute('alt') ?? '';
  return alt.length <= 40 && (pictogram.test(alt) || /emoji|smil|emoticon/i.test(`${image.className} ${image.getAttribute('src')}`))
    ? alt
    : '';
}
