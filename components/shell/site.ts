/** Sites that people know by a name with more than one host. */
const wide = [
  'reddit.com',
  'x.com',
  'twitter.com',
  'facebook.com',
  'instagram.com',
  'youtube.com',
  'linkedin.com',
  'tiktok.com',
  'threads.net',
  'threads.com',
];

/** A network of many hosts and pages, not one site. */
export const isWide = (name: string): boolean => wide.includes(name);

export interface Site {
  /** As people say it: "reddit.com". */
  name: string;
  origins: string[];
}

/** The site of an address; null where no extension may read (browser pages, stores, files). */
export const siteOf = (address: string | undefined): Site | null => {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const known = wide.find((name) => url.hostname === name || url.hostname.endsWith(`.${name}`));
  const name = known ?? url.hostname.replace(/^www\./, '');
  const plain = /^[\d.]+$|^\[|(?:^|\.)localhost$/.test(url.hostname);
  return { name, origins: [plain ? `${url.protocol}//${url.hostname}/*` : `*://*.${name}/*`] };
};

/** "*://*.reddit.com/*" as people say it. */
export const siteName = (origin: string): string => origin.replace(/^[^/]+\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
