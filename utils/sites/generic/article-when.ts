import type { Time } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { type Block, isTheirs, type Owners } from './block.ts';
import { linkedArticle } from './linked.ts';
import type { Parts } from './parts.ts';
import { timeOf } from './when.ts';

/** When the article was written, as the page's own data says it, else as it stands at its head. */
export const articleWhen = (page: PageView, article: Block, around: Parts, owners: Owners): Time | null =>
  timeFromAttribute(articleTime(page, article.el, owners)) ?? timeOf(article, around, page)?.time ?? null;

/** When the page's own data says that it was published; what stands behind the article is of another. */
function articleTime(page: PageView, article: Element, owners: Owners): string | null {
  const { doc } = page;
  const meta = attr(
    doc,
    'meta[property$="article:published_time"], meta:is([name="date" i], [name="dc.date" i], [name*="pub" i][name$="date" i])',
    'content',
  );
  if (meta) return meta;
  for (const el of doc.querySelectorAll('[itemprop~="datePublished"]')) {
    if (article.compareDocumentPosition(el) & 4 && !article.contains(el)) break;
    const time = isTheirs(el, owners, article) ? null : (attr(el, 'datetime') ?? attr(el, 'content'));
    if (time) return time;
  }
  return linkedArticle(page).date;
}
