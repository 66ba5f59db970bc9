import { isProse } from './article.ts';

/**
 * The article of a page that has no word for it: what holds the longest heading of those that the page is named after, and two
 * paragraphs behind it; of a page that shows one post (`single`), else its first paragraphs. Those in `comments` are none of its,
 * nor what follows them.
 */
export function aroundHeading(doc: Document, comments: string): Element | null {
  const [heading] = [...doc.querySelectorAll('h1, h2')]
    .filter(({ textContent }) => textContent?.trim() && doc.title.includes(textContent.trim()))
    .toSorted((a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length);
  const follows = (p: Element): boolean => !heading || (heading.compareDocumentPosition(p) & 4) > 0;
  const prose: Element[] = [];
  for (const p of doc.querySelectorAll('p')) {
    if (!isProse(p) || !follows(p)) continue;
    if (p.closest(comments)) break;
    if (prose.push(p) === 2) break;
  }
  return holding(heading, prose.at(-1) ?? heading) ?? (doc.body.matches('.single') ? holding(prose[0], prose.at(-1)) : null);
}

/** The smallest part of the page that holds both. */
function holding(first: Element | undefined, last: Element | undefined): Element | null {
  if (!first || !last) return null;
  const range = first.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const { commonAncestorContainer: box } = range;
  return box instanceof Element && box !== first.ownerDocument.body ? box : null;
}
