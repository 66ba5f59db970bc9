import type { PointStep } from '@/utils/domain/pointing.ts';
import type { FieldName, Post } from '@/utils/domain/post.ts';
import type { Lesson } from '@/utils/domain/rule.ts';
import { followRules, how, postAround, posts, read, readWithRecipes } from '@/utils/page/reading.ts';
import { startGeneric } from '@/utils/page/start-generic.ts';
import { startTaught } from '@/utils/page/start-taught.ts';
import { lessonFrom } from '@/utils/page/teach/learn.ts';
import { placesFor, stepped } from '@/utils/page/teach/places.ts';
import { spotOf, startFor } from '@/utils/page/teach/spot.ts';
import { filled } from '@/utils/sites/layers/said.ts';
import { isRule } from '@/utils/sites/layers/taught.ts';
import type { Recipe } from '@/utils/sites/recipe.ts';
import { recipes } from '@/utils/sites/registry.ts';

startGeneric();
startTaught();

/** What the script in a page does, for tests: pointing at an element, learning from it, reading with what was learned. */
const known = (selector: string): Post | null => {
  const at = document.querySelector(selector);
  const post = at && postAround(at);
  return post ? read(post) : null;
};

export const readAt = (selector: string): Post | null => {
  readWithRecipes(recipes);
  return known(selector);
};

/** The rule that pointing at `selector` teaches, and the field's value in every post of the page then. */
export function teach(field: FieldName, where: string | (() => Element), within: string): { lesson: Lesson | null; values: unknown[] } {
  readWithRecipes([]);
  const pointed = typeof where === 'string' ? document.querySelector(where) : where();
  const post = postAround(document.querySelector(within) ?? document.body);
  if (!pointed || !post) throw new Error('nothing is there');
  const { page, recipe } = how(post);
  const spot = startFor(pointed, post, recipe, page) ? spotOf(field, pointed, page) : null;
  const lesson = spot && lessonFrom(field, spot, post, posts(), recipe, page);
  if (lesson) followRules([{ ...lesson, id: 'x', host: location.hostname, version: 1, learnedAt: 0 }], []);
  const value = ({ author, postedAt, permalink }: Post) =>
    field === 'postedAt' ? (postedAt?.at ?? null) : field === 'permalink' ? permalink : field === 'authorUrl' ? author.url : author.name;
  return { lesson, values: posts().map((one) => value(read(one))) };
}

/** What a rule from elsewhere makes of a post: whether it is one, and what is read then. */
export function withRule(rule: unknown, selector: string): { isRule: boolean; author: string | null } {
  readWithRecipes([]);
  followRules([], ['a']);
  followRules([rule], []);
  return { isRule: isRule(rule), author: known(selector)?.author.name ?? null };
}

/** A recipe that fits every page, with articles as posts, as the site was before it changed. */
const changed: Recipe = {
  name: 'changed',
  version: 1,
  checked: 'not checked on a real page',
  required: ['author', 'text', 'postedAt'],
  fits: () => true,
  posts: ({ doc }) => [...doc.querySelectorAll('article')],
  around: (target) => target.closest('article'),
  read: (post) => ({
    role: 'comment',
    author: post.querySelector('.was-author')?.textContent ?? null,
    text: post.querySelector('p')?.textContent ?? null,
  }),
};

export function readChanged(selector: string, fails: boolean): Post | null {
  const failing = (): never => {
    throw new TypeError('the site has changed');
  };
  readWithRecipes(filled([fails ? { ...changed, read: failing } : changed]));
  return known(selector);
}

/** Where the arrow keys lead from the post around `within`: after each step the words that are framed, and how many places there are. */
export function walk(
  field: FieldName,
  within: string,
  steps: readonly Exclude<PointStep, 'take'>[],
): { at: (string | null)[]; of: number; ms: number } {
  readWithRecipes([]);
  const post = postAround(document.querySelector(within) ?? document.body);
  if (!post) throw new Error('nothing is there');
  const { page, recipe } = how(post);
  const began = performance.now();
  const spot = (one: Element) => (startFor(one, post, recipe, page) ? (spotOf(field, one, page)?.element ?? null) : null);
  const places = placesFor(post, posts(), spot);
  const ms = performance.now() - began;
  let from: Element | null = null;
  const at = steps.map((step) => {
    from = stepped(places, from, step, post);
    return from && `${from.localName} ${(from.textContent ?? '').trim().slice(0, 20)}`;
  });
  return { at, of: places.length, ms };
}
