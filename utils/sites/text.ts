import { LINE_LIMIT, TEXT_LIMIT } from '@/utils/domain/limits.ts';
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
  /** Blocks that flow in the line here: a `div` around a mention. */
  inline?: string;
  /** The site shows line breaks of its text as they are (`white-space: pre-wrap`). */
  lines?: boolean;
  /** Characters after which it ends; TEXT_LIMIT where it isn't given. */
  most?: number;
}

const furniture =
  /^(?:script|style|template|noscript|button|input|select|textarea|option|svg|canvas|video|audio|iframe|object|embed|dialog)$/;
const aside =
  '[hidden], div:first-child:is([style*="display: none"], [style*="display:none"]), [role="button"], .signature, .sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screenreader, .a11y-hidden, [style*="clip: rect(0"]';
/** Elements that stand on lines of their own, and those with an empty line around them. */
const block =
  /^(?:address|article|aside|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|header|hr|li|main|nav|section|summary|tbody|tr)$/;
const paragraph = /^(?:p|blockquote|pre|ul|ol|table|h[1-6])$/;

type Step = Node | (() => void);

/** Text with a line per block and `<br>`, an empty one between paragraphs, quotes as lines that start with "> ". It ends soon after TEXT_LIMIT. */
export function cleanText(root: Element | null | undefined, options: TextOptions = {}): string {
  if (!root) return '';
  const page = new Sheet();
  const { most = TEXT_LIMIT } = options;
  const stack: Step[] = [root];
  for (let node = stack.pop(); node !== undefined && page.length <= most; node = stack.pop()) {
    if (typeof node === 'function') node();
    else if (node.nodeType === Node.TEXT_NODE) page.write((node.nodeValue ?? '').slice(0, 10 * most), options.lines === true);
    else if (node.nodeName === 'BR') page.break();
    else if (node instanceof HTMLImageElement) page.write(emojiOf(node), false);
    else if (node instanceof Element && (node === root || !isFurniture(node, options))) enter(node, root, page, stack, options);
  }
  return page.text();
}

/** One line of an element's words, folded; null where it has none. */
export function lineOf(element: Element | null | undefined): string | null {
  const only = element?.firstChild;
  const isAlone = only?.nodeType === Node.TEXT_NODE && !only.nextSibling && !element?.shadowRoot && element?.localName !== 'slot';
  const words = isAlone ? only.nodeValue : null;
  return folded(words !== null && words.length <= LINE_LIMIT ? words : cleanText(element, { most: LINE_LIMIT }));
}

function isFurniture(element: Element, { drop, skip, keep }: TextOptions): boolean {
  const dropped =
    furniture.test(element.localName) ||
    (element.hasAttributes() && (element.matches(aside) || isDouble(element))) ||
    (drop !== undefined && element.matches(drop)) ||
    skip?.(element) === true;
  return dropped && keep?.(element) !== true;
}

/** Hidden from screen readers because its neighbour says the same to everyone. */
function isDouble(element: Element): boolean {
  if (element.getAttribute('aria-hidden') !== 'true' || element.textContent === '') return false;
  return [element.previousElementSibling, element.nextElementSibling].some(
    (one) => one?.textContent === element.textContent && one.getAttribute('aria-hidden') !== 'true' && !one.matches(aside),
  );
}

function enter(element: Element, root: Element, page: Sheet, stack: Step[], { quote, inline }: TextOptions): void {
  const name = element.localName;
  const isQuote = element !== root && (name === 'blockquote' || (quote !== undefined && element.matches(quote)));
  const flows = element === root || (inline !== undefined && element.matches(inline));
  const lines = flows ? 0 : isQuote || paragraph.test(name) ? 2 : Number(block.test(name));
  const code = Number(name === 'pre');
  if (lines > 0 || code > 0) {
    page.block(lines);
    page.depth += Number(isQuote);
    page.code += code;
    stack.push(() => {
      page.code -= code;
      page.block(lines);
      page.depth -= Number(isQuote);
    });
  } else if (name === 'td' || name === 'th') page.write(' ', false);
  for (const child of shownIn(element)) stack.push(child);
}

/** Children as a person sees them, last first: of an open shadow root, of a slot what is put into it. */
function shownIn(element: Element): Node[] {
  const assigned = element.localName === 'slot' && element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  if (assigned.length > 0) return assigned.reverse();
  const children: Node[] = [];
  for (let child = (element.shadowRoot ?? element).lastChild; child; child = child.previousSibling) children.push(child);
  return children;
}

const pictogram =
  /^(?:(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u200d|\ufe0f|[0-9#*]\ufe0f?\u20e3)+|:[\w+-]+:|[:;=8xX][-'o^]?[()[\]DdPpOo3|/\\*$@?!]{1,2})$/u;

/** An image that stands for a sign in the text; pictures have descriptions and smileys names, which nobody wrote here. */
function emojiOf(image: HTMLImageElement): string {
  const alt = image.getAttribute('alt') ?? '';
  return alt.length <= 40 && pictogram.test(alt) ? alt : '';
}
