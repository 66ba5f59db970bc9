import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt, Format } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { own, ownAll } from './parts/own.ts';
import { summed } from './parts/summed.ts';
import type { Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** t.me/s/ and embeds share the widget's classes; the web apps K and A have their own. */
const POSTS = '.tgme_widget_message, .bubble[data-mid]:not(.service), .Message[data-message-id], .Message.message-list-item';
const REPLY = '.tgme_widget_message_reply, .reply, .EmbeddedMessage';
/** Who speaks in a group or a discussion, with the group's name behind; "A pinned B" names them among the words. */
const SPEAKER = '.tgme_widget_message_author_name:not(.tgme_widget_message_text *)';
const BODY = '.tgme_widget_message_text, .text-content, .translatable-message, .bubble-content > .message';
/** The web apps: whose message it is, and what one person said in a row, of which they may name the first alone. "Forwarded from" and "via" name others. */
const FORWARDED = '.bubble-name-forwarded';
const SENDER = `:is(.peer-title-inner, .peer-title, .sender-title):not(${FORWARDED} *, .is-via *)`;
const RUN = '.bubbles-group, .sender-group-container';
/** In an address: "bells/198", "c/123/45" of a closed chat, "bells/198?comment=7" below a post. */
const MESSAGE = /^https?:\/\/[^/]+\/(\w+(?:\/\d+)+(?:\?comment=\d+)?)/;

export const telegram: Recipe = {
  name: 'telegram',
  version: 1,
  siteName: 'Telegram',
  checked:
    '2026-11-28: t.me/s (2023), embeds (2018, of groups 2026), comments below a post (2024); of the web apps K and A only outlines of messages, and what a channel sent on (2026)',
  required: ['author', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)(t\.me|telegram\.(me|org))$/.test(url.hostname),
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)],
  around: (target) => target.closest(POSTS),
  read(post, page) {
    const find = (selector: string) => own(post, selector, REPLY);
    const speaker = find(SPEAKER);
    const chat = find('a.tgme_widget_message_owner_name');
    const owner = speaker ?? (comesFirst(chat) ? chat : null) ?? senderOf(post);
    const stamp = find('a.tgme_widget_message_date');
    const time = stamp?.querySelector('time') ?? find('time[datetime]');
    const data = attr(post, 'data-post') ?? match(attr(stamp, 'href'), MESSAGE);
    const about = match(data, /^([^?]+)\?comment=/);
    const handle = match(attr(owner, 'href'), /\/(\w+)$/) ?? (speaker || about || chat !== owner ? null : (data?.split('/')[0] ?? null));
    const body = ownAll(post, BODY, REPLY).find((text) => !text.querySelector(BODY)) ?? find('.tgme_widget_message_poll_question');
    const web = attr(post, 'data-mid') ?? attr(post, 'data-message-id') ?? match(post.id, /^message-(\d+)$/);
    return {
      role: about ? 'comment' : 'post',
      nativeId: data ?? (web && attr(post, 'data-peer-id') ? `${attr(post, 'data-peer-id')}/${web}` : web),
      author: lineOf(owner),
      handle,
      authorUrl: handle ? `https://t.me/${handle}` : null,
      text: body ? cleanText(body, { drop: '.time, .MessageMeta, .message-time, .Reactions, .reactions' }) : serviceText(post),
      permalink: data ? `https://t.me/${data}` : null,
      postedAt: timeFromAttribute(attr(time, 'datetime')) ?? timeFromEpoch(attr(post, 'data-timestamp')),
      metrics: {
        views: parseCount(lineOf(find('.tgme_widget_message_views, .post-views, .message-views')), page.lang),
        likes: summed(post.querySelectorAll('.tgme_reaction:not(.tgme_reaction_paid)'), page.lang),
        replies: parseCount(lineOf(find('.tgme_widget_message_replies_count, .replies-footer-text')), page.lang),
      },
      format: formatOf(post),
      parent: parentOf(post, about),
      repostedBy: find(`.tgme_widget_message_forwarded_from, ${FORWARDED}`) ? lineOf(owner) : null,
      quoted: forwardedIn(post),
      thread: {
        nativeId: about,
        url: about && `https://t.me/${about}`,
        starter: speaker ? null : handle,
        community: lineOf(page.doc.querySelector('.tgme_channel_info_header_title') ?? (speaker && chat)) || null,
      },
    };
  },
};

/** A channel speaks itself; "Ann in Looms" is Ann's. */
const comesFirst = (name: Element | null): boolean => lineOf(name?.parentElement)?.startsWith(lineOf(name) ?? '') ?? false;

/** Named in the message, or in one before it of the same run; where nobody has a face either, others speak as the chat. */
function senderOf(post: Element): Element | null {
  const run = post.closest(RUN);
  const names = [post, ...(run?.querySelectorAll(POSTS) ?? [])].flatMap((one) => ownAll(one, SENDER, REPLY));
  const named = names.find((name) => !name.querySelector(SENDER) && lineOf(name));
  if (named) return named;
  const isTheirs = post.matches('.bubble:not(.is-out), .Message:not(.own)') && !run?.querySelector('.bubbles-group-avatar, .Avatar');
  return isTheirs ? post.ownerDocument.querySelector('.chat-info .peer-title, .MiddleHeader .title') : null;
}

/** "Channel created", "photo updated": what a service message says. */
const serviceText = (post: Element): string | null =>
  post.matches('.service_message') ? lineOf(post.querySelector('.tgme_widget_message_service_text, .tgme_widget_message_text')) : null;

/** The message that this one answers, as the box above it shows it: cut by the site. */
function parentOf(post: Element, about: string | null): Partial<Excerpt> | null {
  const reply = post.querySelector(REPLY);
  const comment = attr(reply, 'data-reply-to');
  const path = attr(reply, 'href') ?? (about && comment ? `https://t.me/${about}?comment=${comment}` : null);
  if (!reply) return null;
  const text = reply.querySelector('.tgme_widget_message_text, .tgme_widget_message_metatext, .reply-subtitle, .embedded-text-wrapper');
  return {
    author: lineOf(reply.querySelector('.tgme_widget_message_author_name, .reply-title, .embedded-sender')),
    text: text ? cleanText(text) : null,
    permalink: path?.replace(/\?(?!comment=).*$/, '') ?? null,
    nativeId: match(path, MESSAGE),
  };
}

/** A forwarded message is its first author's; the channel passed it on. */
function forwardedIn(post: Element): Partial<Excerpt> | null {
  const name = post.querySelector(
    `.tgme_widget_message_forwarded_from_name, ${FORWARDED} :is(.peer-title-inner, .peer-title:not(:has(.peer-title-inner)))`,
  );
  return name ? { author: lineOf(name), permalink: attr(name, 'href') } : null;
}

function formatOf(post: Element): Format {
  const has = (...names: string[]) => names.some((name) => own(post, `.tgme_widget_message_${name}`, REPLY));
  if (has('grouped_wrap') || post.matches('.bubble.is-album')) return 'carousel';
  if (has('video_player', 'roundvideo_player', 'video') || post.matches('.bubble:is(.video, .round)')) return 'video';
  if (has('voice_player', 'voice') || post.matches('.bubble.voice-message')) return 'audio';
  if (has('poll')) return 'poll';
  if (has('photo_wrap', 'photo', 'sticker_wrap') || post.matches('.bubble.photo')) return 'image';
  return has('link_preview') ? 'link' : 'text';
}
