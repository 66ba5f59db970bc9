import { parseCount } from '@/utils/domain/count.ts';
import { attr } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { lineOf } from '../text.ts';
import { own } from './own.ts';

/** What a post's buttons count, and those of a comment. */
export function countsOf(post: Element, isReply: boolean, scopes: string, { lang }: PageView): NonNullable<Draft['metrics']> {
  const count = (selector: string) => {
    const found = own(post, selector, scopes);
    const told = attr(found, 'data-count') ?? attr(found, 'data-reaction-counts') ?? attr(found, 'aria-label');
    return parseCount(told, lang) ?? parseCount(lineOf(found), lang);
  };
  return {
    likes: count(
      isReply
        ? '.like_count, .like_button_count, [data-testid="comment-like"]'
        : '.post_like_count, .like_btn.like .like_button_count, .like_btn.like, .PostButtonReactions__title, .v_like, [data-testid="post_footer_action_like"]',
    ),
    reposts: count(
      '.post_share_count, .like_btn.share .like_button_count, .like_btn.share, .PostBottomAction.share, .v_share, [data-testid="post_footer_action_share"]',
    ),
    replies: count(
      '.like_btn.comment .like_button_count, .like_btn.comment, .PostBottomAction.comment, .v_replies, [data-testid="post_footer_action_comment"]',
    ),
    views: count('.like_views, ._views, .v_views'),
  };
}
