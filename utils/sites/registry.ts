import type { PageView, Recipe } from './recipe.ts';

/** Sites first, engines after them: the first that fits reads the page. The generic reader comes under all of them. */
export const recipes: readonly Recipe[] = [];

export const recipeFor = (page: PageView): Recipe | null => recipes.find((recipe) => recipe.fits(page)) ?? null;
