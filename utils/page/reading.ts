import { bareHost } from '@/utils/domain/host.ts';
import type { Post } from '@/utils/domain/post.ts';
import type { Rule } from '@/utils/domain/rule.ts';
import { generic } from '@/utils/sites/generic/generic.ts';
import { isRule } from '@/utils/sites/layers/taught.ts';
import { readPost } from '@/utils/sites/read.ts';
import type { PageView, Recipe } from '@/utils/sites/recipe.ts';
import { markedAround } from './marked.ts';
import { view } from './view.ts';

/** Grown by more than this since nobody knew the page: it may be another page by now. */
const GROWTH = 1.25;

let recipes: readonly Recipe[] = [];
/** What the person showed here, newest first. */
let rules: readonly Rule[] = [];
/** Posts that the recipe of a site which has changed knows nothing of. */
const strange = new WeakSet<Element>();
let known: { href: string; recipe: Recipe | null; elements: number } | null = null;

/** Says which sites and engines this script knows: an entrypoint brings the list, so that no page loads all of them. */
export function readWithRecipes(list: readonly Recipe[]): void {
  recipes = list;
  known = null;
}

/** Rules come and go while the page is open. */
export function followRules(learned: readonly unknown[], gone: readonly string[]): void {
  const mine = learned.filter(isRule).filter(({ host }) => host === bareHost(location.hostname));
  const past = [...gone, ...mine.map(({ id }) => id)];
  rules = [...mine, ...rules.filter(({ id }) => !past.includes(id))];
}

/** Looked for once an address; again where no recipe fitted and the page has grown, for its posts may only just have come. */
function recipeOf(page: PageView): Recipe {
  const { href } = page.url;
  if (known?.href === href && known.recipe) return known.recipe;
  const elements = document.getElementsByTagName('*').length;
  if (known?.href === href && elements <= known.elements * GROWTH) return generic;
  const recipe = recipes.find((each) => each.fits(page)) ?? null;
  known = { href, recipe, elements };
  return recipe ?? generic;
}

/** The post that an element lies in, also one that a changed site's recipe sees no post of; null where it lies in none. */
export function postAround(target: Element): Element | null {
  const page = view();
  const recipe = recipeOf(page);
  const post = recipe.around(target, page);
  if (post || recipe === generic || recipe.posts(page).length > 0) return post;
  return noted(generic.around(target, page));
}

const noted = (post: Element | null): Element | null => {
  if (post) strange.add(post);
  return post;
};

/**
 * The post that an element most likely lies in, for the button beside it: without a recipe the whole page would have to be
 * surveyed for a pointer that only rests, so markup that says "a post" is believed.
 */
export function likelyAround(target: Element): Element | null {
  const page = view();
  const recipe = recipeOf(page);
  return (recipe === generic ? markedAround(target) : null) ?? recipe.around(target, page);
}

/** Every post of the page, in its order. */
export function posts(): Element[] {
  const page = view();
  return recipeOf(page).posts(page);
}

/** A recipe that fails on a changed page is named in the console, and the generic reader reads in its place: keeping goes on. */
export function read(post: Element): Post {
  const page = view();
  const recipe = strange.has(post) ? generic : recipeOf(page);
  try {
    return readPost(post, recipe, page, undefined, rules);
  } catch (bug) {
    if (recipe === generic) throw bug;
    console.error(`Earshot: ${recipe.name} can't read this post`, bug);
    return readPost(post, generic, page, undefined, rules);
  }
}

/** How this page is read, for what is learned here. */
export const how = (post: Element): { page: PageView; recipe: Recipe } => {
  const page = view();
  return { page, recipe: strange.has(post) ? generic : recipeOf(page) };
};
