import { hostIn } from '@/utils/domain/host.ts';
import { ADDRESS_LIMIT, clip, LINE_LIMIT } from '@/utils/domain/limits.ts';
import type { Post } from '@/utils/domain/post.ts';
import { cleanPermalink, webUrl } from '@/utils/domain/url.ts';
import type { From } from '@/utils/messages/sender.ts';

/**
 * A post from a frame belongs to the page around it: that page's address and title, as the browser says them, never as the
 * frame does. An engine without a name of its own is called by the page's host. Unchanged where the browser doesn't say.
 */
export function withPage(post: Post, { address, top }: Pick<From, 'address' | 'top'>): Post {
  const whole = top === null ? null : webUrl(top.url, top.url);
  const url = whole === null ? null : cleanPermalink(whole);
  if (top === null || url === null || url.length > ADDRESS_LIMIT) return post;
  const siteName = post.siteName === hostIn(address) ? hostIn(url) : post.siteName;
  const title = clip(top.title.replace(/\s+/gu, ' ').trim(), LINE_LIMIT) || post.thread.title;
  return { ...post, siteName, pageUrl: url, thread: { ...post.thread, url, title } };
}
