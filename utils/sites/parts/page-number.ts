import { textOf } from '../dom.ts';
import type { PageView } from '../recipe.ts';

const inAddress = /[?&](?:page|pagenumber|pg)=(\d+)|\/page-?(\d+)|[?&](?:start|st|offset)=(\d+)/i;

/** Which page of a thread this is, from 1; null where the page starts somewhere in the middle or doesn't say. */
export function pageNumber({ doc, url }: PageView, current: string): number | null {
  const shown = current ? textOf(doc, current) : null;
  if (shown && /^\d+$/.test(shown)) return Number(shown);
  const [, page, path, start] = inAddress.exec(url.pathname + url.search) ?? [];
  if (page ?? path) return Number(page ?? path);
  if (start !== undefined && start !== '0') return null;
  return doc.querySelector('[rel~="prev"]') ? null : 1;
}
