import type { PageView, Recipe } from './recipe.ts';
import { boards } from './registry-boards.ts';
import { engines } from './registry-engines.ts';
import { networks } from './registry-networks.ts';
import { others } from './registry-others.ts';
import { sites } from './registry-sites.ts';

/**
 * Every recipe: a line in one of the five lists. Sites first, engines after them, for some sites run an engine. A web page
 * gets only the list that it is in (`hosts.ts`); the generic reader comes under all of them.
 */
export const recipes: readonly Recipe[] = [...networks, ...others, ...sites, ...boards, ...engines];

export const recipeFor = (page: PageView): Recipe | null => recipes.find((recipe) => recipe.fits(page)) ?? null;
