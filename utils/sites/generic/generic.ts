import type { Recipe } from '../recipe.ts';

/** Reads pages that no recipe knows. */
export const generic: Recipe = {
  name: 'generic',
  version: 1,
  checked: 'not checked on a real page',
  required: [],
  fits: () => true,
  posts: () => [],
  around: () => null,
  read: () => ({ role: 'comment' }),
};
