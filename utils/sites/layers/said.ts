import type { FieldName } from '@/utils/domain/post.ts';
import type { Draft, PageView, Recipe } from '../recipe.ts';
import { told } from './taught.ts';

/** What schema.org and microformats call a field beyond doubt, and the attribute that holds it; null: its words. */
const NAMES: readonly (readonly [field: FieldName, selector: string, take: string | null])[] = [
  [
    'author',
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]:not([itemscope], :has(*)), .p-author .p-name, .p-author:not(:has(.p-name, .nickname))',
    null,
  ],
  ['authorUrl', ':is([itemprop~="author"] a[itemprop~="url"], a[itemprop~="author"], a.p-author):not([href$="#"])', 'href'],
  ['text', '[itemprop="text"], [itemprop="commentText"], [itemprop="reviewBody"], [itemprop="articleBody"], .e-content', null],
  [
    'permalink',
    'a:is([rel~="bookmark"], .u-url, [itemprop~="url"]):not(.h-card, .h-card *, .p-author, .p-author *, [itemprop~="author"] *)',
    'href',
  ],
  ['postedAt', '[itemprop~="datePublished"], [itemprop~="dateCreated"], .dt-published', 'datetime'],
];

/**
 * The layer below a recipe: what it requires and didn't find on a site that has changed, where the page itself names it, in
 * this post and once. What the generic reader only concludes is not taken: next to a lost field it would be its neighbour.
 */
function withSaid(draft: Draft, post: Element, recipe: Recipe, page: PageView): Draft {
  const whole = { ...draft };
  for (const [field, selector, take] of NAMES) {
    if (whole[field] || (field === 'text' && whole.state === 'deleted') || !recipe.required.includes(field)) continue;
    const own = [...post.querySelectorAll(selector)].filter((el) => !el.closest('blockquote') && recipe.around(el, page) === post);
    const [only, another] = own.flatMap((el) => told(field, take, el, page) ?? []);
    if (only && !another) Object.assign(whole, { [field]: only });
  }
  return whole;
}

/** Each of a list's recipes with that layer below it. The generic reader has none: what is said is what it reads by. */
export const filled = (recipes: readonly Recipe[]): readonly Recipe[] =>
  recipes.map((recipe) => ({ ...recipe, fill: (draft, post, page) => withSaid(draft, post, recipe, page) }));
