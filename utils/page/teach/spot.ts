import { cleanHandle, cleanName } from '@/utils/domain/name.ts';
import type { FieldName, Time } from '@/utils/domain/post.ts';
import type { Lesson } from '@/utils/domain/rule.ts';
import { webUrl } from '@/utils/domain/url.ts';
import { liesIn, parentOf } from '@/utils/sites/layers/composed.ts';
import { startOf, told } from '@/utils/sites/layers/taught.ts';
import type { PageView, Recipe } from '@/utils/sites/recipe.ts';

/** What the person points at, and which of its attributes holds the field; null: its words. */
export interface Spot {
  element: Element;
  take: string | null;
}

const STARTS = ['post', 'before', 'after', 'parent'] as const;

/** From where a rule can lead to an element: the post itself before what is beside it. Null for what belongs to another post. */
export function startFor(element: Element, post: Element, recipe: Recipe, page: PageView): Lesson['from'] | null {
  if ((recipe.around(element, page) ?? post) !== post) return null;
  return (
    STARTS.find((from) => {
      const start = startOf(post, from);
      return start !== null && start !== element && liesIn(element, start);
    }) ?? null
  );
}

const MOMENTS = ['datetime', 'content', 'title'];
const NAMES = ['alt', 'aria-label', 'title'];

/** Where under the pointer a field stands; null where nothing there can be it. */
export function spotOf(field: FieldName, pointed: Element, page: PageView): Spot | null {
  return candidates(field, pointed).find(({ element, take }) => isUsable(field, told(field, take, element, page), page)) ?? null;
}

function candidates(field: FieldName, pointed: Element): Spot[] {
  if (field === 'authorUrl' || field === 'permalink') return near(pointed, 'a[href]').map((element) => ({ element, take: 'href' }));
  if (field === 'text') return [{ element: pointed, take: null }];
  if (field === 'postedAt') return near(pointed, 'time, [datetime]').flatMap(moments);
  return [pointed, ...near(pointed, 'img[alt], [aria-label]')].flatMap((element) =>
    [null, ...NAMES].map((take): Spot => ({ element, take })),
  );
}

/** The thing itself, what it lies in, what lies in it. */
const near = (pointed: Element, selector: string): Element[] => {
  const found = [closestTo(pointed, selector), pointed.querySelector(selector)].filter((element) => element !== null);
  return selector.startsWith('time') ? [...new Set([...found, pointed])] : found;
};

function closestTo(pointed: Element, selector: string): Element | null {
  for (let up: Element | null = pointed; up; up = parentOf(up)) if (up.matches(selector)) return up;
  return null;
}

/** Machine's times before those for people. */
function moments(element: Element): Spot[] {
  const data = element.getAttributeNames().filter((name) => /^data-[a-z0-9-]{1,50}$/.test(name));
  return [...MOMENTS, ...data, null].map((take) => ({ element, take }));
}

function isUsable(field: FieldName, value: string | Time | null, page: PageView): boolean {
  if (value === null || typeof value !== 'string') return value !== null;
  if (field === 'author') return cleanName(value) !== null && value.length <= 90;
  if (field === 'handle') return cleanHandle(value) !== null && value.length <= 90;
  return field === 'text' || webUrl(value, page.url) !== null;
}
