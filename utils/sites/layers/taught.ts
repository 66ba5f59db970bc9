import type { FieldName, Time } from '@/utils/domain/post.ts';
import type { Lesson, Rule, Step } from '@/utils/domain/rule.ts';
import { timeFromAttribute, timeFromEpoch, timeFromText } from '@/utils/domain/time.ts';
import { attr } from '../dom.ts';
import { nameOf } from '../generic/names.ts';
import type { Draft, PageView, Recipe } from '../recipe.ts';
import { cleanText } from '../text.ts';
import { selectorOf } from './selector.ts';
import { through } from './through.ts';

declare global {
  /** In our own world of a page, which the page can't see: comes only where somebody taught something. */
  var earshotTaught: { isRule: typeof isRule; withTaught: typeof withTaught } | undefined;
}

const isName = (name: unknown): boolean => typeof name === 'string' && name !== '';

/** Reads what the person once showed. Rules come checked from background; what isn't shaped like one is left alone here too. */
export const isRule = (it: unknown): it is Rule =>
  typeof it === 'object' &&
  it !== null &&
  'path' in it &&
  Array.isArray(it.path) &&
  it.path.length < 9 &&
  it.path.every((step) => isName(step?.tag) && (!step.attribute || isName(step.attribute.name)) && (step.nth === null || step.nth > 0)) &&
  'take' in it &&
  (it.take === null || typeof it.take === 'string');

const below = (step: Step): string => `${step.deep ? ' ' : '>'}${selectorOf(step)}${step.nth ? `:nth-of-type(${+step.nth})` : ''}`;

export const startOf = (post: Element, from: Lesson['from']): Element | null =>
  from === 'before'
    ? post.previousElementSibling
    : from === 'after'
      ? post.nextElementSibling
      : from === 'parent'
        ? post.parentElement
        : post;

/** The element that a rule leads to from a post, never one of another post; outside the post only where there is just one. */
export function led({ from, path }: Lesson, post: Element, recipe: Recipe, page: PageView): Element | null {
  const start = startOf(post, from);
  if (!start) return null;
  const plain = [...start.querySelectorAll(`:scope${path.map(below).join('')}`)];
  const found = plain.length > 0 ? plain : through(path, start);
  if (from !== 'post' && found.length > 1) return null;
  return found.find((element) => (recipe.around(element, page) ?? post) === post) ?? null;
}

/** What an element says of a field; null where it says nothing that can be that field. */
export function told(field: FieldName, take: string | null, element: Element, page: PageView): string | Time | null {
  if (field === 'text') return cleanText(element) || null;
  const held = take === null ? null : attr(element, take);
  if (field === 'postedAt') {
    const said = take === null ? element.textContent : held;
    return timeFromAttribute(said) ?? timeFromEpoch(said) ?? timeFromText(said, page.lang, page.now, page.url);
  }
  return take === null ? nameOf(element) : held;
}

/** The draft with what rules find of what the recipe did not: they never change what it read. */
export function withTaught(draft: Draft, post: Element, rules: readonly Lesson[], recipe: Recipe, page: PageView): Draft {
  const taught: FieldName[] = [];
  let whole = draft;
  for (const rule of rules) {
    const { field } = rule;
    if (whole[field]) continue;
    const element = led(rule, post, recipe, page);
    const value = element && told(field, rule.take, element, page);
    if (!value) continue;
    whole = { ...whole, [field]: value };
    taught.push(field);
  }
  return taught.length > 0 ? { ...whole, taught } : draft;
}
