import type { PageView, Recipe } from './recipe.ts';
import { blogs } from './registry-blogs.ts';
import { boards } from './registry-boards.ts';
import { comments } from './registry-comments.ts';
import { engines } from './registry-engines.ts';
import { fediverse } from './registry-fediverse.ts';
import { forums } from './registry-forums.ts';
import { meta } from './registry-meta.ts';
import { networks } from './registry-networks.ts';
import { others } from './registry-others.ts';
import { questions } from './registry-questions.ts';
import { sites } from './registry-sites.ts';

/**
 * Every recipe: a line in one of the lists. Sites first, engines after them, for some sites run an engine. A web page
 * gets only the list that it is in (`hosts.ts`); the generic reader comes under all of them.
 */
export const recipes: readonly Recipe[] = [
  ...networks,
  ...meta,
  ...others,
  ...fediverse,
  ...sites,
  ...questions,
  ...comments,
  ...boards,
  ...forums,
  ...blogs,
  ...engines,
];

export const recipeFor = (page: PageView): Recipe | null => recipes.find((recipe) => recipe.fits(page)) ?? null;
