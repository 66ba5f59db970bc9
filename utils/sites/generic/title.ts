import { folded } from '../dom.ts';
import { perPage } from '../parts/per-page.ts';

/** The heading that the page is named after. */
export const titleOf = perPage(
  ({ doc }): Element | null =>
    [...doc.querySelectorAll('[itemprop~="headline"], h1, h2')].find((el) => {
      const said = folded(el.textContent) ?? '';
      // What leads to where the site begins is its name.
      return said.length > 3 && doc.title.includes(said) && (el.closest('a') ?? el.querySelector('a'))?.pathname !== '/';
    }) ?? null,
);
