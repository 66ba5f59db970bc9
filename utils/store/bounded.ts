import { clip, TEXT_LIMIT } from '@/utils/domain/limits.ts';
import type { Post } from '@/utils/domain/post.ts';

/** A post whose texts fit: a megabyte of text is cut and says so. */
export const bounded = (post: Post): Post => ({
  ...post,
  text: clip(post.text, TEXT_LIMIT),
  textCut: post.textCut || post.text.length > TEXT_LIMIT,
  quote: post.quote === null ? null : clip(post.quote, TEXT_LIMIT),
});
