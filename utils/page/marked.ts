const MARKED = 'article, [role="article"], [itemtype*="Comment"], [itemtype*="SocialMediaPosting"]';

/**
 * The post that an element lies in, where the page's own markup says so beyond doubt: the innermost thing that is called
 * a post, with one time in it. A blog's article with comments in it shows several: only the reader can tell those apart.
 */
export function markedAround(target: Element): Element | null {
  const marked = target.closest(MARKED);
  const times = marked?.querySelectorAll('time, [datetime]') ?? [];
  return times.length === 1 ? marked : null;
}

const FURNITURE = 'nav, body > header, [role="navigation"], [role="banner"], [role="search"], [role="menu"]';

/** The page's own furniture, or no element of it at all: not worth a reader. */
export const isFurniture = (target: Element): boolean => target.matches('html, body') || target.closest(FURNITURE) !== null;
