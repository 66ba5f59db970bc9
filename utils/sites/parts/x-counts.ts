import { parseCount } from '@/utils/domain/count.ts';
import type { Count, MetricName } from '@/utils/domain/post.ts';
import { attr } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { lineOf } from '../text.ts';
import { own, ownAll } from './own.ts';

/** Counts in the bar of buttons; until 2023 those of the post that a page is about stood above it, in links. */
export function countsOf(post: Element, scopes: string, page: PageView): { [name in MetricName]?: Count | null } {
  const count = (selector: string) => countOf(own(post, selector, scopes), page);
  return {
    replies: count('[data-testid="reply"]'),
    reposts: count('[data-testid="retweet"], [data-testid="unretweet"]') ?? count('a[href$="/retweets"]'),
    likes: count('[data-testid="like"], [data-testid="unlike"]') ?? count('a[href$="/likes"]'),
    saves: count('[data-testid="bookmark"], [data-testid="removeBookmark"]'),
    views: count('a[href$="/analytics"]') ?? viewsShown(post, scopes, page),
  };
}

/** "76 Replies. Reply": the label is exact where the text is rounded. */
const countOf = (button: Element | null, { lang }: PageView): Count | null =>
  parseCount(attr(button, 'aria-label'), lang) ?? parseCount(lineOf(button), lang);

/** Views of a post seen logged out stand in the line of the time, rounded; the bar's label ends in the exact number. */
function viewsShown(post: Element, scopes: string, { lang }: PageView): Count | null {
  const counters = ownAll(post, '[data-testid="app-text-transition-container"]', scopes);
  const shown = parseCount(
    lineOf(
      counters.find((counter) => !counter.closest('[role="group"], a[href$="/retweets"], a[href$="/with_comments"], a[href$="/likes"]')) ??
        null,
    ),
    lang,
  );
  const exact = Number(/\d+(?=\D*$)/.exec(attr(own(post, '[role="group"][aria-label]', scopes), 'aria-label') ?? '')?.[0]);
  return shown && exact >= shown.low && exact <= shown.high ? { raw: String(exact), value: exact, low: exact, high: exact } : shown;
}
