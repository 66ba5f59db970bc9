import type { Count } from '@/utils/domain/post.ts';
import { childrenOf } from '../dom.ts';
import { namesOf } from './count-kinds.ts';
import { fewWords } from './said.ts';

/** How many of five stars a review gives, where no words say it: "★★★★☆", five pictures of which some are hollow, a bar of stars cut to its width. */
export function starsIn(own: readonly Element[]): Count | null {
  for (const el of own) {
    const stars = written(el) ?? drawn(el) ?? cut(el);
    if (stars !== null) return { raw: `${stars}/5`, value: stars, low: stars, high: stars };
  }
  return null;
}

/** All five full may lie under a second row that is cut. */
function written(el: Element): number | null {
  const words = fewWords(el, 10);
  if (words === null || !/^★+☆*$/.test(words) || words.length > 5) return null;
  const full = words.indexOf('☆');
  return full > 0 ? full : words.length < 5 ? words.length : null;
}

const hollow = /empty|outline|hollow|gr[ae]y|inactive|blank|border|regular|(?:^|[^a-z])(?:o|off|far)(?![a-z])/;
const full = /full|fill|(?<!in)active|checked|solid|yellow|gold|(?:^|[^a-z])(?:on|fas)(?![a-z])/;

function drawn(el: Element): number | null {
  if (el.childElementCount !== 5) return null;
  const names = childrenOf(el).map((star) => `${namesOf(star)} ${/[^/]*$/.exec(star.getAttribute('src') ?? '')?.[0] ?? ''}`);
  if (!names.every((name) => /star/.test(name))) return null;
  const halves = names.filter((name) => /half/.test(name)).length;
  const none = names.filter((name) => hollow.test(name)).length;
  return none + halves > 0 || names.every((name) => full.test(name)) ? 5 - none - halves / 2 : null;
}

function cut(el: Element): number | null {
  const width = /(?:^|[^-])width:\s*(\d{1,3}(?:\.\d+)?)%/.exec(el.getAttribute('style') ?? '')?.[1];
  if (width === undefined || !/star|rating/.test(`${namesOf(el)} ${el.parentElement ? namesOf(el.parentElement) : ''}`)) return null;
  const stars = Math.round(Number(width) / 2) / 10;
  return stars > 0 && stars <= 5 ? stars : null;
}
