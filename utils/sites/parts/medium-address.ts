import { match } from '../dom.ts';
import { MEDIUM } from '../hosts.ts';
import type { PageView } from '../recipe.ts';

/** What Medium's addresses tell: its names of classes are hashes, its links are not. */

/** Its own pages, and publications' on hosts of their own. */
export const isMedium = ({ url, doc }: PageView): boolean => /(^|\.)medium\.com$/.test(url.hostname) || doc.querySelector(MEDIUM) !== null;

/** Whom a link to a story follows around, and where from. */
export const bare = (href: string | null): string | null => href?.replace(/[?#].*/, '') ?? null;

/** A story's or a response's own id, the last part of its address: "/@ann/the-lamp-5e1d0c9a77b2", "/p/5e1d0c9a77b2". */
export const postIdIn = (href: string | null): string | null => match(bare(href), /[^@/][-/]([0-9a-f]{9,12})$/);

/** "https://medium.com/@ann", "https://ann.medium.com": a publication can have a name there, too, and signs nothing. */
export const handleIn = (href: string | null): string | null =>
  match(href, /\/@([\w.-]+)/) ?? match(href, /^https?:\/\/(?!www\.|policy\.|help\.)([\w-]+)\.medium\.com(?:\/?$|\/?\?)/);
