import { structural } from './words.ts';

/** An element as a report has it, taken from the page: pure from here on. */
export interface Shape {
  tag: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** Words are strings. */
  children: readonly (Shape | string)[];
  /** This is the post itself, or one inside it. */
  post: boolean;
}

const LONGEST = 160;
const DEEPEST = 60;
const MOST = 1_500;

/** Attributes whose values are names that sites build with; of them only structural words stay. Of all others nothing does. */
const NAMING = /^(?:class|id|role|rel|type|itemprop|itemtype|property|slot|scope|dir|data-(?:testid|test|role|type|component|view))$/;

/** The same length and kind of signs: "11 April, @ann" is "00 Xxxxx, @xxx". No letter and no digit of it stays. */
export const masked = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .slice(0, LONGEST)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'X' ? letter : 'x'))
    .replace(/\p{N}/gu, '0')
    .replace(/[^\x20-\x7e]/gu, '·');

const PARTS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\x20-\x7e]+|\d+/gu;

/** The parts that a name is masked by, in lower case. */
export const partsIn = (name: string): string[] => (name.match(PARTS) ?? []).map((part) => part.toLowerCase());

/** "post-author-ann" is "post-author-xxx": each part stays only where it is a structural word, and nobody's name here. */
export const named = (name: string, names: ReadonlySet<string> = new Set()): string =>
  name.slice(0, LONGEST).replace(PARTS, (part) => {
    const word = part.toLowerCase();
    return structural.has(word) && !names.has(word) ? part : masked(part);
  });

const attribute = ([name, value]: readonly [string, string], names: ReadonlySet<string>): string => {
  const shown = NAMING.test(name) ? named(value, names) : masked(value);
  return ` ${named(name, names)}${value === '' ? '' : `="${shown.replaceAll('"', "'")}"`}`;
};

/** One line an element, two spaces a level: what a person can read through before sending it. `names`: in lower case, left out. */
export function outline(shape: Shape, names: ReadonlySet<string>): string {
  const lines: string[] = [];
  const draw = ({ tag, attributes, children, post }: Shape, depth: number): void => {
    if (lines.length >= MOST || depth > DEEPEST) return;
    const said = attributes.map((one) => attribute(one, names)).join('');
    lines.push(`${'  '.repeat(depth)}<${named(tag, HTML.test(tag) ? new Set() : names)}${said}>${post ? ' (post)' : ''}`);
    for (const child of children) {
      if (typeof child !== 'string') draw(child, depth + 1);
      else if (child.trim() !== '' && lines.length < MOST) lines.push(`${'  '.repeat(depth + 1)}${masked(child.trim())}`);
    }
  };
  draw(shape, 0);
  return `${lines.join('\n')}\n`;
}

/** Names of elements that every page has: they tell of nobody, whoever is called Mark. */
const HTML = /^[a-z]+[1-6]?$/;
