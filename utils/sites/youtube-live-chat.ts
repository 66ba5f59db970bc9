import { first } from './dom.ts';
import { starterOf, videoId } from './parts/youtube-video.ts';
import type { Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const MESSAGE = 'yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer, yt-live-chat-membership-item-renderer';

/** The live chat beside a stream, a frame of its own. A message has no address, and its time is that of the clock on the wall. */
export const youtubeLiveChat: Recipe = {
  name: 'youtube-live-chat',
  site: 'youtube',
  version: 1,
  siteName: 'YouTube',
  checked: '2026-11-28: messages of a popped-out chat, plain and paid (2023)',
  required: ['author', 'text'],
  fits: ({ url }) => /(^|\.)youtube\.com$/.test(url.hostname) && url.pathname.startsWith('/live_chat'),
  posts: ({ doc }) => [...doc.querySelectorAll(MESSAGE)],
  around: (target) => target.closest(MESSAGE),
  read: (post, page) => ({
    role: 'message',
    nativeId: post.id || null,
    author: lineOf(first(post, '#author-name')),
    text: cleanText(first(post, '#message', '#header-subtext')),
    format: 'live',
    thread: { nativeId: videoId(page), starter: starterOf(page) },
  }),
};
