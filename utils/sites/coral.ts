import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** Coral (Talk): the classes that it keeps for its hosts' style sheets. In a shadow root of its own since 7, where no mark is found. */
export const coral = declared({
  name: 'coral',
  version: 1,
  checked: '2026-11-27: the classes named in its source (6); not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.coral-comment .coral-comment-content') !== null,
  post: '.coral-comment',
  role: 'comment',
  author: ['.coral-comment-username', '.coral-username'],
  profile: () => null,
  text: '.coral-comment-content',
  clean: { drop: '.coral-readMore, .coral-comment-edited' },
  time: ['time.coral-comment-timestamp', '.coral-comment-timestamp time', 'time[datetime]'],
  metrics: { likes: '.coral-reactedComment-count, .coral-comment-reactButton .coral-count' },
  nested: true,
  thread: { title: 'h1', starts: false },
  more(post, page, find) {
    const id =
      match(post.id, /comment-([\w-]{8,})$/) ??
      match(attr(post, 'data-testid'), /comment-([\w-]{8,})$/) ??
      match(post.closest('[id^="comment-"]')?.id, /comment-([\w-]{8,})$/);
    const to = lineOf(find('.coral-comment-inReplyTo-username'));
    const url = new URL(page.url);
    url.hash = '';
    if (id) url.searchParams.set('commentID', id);
    return { nativeId: id, permalink: id ? url.href : null, ...(to ? { parent: { author: to } } : {}) };
  },
});
