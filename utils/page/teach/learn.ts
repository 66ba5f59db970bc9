import type { FieldName } from '@/utils/domain/post.ts';
import type { Lesson, Step } from '@/utils/domain/rule.ts';
import { elementsOf, parentOf } from '@/utils/sites/layers/composed.ts';
import { led, startOf, told } from '@/utils/sites/layers/taught.ts';
import type { PageView, Recipe } from '@/utils/sites/recipe.ts';
import { type Spot, startFor } from './spot.ts';

/** On so many of the page's posts a rule is tried. */
const TRIED = 60;
/** A rule by lasting names is taken before one by places as long as it finds nearly as much. */
const NEARLY = 0.8;
const LONGEST = 8;
const CLIMB = 5;

type Mark = NonNullable<Step['attribute']>;
type Candidate = Step[];

/**
 * The rule by which what the person pointed at is found again: by names that last (itemprop, rel, role, data-*, then
 * classes that read like words) before places in the tree; of those that lead to it, the first that finds the field on
 * nearly as many of the page's posts as the best does. Null where no rule leads to it.
 */
export function lessonFrom(
  field: FieldName,
  { element, take }: Spot,
  post: Element,
  posts: readonly Element[],
  recipe: Recipe,
  page: PageView,
): Lesson | null {
  const from = startFor(element, post, recipe, page);
  const root = from && startOf(post, from);
  if (!from || !root) return null;
  const leading = pathsTo(element, root)
    .map((path): Lesson => ({ field, from, path, take }))
    .filter((lesson) => led(lesson, post, recipe, page) === element);
  const others = [post, ...posts.filter((other) => other !== post).slice(0, TRIED)];
  const found = leading.map((lesson) => ({ lesson, fits: others.filter((other) => finds(lesson, other, recipe, page)).length }));
  const most = Math.max(0, ...found.map(({ fits }) => fits));
  const lasting = found.filter(({ lesson, fits }) => fits > 1 || !lesson.path.some(({ attribute }) => isPersonal(attribute)));
  return (lasting.find(({ fits }) => fits >= most * NEARLY) ?? lasting.at(-1))?.lesson ?? null;
}

function finds(lesson: Lesson, post: Element, recipe: Recipe, page: PageView): boolean {
  const element = led(lesson, post, recipe, page);
  return element !== null && told(lesson.field, lesson.take, element, page) !== null;
}

/** A value that only one post has may be somebody's name: such a rule would say who was read. */
const isPersonal = (mark: Mark | null): boolean => mark !== null && mark.value !== null && mark.name.startsWith('data-');

function pathsTo(element: Element, root: Element): Candidate[] {
  // Through shadow roots only where there is no other way.
  const around = root.contains(element) ? ({ parentElement }: Element) => parentElement : parentOf;
  const chain = [element];
  for (let up = around(element); up && up !== root; up = around(up)) chain.push(up);
  const below = (one: Element, placed: boolean): Step => stepTo(one, placed, around(one));
  const down = (from: number, placed: boolean): Step[] =>
    chain
      .slice(0, from)
      .reverse()
      .map((one) => below(one, placed));
  const named = chain
    .slice(0, CLIMB)
    .flatMap((one, height) =>
      marksOf(one).flatMap((attribute) =>
        (height === 0 ? [false] : [false, true]).map((placed) => [
          { ...below(one, false), attribute, deep: true },
          ...down(height, placed),
        ]),
      ),
    );
  const lone = /^(?:time|address|cite)$/.test(element.localName) ? [[{ ...below(element, false), deep: true }]] : [];
  return [...named, ...lone, down(chain.length, false), down(chain.length, true)].filter((path) => path.length <= LONGEST);
}

const TAG = /^[a-z][a-z0-9-]{0,39}$/;

/** One step from a parent, with its place among those of its tag where that is asked for. */
function stepTo(element: Element, placed: boolean, parent: Element | null): Step {
  const tag = TAG.test(element.localName) ? element.localName : '*';
  const siblings = parent === element.parentElement ? [...(parent?.children ?? [])] : parent ? elementsOf(parent) : [];
  const alike = siblings.filter((one) => one.localName === element.localName);
  const nth = alike.indexOf(element) + 1;
  return { tag, attribute: null, nth: placed && alike.length > 1 && nth > 0 && nth <= 50 ? nth : null, deep: false };
}

const SAID = ['itemprop', 'rel', 'role', 'slot', 'property'];

/** Attributes that may outlast the next rebuild of the site, the steadiest first. */
function marksOf(element: Element): Mark[] {
  const valued = (name: string): Mark[] =>
    (element.getAttribute(name) ?? '')
      .split(/\s+/)
      .filter(isWord)
      .map((value) => ({ name, value }));
  const names = element.getAttributeNames().filter((name) => /^(?:data|aria)-[a-z][a-z-]{1,50}$/.test(name));
  return [
    ...SAID.flatMap(valued),
    ...names.filter((name) => name.startsWith('data-')).flatMap((name) => [...valued(name), { name, value: null }]),
    ...names.filter((name) => name === 'aria-label').map((name) => ({ name, value: null })),
    ...(element.hasAttribute('datetime') ? [{ name: 'datetime', value: null }] : []),
    ...valued('class'),
  ];
}

/** "post-author", "PostAuthor", not "css-1x2f", "_a9ze" or "sc-bdVaJa": letters only, with vowels, no changing case within a word. */
function isWord(token: string): boolean {
  if (!/^[A-Za-z]+(?:[-_]{1,2}[A-Za-z]+)*$/.test(token) || token.length < 3 || token.length > 60) return false;
  const parts = token.split(/[-_]+/).flatMap((part) => part.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []);
  return parts.every((part) => part.length > 1) && parts.some((part) => part.length > 3 && /[aeiouy]/i.test(part));
}
