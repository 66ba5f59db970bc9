import { calledBy } from '../dom.ts';
import { byName } from '../parts/per-page.ts';
import { isQuote, saysPerson, saysTime } from './signs.ts';
import type { Thinned } from './thinned.ts';
import { asideWords, looksLikeTime, postWords, recentWords, spread, toldName } from './words.ts';
import type { Work } from './work.ts';

/** What lies in an element, itself included: signs of a time, signs of a person, and letters that aren't links. */
export interface Mark {
  readonly el: Element;
  /** Place in document order; `end` is the place of the last element inside. */
  readonly start: number;
  end: number;
  depth: number;
  times: number;
  people: number;
  letters: number;
  /** All text, links too. */
  length: number;
  /** The widget or menu that it lies in. */
  aside: Mark | null;
  /** How many elements of the page it stands for: more than itself where the page was thinned. */
  stands: number;
}

const skipped = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'select',
  'textarea',
  'iframe',
  'nav',
  'button',
  'head',
  'object',
  'video',
  'audio',
  'math',
]);
/** No page that a browser parsed is deeper: what is was built to be. */
const DEEPEST = 512;

/** So many nodes are looked at between two rests: the first of a page take a hundred times as long as later ones. */
const STEP = 4;

/** Marks of every element that holds a sign of a time or of a person, in document order. One pass, no layout. Null: too deep. */
export function* survey(root: Element, thinned: Thinned | null = null): Work<Mark[] | null> {
  const marks: Mark[] = [];
  const stack: Mark[] = [];
  let count = 0;
  let node: Node | null = root;
  let top: Mark | undefined;
  let linked = 0;
  let timed = 0;
  let quoted = 0;
  const open = (el: Element): void => {
    const stands = thinned ? (top?.stands ?? 1) * thinned.stands(el) : 1;
    thinned?.thin(el);
    top = {
      el,
      start: count,
      end: count,
      depth: stack.length,
      times: 0,
      people: 0,
      letters: 0,
      length: 0,
      aside: top?.aside ?? null,
      stands,
    };
    if (isAside(el, stack.length)) top.aside = top;
    count += 1;
    stack.push(top);
    if (el.localName === 'a') linked += 1;
    if (quoted > 0 || isQuote(el)) quoted += 1;
    if (timed > 0) timed += 1;
    else if (quoted === 0 && saysTime(el)) {
      top.times = 1;
      timed = 1;
    }
  };
  const close = (): void => {
    const done = stack.pop();
    top = stack.at(-1);
    if (!done) return;
    done.end = count - 1;
    if (done.el.localName === 'a') linked -= 1;
    if (timed > 0) timed -= 1;
    if (quoted > 0) quoted -= 1;
    else if (done.people === 0 && done.length <= 80 && saysPerson(done.el) > 0) done.people = 1;
    if (done.times + done.people > 0) marks.push(done);
    if (!top) return;
    const each = done.stands / top.stands;
    top.times += done.times * each;
    top.people += done.people * each;
    top.letters += done.letters * each;
    top.length += done.length * each;
  };
  for (let seen = 1; node; seen += 1) {
    if (seen % STEP === 0) yield;
    let down: Node | null = null;
    if (node.nodeType === 1 && node instanceof Element) {
      // What React sends after the page waits hidden for its place, in a saved page for ever.
      if (!skipped.has(node.localName) && (!node.hasAttribute('hidden') || /^S:/.test(node.id)) && !thinned?.has(node)) {
        open(node);
        if (stack.length > DEEPEST) return null;
        down = node.firstChild;
        if (!down) close();
      }
    } else if (node.nodeType === 3 && top) {
      const text = (node.nodeValue ?? '').trim();
      top.length += text.length;
      if (linked === 0) top.letters += text.length;
      if (timed === 0 && quoted === 0 && text.length > 1 && text.length <= 90 && looksLikeTime(text)) {
        top.times += 1;
        if (toldName(text) !== null) top.people += 1;
      }
    }
    if (down) {
      node = down;
      continue;
    }
    while (node && !node.nextSibling) {
      // Where a node has none after it, what is open is what it lies in.
      node = top?.el ?? null;
      close();
      if (!top) return sorted(marks);
    }
    node = node?.nextSibling ?? null;
  }
  return sorted(marks);
}

const sorted = (marks: Mark[]): Mark[] => marks.sort((a, b) => a.start - b.start);

/** Most of the page isn't a widget of it, whatever its name says. */
export const isApart = ({ aside }: Mark, page: Mark | undefined): boolean =>
  aside !== null &&
  !saysMuch(aside) &&
  (aside.length < (page?.length ?? 0) * 0.4 ||
    ((aside.el.localName === 'aside' || isRecent(aside.el)) && aside.el.querySelector('h1') === null));

/** What is called after the menu in its corner: no menu says that much. */
const saysMuch = ({ el, letters, length }: Mark): boolean =>
  letters > 300 && letters * 2 > length && /menu/i.test(calledBy(el)) && el.localName === 'div';

const isRecent = (el: Element): boolean => recentWords.test(spread(calledBy(el)));

const isSide = byName((named) => named.length < 120 && sideNames(named));

/** Not a place where a thread is: menus and widgets. Only names say so; the page's own frame (`body`, wrappers) is exempt. */
function isAside(el: Element, depth: number): boolean {
  if (depth < 1) return false;
  const role = el.getAttribute('role');
  if (role === 'navigation' || role === 'search' || role === 'menu' || role === 'banner') return true;
  const named = calledBy(el);
  if (named === ' ') return false;
  return isSide(named);
}

/** "recent-comments" is a widget, "comments-widget" holds comments; "has-sidebar" says what lies beside it. */
export const sideNames = (named: string): boolean =>
  named.split(/\s+/).some((name) => {
    const names = spread(name);
    return (
      recentWords.test(names) ||
      (asideWords.test(names) && !postWords.test(names) && !/(?:^|[^a-z])(?:has|with|for|no|left|right|col|mix)(?![a-z])/.test(names))
    );
  });
