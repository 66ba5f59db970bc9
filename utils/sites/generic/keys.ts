import { idOf } from '../dom.ts';
import { byName } from '../parts/per-page.ts';

const unstable =
  /^(?:odd|even|alt|first|last|depth.*|level.*|thread-.*|byuser|bypostauthor|clearfix|cf|clear|row|col.*|active|collapsed|new|unread|hidden|visible)$/;
/** What numbers one of many: "comment-12", "post4711"; "col2" and "_2b05" are names. */
const numbers = /\d{3,}|(?<=[-_])\d+$|(?:Even|Odd)(?=[A-Z]|$)/g;
const namesIn = byName((name) =>
  [
    ...new Set(
      name
        .trim()
        .split(/\s+/)
        .filter((token) => token !== '' && !unstable.test(token))
        .map((token) => token.replace(numbers, '#')),
    ),
  ].slice(0, 6),
);

/** What an attribute that says which post it is makes of an element: `data-post-id`, `data-commentid`, `data-pid`. */
const numbered = byName((name) => {
  const [, word, letter] = /^data-(?:(post|comment|message|reply|answer|review)-?(?:id|key|uid)|([pc])id)$/.exec(name) ?? [];
  return word ?? (letter ? (letter === 'p' ? 'post' : 'comment') : null);
});

/** Whether a key is one of an element's. Most are told by its kind alone, for the others all its keys are made. "*.name" is a name of any kind. */
export const hasKey = (el: Element, key: string): boolean =>
  key.startsWith('*')
    ? el.hasAttribute('class') && keysOf(el).includes(el.localName + key.slice(1))
    : (key.startsWith(el.localName) || key.startsWith('@') || key.includes(`>${el.localName}`)) && keysOf(el).includes(key);

/** What an element has in common with its likes: type, role, class names, the shape of its id, its place in its parent. */
export function keysOf(el: Element): string[] {
  const tag = el.localName;
  const tokens = namesIn(el.getAttribute('class') ?? '');
  const keys = tokens.map((token) => `${tag}.${token}`);
  const id = idOf(el);
  if (id) keys.push(`${tag}#${id.replace(/(?=[a-f]*\d)[\da-f]{6,}|\d[\da-f]*/gi, '#').slice(0, 60)}`);
  const names = el.hasAttributes() ? el.getAttributeNames() : [];
  const type = names.length > 0 ? (el.getAttribute('itemtype') ?? el.getAttribute('typeof')) : null;
  if (type) keys.push(`@${type.replace(/^.*[/:#]/, '')}`);
  const which = names.map(numbered).find(Boolean);
  if (which) keys.push(`${tag}[${which}-id]`);
  const said = names.find(
    (one) => one === 'role' || (one.startsWith('data-') && /^data-(?:test-?id|hook|qa|test|e2e|selenium)$/.test(one)),
  );
  const test = said && el.getAttribute(said);
  if (test) keys.push(`${tag}[${test}]`);
  if (tag === 'tr' && el.children[1] && (el.previousElementSibling ?? el.nextElementSibling))
    keys.push(`tr[${el.firstElementChild?.getAttribute('rowspan') ?? ''}/${el.childElementCount}]`);
  const parent = el.parentElement;
  const place = parent ? `${parent.localName}.${namesIn(parent.getAttribute('class') ?? '')[0] ?? ''}>${tag}` : tag;
  keys.push(place);
  if (tokens.length === 0) {
    if (el.previousElementSibling) keys.push(`${place}+`);
    const given = names.find((one) => one.startsWith('data-'));
    if (given) keys.push(`${tag}[${given}]`);
  }
  return keys;
}

/** One that all of them have; null where none is. */
export function commonKey(elements: readonly Element[]): string | null {
  const [first = [], ...rest] = elements.map(keysOf);
  return first.find((key) => rest.every((keys) => keys.includes(key))) ?? null;
}
