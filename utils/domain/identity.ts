import { plainHost } from './host.ts';
import type { Post } from './post.ts';

const hosts = new Map<string, string>();
const KNOWN = 1_000;

/** The host of an address without "www."; many posts of a page ask for it, several times each. */
function hostOf(address: string): string {
  const known = hosts.get(address);
  if (known !== undefined) return known;
  const host = URL.canParse(address) ? plainHost(new URL(address).hostname) : '';
  if (hosts.size >= KNOWN) hosts.clear();
  hosts.set(address, host);
  return host;
}

/** Where a native id holds: the site, and for an engine that runs on many hosts also the host. */
function realm(post: Post): string {
  const host = hostOf(post.pageUrl ?? '');
  return post.siteName === host ? `${post.site}@${host}` : post.site;
}

/** cyrb53 (public domain, bryc): 53 bits of a text as 11 signs of base 36. Not for secrets. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}

/** Same post, same identity: the site's own id, else the permalink, else a hash of thread, author and text. */
export function identityOf(post: Post): string {
  if (post.nativeId) return `${realm(post)}:${post.nativeId}`;
  if (post.permalink) return post.permalink;
  const thread = post.thread.nativeId ?? post.thread.url ?? post.pageUrl ?? '';
  const author = post.author.nativeId ?? post.author.handle ?? post.author.name ?? '';
  return `${realm(post)}:hash:${fingerprint([thread, author, post.text].join('\n'))}`;
}

/** An id that stands for an address which is no longer to be said: the same for the same address, and nobody reads it back. */
export const unsaid = (address: string): string => `~${fingerprint(address)}`;

/** What a post without an id is known by where its address is said no more. `identity`: as it was known before. */
export const unsaidIdentityOf = (post: Post, identity: string): string => identityOf({ ...post, nativeId: unsaid(identity) });

/** The account behind a post; null where only a display name is known, since two people can share one. */
export function accountKeyOf(post: Post): string | null {
  const { nativeId, handle, url } = post.author;
  if (nativeId) return `${realm(post)}:${nativeId}`;
  if (handle) return `${realm(post)}:@${handle.toLowerCase()}`;
  return url;
}
