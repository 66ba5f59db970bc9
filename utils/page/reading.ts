import { now } from '@/utils/clock.ts';
import type { Post } from '@/utils/domain/post.ts';
import { generic } from '@/utils/sites/generic/generic.ts';
import { readPost } from '@/utils/sites/read.ts';
import type { PageView, Recipe } from '@/utils/sites/recipe.ts';
import { markedAround } from './marked.ts';

/** Grown by more than this since nobody knew the page: it may be another page by now. */
const GROWTH = 1.25;

let recipes: readonly Recipe[] = [];
let known: { href: string; recipe: Recipe | null; elements: number } | null = null;

/** Says which sites and engines this script knows: an entrypoint brings the list, so that no page loads all of them. */
export function readWithRecipes(list: readonly Recipe[]): void {
  recipes = list;
  known = null;
}

/** This frame, as it is right now: sites change their address without loading anew. */
function view(): PageView {
  const lang = document.documentElement.lang.toLowerCase() || 'en';
  return { doc: document, url: new URL(location.href), lang, now: new Date(now()) };
}

/** Looked for once an address; again where no recipe fitted and the page has grown, for its posts may only just have come. */
function recipeOf(page: PageView): Recipe {
  const { href } = page.url;
  const elements = document.getElementsByTagName('*').length;
  if (known?.href === href && (known.recipe || elements <= known.elements * GROWTH)) return known.recipe ?? generic;
  const recipe = recipes.find((each) => each.fits(page)) ?? null;
  known = { href, recipe, elements };
  return recipe ?? generic;
}

/** The post that an element lies in; null where it lies in none. */
export function postAround(target: Element): Element | null {
  const page = view();
  return recipeOf(page).around(target, page);
}

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

export function read(post: Element): Post {
  const page = view();
  return readPost(post, recipeOf(page), page);
}
