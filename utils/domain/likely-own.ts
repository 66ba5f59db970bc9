import { fold } from './fold.ts';
import type { Post } from './post.ts';

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether the account behind a post is likely ours: its handle or display name is the brand's name or one of its
 * spellings, apart from case, accents and punctuation. "Kettle & Co" is @kettleandco's brand only if that was listed:
 * a part of a name is not enough, and a name under three letters never is.
 */
export const likelyOwn = (author: Post['author'], names: readonly string[]): boolean => {
  const ours = new Set(names.map((name) => plain(name)).filter((name) => name.length >= 3));
  return [author.handle, author.name].some((name) => name !== null && ours.has(plain(name)));
};
