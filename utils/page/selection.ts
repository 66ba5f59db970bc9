import type { Post } from '@/utils/domain/post.ts';
import { postFrom } from '@/utils/sites/read.ts';
import { view } from './view.ts';

/** What a recipe says of its posts; that of words alone has no more to say. */
const selection = { name: 'selection', site: 'web', version: 1, required: ['author', 'postedAt'] } as const;

/** Selected words that lie in no post: only they are kept, with the page they are on. Who wrote them, nobody knows. */
export function postOfSelection(words: string): Post {
  const post = postFrom({ role: 'post', text: words, language: document.documentElement.lang }, selection, view());
  // A file has no host.
  return { ...post, siteName: post.siteName || location.protocol, quote: post.text };
}
