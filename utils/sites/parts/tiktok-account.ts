import { holding, match } from '../dom.ts';
import type { PageView } from '../recipe.ts';

const PICTURE = '[data-e2e="user-post-item"]';
const WORDS = '+ * [data-e2e="user-post-item-desc"]';
/** An account's videos, on its page and beside one of them: pictures. Until 2024 their words stood below, in a box with the picture. */
export const GRID = `${PICTURE}:not(:has(${WORDS})), ${holding(PICTURE, WORDS)}`;

/** The name at the head of an account's page, for a picture of that account. */
export function accountOn(post: Element, handle: string | null, { doc, url }: PageView): Element | null {
  const account = match(url.pathname, /^\/@([\w.]+)\/?$/);
  return post.matches(GRID) && account !== null && account === handle ? doc.querySelector('[data-e2e="user-subtitle"]') : null;
}
