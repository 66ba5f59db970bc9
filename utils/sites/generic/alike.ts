import { attr } from '../dom.ts';
import { once } from '../parts/per-page.ts';
import type { Owners } from './block.ts';
import { partsOf } from './parts.ts';
import { personOf } from './person.ts';
import { saysPerson } from './signs.ts';

/** Who wrote an article, where nothing says that but that those who write below it are named in the same way. */

/** What names them in the first posts is called so, or leads to a place of the kind. */
const namesIn = once((owners: Owners): readonly string[] =>
  [...new Set(owners.values())].slice(0, 6).flatMap((one) => (one.facts.key ? shapesOf(personOf(one, partsOf(one, owners))?.el) : [])),
);
const shapesOf = (el: Element | undefined): string[] =>
  [el?.closest('[class]')?.className, attr(el?.closest('a[href]'), 'href')?.replace(/[^/=]*\/?$/, '')].flatMap((shape) => shape || []);

/** May name a person, and in the way that posts do. */
export const isNamedAlike = (el: Element, owners: Owners): boolean =>
  saysPerson(el) > 0 && shapesOf(el).some((shape) => namesIn(owners).includes(shape));
