import { clip, LINE_LIMIT, TEXT_LIMIT } from '@/utils/domain/limits.ts';
import type { Post } from '@/utils/domain/post.ts';
import { cleanPermalink, webUrl } from '@/utils/domain/url.ts';
import { ownAddress } from './address.ts';

/** Selected words that lie in no post: only they are kept, with the page they are on. Who wrote them, nobody knows. */
export function postOfSelection(words: string): Post {
  const at = new URL(ownAddress());
  const address = webUrl(at.href, at);
  const page = address === null ? null : cleanPermalink(address);
  const text = clip(words, TEXT_LIMIT);
  return {
    site: 'web',
    siteName: at.hostname.replace(/^www\./, '') || at.protocol,
    role: 'post',
    nativeId: null,
    pageUrl: page,
    permalink: null,
    author: { name: null, handle: null, url: null, nativeId: null },
    text,
    textCut: words.length > TEXT_LIMIT,
    title: null,
    language: document.documentElement.lang.slice(0, 35) || null,
    quote: text,
    quoted: null,
    parent: null,
    thread: { nativeId: null, title: clip(document.title, LINE_LIMIT) || null, url: page, community: null, starter: null, position: null },
    repostedBy: null,
    postedAt: null,
    metrics: {},
    format: null,
    promoted: false,
    state: 'live',
    missing: ['author', 'postedAt'],
    recipe: { name: 'selection', version: 1 },
  };
}
