import { parseCount } from '@/utils/domain/count.ts';
import type { Count, MetricName } from '@/utils/domain/post.ts';
import { attr, match } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { lineOf } from '../text.ts';

export const inOrder = (one: Element, other: Element): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

export const handleIn = (link: Element | null | undefined): string | null =>
  match(attr(link, 'href'), /^(?:https:\/\/www\.instagram\.com)?\/([\w.]+)\/(?:\?.*)?$/);
/** Numbers stand behind their signs: heart, speech bubble, arrows; or in words under them. */
export function countsOf(post: Element, { lang }: PageView): { [name in MetricName]?: Count | null } {
  const found: { [name in MetricName]?: Count | null } = {};
  const names: MetricName[] = ['likes', 'replies', 'reposts'];
  let signs = 0;
  for (const node of post.querySelectorAll(':scope section:has(svg) :is(svg, span:not(:has(*)))')) {
    if (node.matches('svg')) signs += 1;
    const name = names[signs - 1];
    const count = node.matches('svg') ? null : parseCount(lineOf(node), lang);
    if (name && count && !found[name]) found[name] = count;
  }
  const comments = parseCount(lineOf(post.querySelector('a[href$="/comments/"]')), lang);
  return { ...found, likes: likesIn(post, lang) ?? found.likes ?? null, replies: comments ?? found.replies ?? null };
}

/** "1,234 likes", or "Liked by ann and 1,233 others": the one named counts too. A first link may hold nothing but faces. */
function likesIn(post: Element, lang: string): Count | null {
  const link = [...post.querySelectorAll('a[href$="/liked_by/"]')].find((found) => lineOf(found));
  const count = parseCount(lineOf(link), lang);
  const named = link?.parentElement?.closest('div, section')?.querySelector('a[href]');
  if (!count || !named || !handleIn(named) || inOrder(named, link ?? named) > 0) return count;
  return { ...count, value: count.value + 1, low: count.low + 1, high: count.high + 1 };
}
