import { byName } from '../parts/per-page.ts';

/** What forums and chats call the picture of a linked page that they put under its link. */
const called = byName((name) => /onebox|unfurl|link-?(?:preview|card)|bookmark-?card/i.test(name));

/** A heading in one leads to that page. */
export const isInCard = (el: Element): boolean =>
  el.closest('[class*="onebox" i], [class*="unfurl" i], [class*="link-preview" i], [class*="bookmark-card" i]') !== null;

/** What stands in such pictures, asked in the order of the page: the title stands for the link, what else the page says its writer didn't. */
export function cardReader(): (el: Element) => 'title' | 'rest' | null {
  let card: Element | null = null;
  let title: Element | null = null;
  return (el) => {
    if (!card?.contains(el)) {
      card = called(el.getAttribute('class') ?? '') ? el : null;
      title = card?.querySelector('h1, h2, h3, h4, h5, [class*="title" i]') ?? null;
      return null;
    }
    if (!title || el.contains(title)) return title === el ? 'title' : null;
    return title.contains(el) ? 'title' : 'rest';
  };
}
