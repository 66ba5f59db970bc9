import { bareHost } from '@/utils/domain/host.ts';
import type { Post } from '@/utils/domain/post.ts';
import type { Rule } from '@/utils/domain/rule.ts';
import { hostOf } from '@/utils/sites/layers/composed.ts';
import { perPage } from '@/utils/sites/parts/per-page.ts';
import { postsOf, readPost } from '@/utils/sites/read.ts';
import type { PageView, Recipe } from '@/utils/sites/recipe.ts';
import { ownAddress } from './address.ts';
import { markedAround } from './marked.ts';
import { quietly } from './quietly.ts';
import { view } from './view.ts';

/** Grown by more than this since nobody knew the page: it may be another page by now. */
const GROWTH = 1.25;

let recipes: readonly Recipe[] = [];
/** What the person showed here, newest first. */
let rules: readonly Rule[] = [];
/** Posts that the recipe of a site which has changed knows nothing of. */
const strange = new WeakSet<Element>();
let known: { href: string; recipe: Recipe | null; elements: number } | null = null;
/** A recipe couldn't read a post here. */
let failed = false;

/** Says which sites and engines this script knows: an entrypoint brings the list, so that no page loads all of them. */
export function readWithRecipes(list: readonly Recipe[]): void {
  recipes = list;
  known = null;
}

/**
 * Reads the post that an element lies in once the page rests, and keeps nothing of it: the key finds code that the browser has
 * compiled, which at its first run takes ten times as long. Looks at no page that nobody has looked at. Gives whether there is one.
 */
export function readAhead(under: Element): boolean {
  const page = view();
  const recipe = recipeOf(page);
  const reader = recipe ?? (globalThis.earshotGeneric?.isKnown(under, page) ? generic() : null);
  const post = reader?.around(under, page);
  if (!post) return false;
  // In two steps: where the posts of the page stand, and the one.
  const rests = (then: () => unknown) => requestIdleCallback(() => quietly(then));
  rests(() => rests(() => read(post)) && recipe && postsOf(recipe, page));
  return true;
}

/** A page that grew may have got the mark of another list: it comes before what was known. */
export function learnRecipes(list: readonly Recipe[]): void {
  const more = list.filter(({ name }) => !recipes.some((recipe) => recipe.name === name));
  if (more.length > 0) readWithRecipes([...more, ...recipes]);
}

/** Rules come and go while the page is open; what follows them comes before the first. */
export function followRules(learned: readonly unknown[], gone: readonly string[]): void {
  const own = bareHost(new URL(ownAddress()).hostname);
  const isOurs = (it: unknown): it is Rule => globalThis.earshotTaught?.isRule(it) === true && it.host === own;
  const mine = learned.filter(isOurs);
  const past = [...gone, ...mine.map(({ id }) => id)];
  rules = [...mine, ...rules.filter(({ id }) => !past.includes(id))];
}

/** Looked for once an address; again where no recipe fitted and the page has grown, for its posts may only just have come. */
function recipeOf(page: PageView): Recipe | null {
  const { href } = page.url;
  if (known?.href === href && known.recipe) return known.recipe;
  const elements = document.getElementsByTagName('*').length;
  if (known?.href === href && elements <= known.elements * GROWTH) return null;
  const recipe = recipes.find((each) => each.fits(page)) ?? null;
  known = { href, recipe, elements };
  return recipe;
}

const seesPosts = perPage((page) => (recipeOf(page)?.posts(page).length ?? 0) > 0);

/** Reads without a recipe; null where it hasn't come. */
const generic = (): Recipe | null => globalThis.earshotGeneric?.recipe ?? null;

/** Nothing here can read what `target` lies in, or the page where it lies in none, until the generic reader comes. */
export function lacksGeneric(target: Element | null): boolean {
  // In a shadow root, before what sees into those has come.
  const isHidden = target !== null && !globalThis.earshotDeep && hostOf(target) !== null;
  if (generic() && !isHidden) return false;
  const page = view();
  const recipe = recipeOf(page);
  if (!recipe || (failed && !generic())) return true;
  return !(target && recipe.around(target, page)) && (isHidden || !seesPosts(page));
}

/** The post that an element lies in, also one that a changed site's recipe sees no post of; null where it lies in none. */
export function postAround(target: Element): Element | null {
  const page = view();
  const recipe = recipeOf(page);
  const post = recipe?.around(target, page) ?? null;
  if (post || (recipe && seesPosts(page))) return post;
  const found = generic()?.around(target, page) ?? null;
  if (found && recipe) strange.add(found);
  return found;
}

/**
 * The post that an element most likely lies in, for the button beside it: without a recipe the whole page would have to be
 * surveyed for a pointer that only rests, so markup that says "a post" is believed.
 */
export function likelyAround(target: Element): Element | null {
  const page = view();
  const recipe = recipeOf(page);
  return recipe ? recipe.around(target, page) : (markedAround(target) ?? generic()?.around(target, page) ?? null);
}

/**
 * Looks at what is around an element where saying so would hold the page up, in turns with the page and only as long as it
 * is `wanted`. Null where that is known already; true: now it is.
 */
export function lookAround(target: Element, wanted: () => boolean): Promise<boolean> | null {
  const page = view();
  if (!globalThis.earshotGeneric || recipeOf(page) || markedAround(target) || globalThis.earshotGeneric.isKnown(target, page)) return null;
  return globalThis.earshotGeneric.lookAhead(target, page, wanted).then((thread) => thread !== null);
}

/** Looks at the whole page in turns, so that `posts` and places in the thread are known. */
export async function lookAtAll(wanted: () => boolean): Promise<void> {
  const page = view();
  if (!recipeOf(page)) await globalThis.earshotGeneric?.lookAhead(null, page, wanted);
}

/** Every post of the page, in its order. */
export function posts(): Element[] {
  const page = view();
  const recipe = recipeOf(page) ?? generic();
  return recipe ? postsOf(recipe, page) : [];
}

function readerOf(post: Element, page: PageView): Recipe {
  const reader = (strange.has(post) ? null : recipeOf(page)) ?? generic();
  if (!reader) throw new Error('no reader');
  return reader;
}

/** A recipe that fails on a changed page is named in the console, and the generic reader reads in its place: keeping goes on. */
export function read(post: Element): Post {
  const page = view();
  const recipe = readerOf(post, page);
  const other = generic();
  try {
    return readPost(post, recipe, page, undefined, rules);
  } catch (bug) {
    failed = true;
    if (!other || recipe === other) throw bug;
    console.error(`Earshot: ${recipe.name} can't read this post`, bug);
    return readPost(post, other, page, undefined, rules);
  }
}

/** How this page is read, for what is learned here. */
export const how = (post: Element): { page: PageView; recipe: Recipe } => {
  const page = view();
  return { page, recipe: readerOf(post, page) };
};
