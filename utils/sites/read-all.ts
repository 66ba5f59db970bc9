import type { Post } from '@/utils/domain/post.ts';
import { generic } from './generic/generic.ts';
import { deepened, hasDepth } from './layers/deep.ts';
import { readWith } from './read.ts';
import type { PageView, Recipe } from './recipe.ts';
import { recipeFor } from './registry.ts';

/** Every post of the page by the recipe that fits, else by the generic reader. */
export const readAll = (page: PageView): { recipe: string; posts: Post[] } => readWith(recipeFor(page) ?? lowest(page), page);

/** Reads through open shadow roots where there are words in some. */
export const lowest = ({ doc }: PageView): Recipe => (hasDepth(doc) ? deepened(generic) : generic);
