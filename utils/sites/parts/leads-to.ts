import type { PageView } from '../recipe.ts';

/** Selects links to a path of this site, told by its beginning; in a page that a browser saved they hold whole addresses. */
export const leadsTo = ({ url }: PageView, path: string): string => `:is([href^="${path}"], [href^="${url.origin}${path}"])`;

/** Selects links to a person, "/@ann"; `hosts`: where a page that a browser saved has them whole. */
export const toPerson = (...hosts: string[]): string =>
  `a:is(${['[href^="/@"]', ...hosts.map((host) => `[href*="${host}/@"]`)].join(', ')})`;
