import { cleanPermalink, webUrl } from '@/utils/domain/url.ts';
import { generic } from '@/utils/sites/generic/generic.ts';
import { readWith } from '@/utils/sites/read.ts';
import { recipeFor } from '@/utils/sites/registry.ts';
import { cleanText } from '@/utils/sites/text.ts';
import { viewOf } from './extract-page.ts';
import { agrees, type Field, fieldsOf, isMissing, type Value } from './mutation-fields.ts';

/** Where a field's value stands on the page: in an attribute, or (`name` null) in the element's own words. */
interface Spot {
  element: Element;
  name: string | null;
}

interface Trial {
  says: string;
  /** What is altered: fields in it or around it may go missing with it. */
  element: Element;
  /** Alters the page and gives what puts it back. */
  alter(): () => void;
}

/** Each field's element of each post removed, renamed, emptied, made unparsable, in turn: what went wrong, in sentences. */
export function mutate(now: number, most: number): { faults: string[]; tries: number } {
  const page = viewOf(now);
  const recipe = recipeFor(page) ?? generic;
  const read = () => readWith(recipe, viewOf(now)).posts.map(fieldsOf);
  const elements = recipe.posts(page);
  const before = read();
  const spots = before.map((fields, index) => spotsOf(fields, elements[index], elements));
  const faults = new Set<string>();
  let tries = 0;
  for (let index = 0; index < Math.min(before.length, most); index += 1) {
    for (const [field, places] of spots[index] ?? []) {
      for (const trial of places.flatMap((spot) => trialsOf(spot, field, elements[index]))) {
        tries += 1;
        const restore = trial.alter();
        const after = read();
        restore();
        for (const fault of faultsOf(before, after, { spots, elements }, trial, now))
          faults.add(`${trial.says} (${field} of post ${index + 1}): ${fault}`);
      }
    }
  }
  return { faults: [...faults], tries };
}

type Spots = Map<string, Spot[]>;

/** Where the fields of each post stand, and the posts. */
interface Places {
  spots: Spots[];
  elements: Element[];
}

/** The address of a place in the post, or of an anchor right before it, on this page: as good as the one that it gives itself. */
function leadsInto(address: Value, post: Element | undefined): boolean {
  const [page, fragment] = typeof address === 'string' ? address.split('#') : [];
  const place = fragment ? (document.getElementById(fragment) ?? document.getElementsByName(fragment)[0]) : null;
  const leads = place && post && (related(place, post) || (place.nextElementSibling === post && !place.firstChild));
  return leads === true && page === location.href.replace(/#.*/, '');
}

function faultsOf(
  before: Map<string, Field>[],
  after: Map<string, Field>[],
  { spots, elements }: Places,
  trial: Trial,
  now: number,
): string[] {
  if (after.length !== before.length) return [`${before.length} posts became ${after.length}`];
  return before.flatMap((fields, index) =>
    [...fields].flatMap(([name, field]) => {
      const left = after[index]?.get(name);
      const got = left?.isCut && !field.isCut && String(field.value).startsWith(String(left.value)) ? null : (left?.value ?? null);
      const places = spots[index]?.get(name) ?? [];
      const free = places.length === 0 || places.some((spot) => related(spot.element, trial.element));
      const isRight = agrees(name, got, fields, now) || (name === 'permalink' && leadsInto(got, elements[index]));
      if (free ? isMissing(got) || isRight : JSON.stringify(got) === JSON.stringify(field.value)) return [];
      return [`${name} of post ${index + 1} was ${show(field.value)} and became ${show(got)}`];
    }),
  );
}

const show = (value: Value): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);

function spotsOf(fields: Map<string, Field>, post: Element | undefined, posts: Element[]): Spots {
  const own = post ? [post, ...post.querySelectorAll('*')].filter((element) => nearest(element, posts) === post) : [];
  return new Map(
    [...fields].map(([name, field]) => [name, isMissing(field.value) ? [] : own.flatMap((element) => spotsIn(element, field))]),
  );
}

function nearest(element: Element, posts: Element[]): Element | null {
  for (let up: Element | null = element; up; up = up.parentElement) if (posts.includes(up)) return up;
  return null;
}

/** A count of 1 stands in many attributes that count nothing. */
const countLike = /count|score|label|title|value|content|number|likes|views|rating|total/;
const notClass = /^(?!class$|style$)/;

function spotsIn(element: Element, field: Field): Spot[] {
  const carries = (text: string): boolean =>
    field.shown.includes(text.replace(/\s+/gu, ' ').trim()) || (field.isAddress && addressOf(text) === field.value);
  const named = [...element.attributes]
    .filter(({ name, value }) => (field.isCount ? countLike : notClass).test(name) && carries(value))
    .map(({ name }) => ({ element, name }));
  const words = field.isText ? cleanText(element) === field.value : !field.isAddress && carries(element.textContent);
  const inner =
    words && [...element.children].some((child) => (field.isText ? cleanText(child) === field.value : carries(child.textContent)));
  return words && !inner ? [...named, { element, name: null }] : named;
}

function addressOf(text: string): string | null {
  const whole = /^[\w/?#.&=:%@~+-]+$/.test(text.trim()) ? webUrl(text, location.href) : null;
  return whole === null ? null : cleanPermalink(whole);
}

function trialsOf(spot: Spot, field: string, post: Element | undefined): Trial[] {
  const typed = /^(?:postedAt|permalink|authorUrl|metrics\.)/.test(field);
  const nonsense = /Url$|permalink/.test(field) ? 'javascript:void(0)' : '???';
  const trials = spot.name === null ? [] : onAttribute(spot.element, spot.name, typed ? nonsense : null);
  return spot.element === post || spot.element === document.documentElement
    ? trials
    : [...trials, ...onElement(spot, typed ? nonsense : null)];
}

const related = (one: Element, other: Element): boolean => one.contains(other) || other.contains(one);

function onAttribute(element: Element, name: string, nonsense: string | null): Trial[] {
  const value = element.getAttribute(name) ?? '';
  const set = (says: string, now: string | null, other?: string): Trial => ({
    says: `${says} ${name}`,
    element,
    alter() {
      if (now === null) element.removeAttribute(name);
      else element.setAttribute(name, now);
      if (other) element.setAttribute(other, value);
      return () => {
        element.setAttribute(name, value);
        if (other) element.removeAttribute(other);
      };
    },
  });
  const trials = [set('removed', null), set('renamed', null, `x-renamed-${name}`), set('emptied', '')];
  return nonsense === null ? trials : [...trials, set('made nonsense of', nonsense)];
}

function onElement({ element, name }: Spot, nonsense: string | null): Trial[] {
  const says = (what: string): string => `${what} <${element.localName}>`;
  const write = (what: string, text: string): Trial => ({
    says: says(what),
    element,
    alter() {
      const children = [...element.childNodes];
      element.replaceChildren(text);
      return () => element.replaceChildren(...children);
    },
  });
  const removed: Trial = {
    says: says('removed'),
    element,
    alter() {
      const place = document.createComment('');
      element.replaceWith(place);
      return () => place.replaceWith(element);
    },
  };
  const renamed: Trial = {
    says: says('renamed'),
    element,
    alter() {
      const names = [...element.attributes]
        .filter((one) => /^(?:class|id|itemprop|data-.*)$/.test(one.name))
        .map((one) => [one.name, one.value] satisfies [string, string]);
      for (const [one] of names) element.setAttribute(one, 'renamed');
      return () => {
        for (const [one, value] of names) element.setAttribute(one, value);
      };
    },
  };
  const trials = [removed, renamed];
  if (name === null) trials.push(write('emptied', ''));
  if (name === null && nonsense !== null) trials.push(write('made nonsense of', nonsense));
  return trials;
}
