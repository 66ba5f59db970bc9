import { postAround, posts, read, readWithRecipes } from '@/utils/page/reading.ts';
import { drawing } from '@/utils/page/report/draw.ts';
import { startDeep } from '@/utils/page/start-deep.ts';
import { startGeneric } from '@/utils/page/start-generic.ts';

startGeneric();
startDeep();

/** The drawing of the post around `selector`, as a report has it. `dress`: what scripts of a page would have put there. */
export function report(selector: string, dress?: () => void): string {
  readWithRecipes([]);
  dress?.();
  const post = postAround(document.querySelector(selector) ?? document.body);
  if (!post) throw new Error('nothing is there');
  return drawing(post, posts(), read);
}

/** As it is drawn where no reader can read the page any more. */
export function reportUnread(selector: string): string {
  const post = document.querySelector(selector)?.closest('article');
  if (!post) throw new Error('nothing is there');
  return drawing(post, [...document.querySelectorAll('article')], () => {
    throw new TypeError('the site has changed');
  });
}
