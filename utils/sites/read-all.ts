import type { Post } from '@/utils/domain/post.ts';
import { generic } from './generic/generic.ts';
import { deepened, hasDepth } from './layers/deep.ts';
import { readWith } from './read.ts';
import type { PageView, Recipe } from './recipe.ts';
import { recipeFor } from './registry.ts';

/** Every post of the page by the recipe that fits, else, or where that sees none, by the generic reader: as in a page. */
export function readAll(page: PageView): { recipe: string; posts: Post[] } {
  const recipe = recipeFor(page);
  const read = recipe && readWith(recipe, page);
  return read && read.posts.length > 0 ? read : readWith(lowest(page), page);
}

/** Reads through open shadow roots where there are words in some. */
export const lowest = ({ doc }: PageView): Recipe => (hasDepth(doc) ? deepened(generic) : generic);
