import { now } from '@/utils/clock.ts';
import type { Post } from '@/utils/domain/post.ts';
import { generic } from '@/utils/sites/generic/generic.ts';
import { readPost } from '@/utils/sites/read.ts';
import type { PageView, Recipe } from '@/utils/sites/recipe.ts';
import { recipeFor } from '@/utils/sites/registry.ts';

/** This frame, as it is right now, and who can read it: sites change their address without loading anew. */
function reading(): { page: PageView; recipe: Recipe } {
  const lang = document.documentElement.lang.toLowerCase() || 'en';
  const page = { doc: document, url: new URL(location.href), lang, now: new Date(now()) };
  return { page, recipe: recipeFor(page) ?? generic };
}

/** The post that an element lies in; null where it lies in none. */
export function postAround(target: Element): Element | null {
  const { page, recipe } = reading();
  return recipe.around(target, page);
}

/** Every post of the page, in its order. */
export function posts(): Element[] {
  const { page, recipe } = reading();
  return recipe.posts(page);
}

export function read(post: Element): Post {
  const { page, recipe } = reading();
  return readPost(post, recipe, page);
}
