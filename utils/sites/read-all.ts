import type { Post } from '@/utils/domain/post.ts';
import { generic } from './generic/generic.ts';
import { readWith } from './read.ts';
import type { PageView } from './recipe.ts';
import { recipeFor } from './registry.ts';

/** Every post of the page by the recipe that fits, else by the generic reader. */
export const readAll = (page: PageView): { recipe: string; posts: Post[] } => readWith(recipeFor(page) ?? generic, page);
