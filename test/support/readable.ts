import type { Post } from '@/utils/domain/post.ts';

/** A post as expected files tell it: plain values by name, absent ones null, counts as numbers. */
export const readable = (post: Post) => ({
  role: post.role,
  author: post.author.name,
  handle: post.author.handle,
  authorUrl: post.author.url,
  authorId: post.author.nativeId,
  text: post.text,
  textCut: post.textCut,
  permalink: post.permalink,
  postedAt: post.postedAt?.at ?? null,
  approximate: post.postedAt?.approximate ?? null,
  metrics: Object.fromEntries(Object.entries(post.metrics).map(([name, count]) => [name, count.value])),
  nativeId: post.nativeId,
  title: post.title,
  language: post.language,
  format: post.format,
  promoted: post.promoted,
  state: post.state,
  repostedBy: post.repostedBy,
  parent: post.parent,
  quoted: post.quoted,
  thread: post.thread,
  missing: post.missing,
});
export type Readable = ReturnType<typeof readable>;
