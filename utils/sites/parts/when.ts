import type { Time } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromEpoch, timeFromText } from '@/utils/domain/time.ts';
import { attr } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { lineOf } from '../text.ts';

const moments = ['datetime', 'content', 'title', 'data-original-title'];
const epochs = ['data-time', 'data-timestamp', 'data-epoch', 'data-utime', 'data-comment-timestamp', 'time'];

/** When, from an element that shows a time: exact attributes first, then what a person sees in its title or its words. */
export function when(element: Element | null | undefined, page: PageView): Time | null {
  if (!element) return null;
  for (const name of moments) {
    const time = timeFromAttribute(attr(element, name));
    if (time) return time;
  }
  for (const name of epochs) {
    const time = timeFromEpoch(attr(element, name));
    if (time) return time;
  }
  const shown = timeFromText(lineOf(element), page.lang, page.now, page.url);
  const told = timeFromText(attr(element, 'title') ?? attr(element, 'data-original-title'), page.lang, page.now, page.url);
  const exact = (time: Time | null): time is Time => time?.approximate === false;
  return exact(told) && (!exact(shown) || (told.at.includes('T') && !shown.at.includes('T'))) ? told : (shown ?? told);
}
