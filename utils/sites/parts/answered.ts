import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, match } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';
import { firstOwn } from './own.ts';

/** How a comment of an engine shows its parts, for one that another says it answers. */
export interface CommentParts {
  readonly post: string;
  readonly author: readonly string[];
  readonly words: (comment: Element) => string | null;
}

/** Whom a reply names by a link to their comment ("#id"); the name alone where that isn't on the page. Null where it names nobody. */
export function answered(link: Element | null, { doc }: PageView, { post, author, words }: CommentParts): Partial<Excerpt> | null {
  const id = match(attr(link, 'href'), /#(.+)$/);
  const named = lineOf(link)?.replace(/^@\s*/, '') || null;
  const found = id ? doc.getElementById(id) : null;
  const comment = found?.matches(post) ? found : null;
  if (!id && !named) return null;
  return { nativeId: id, author: lineOf(comment && firstOwn(comment, author, post)) ?? named, text: comment && words(comment) };
}

/** Words that may begin with whom they answer, as an engine writes it there: `<a href="#id">@Ann</a> , `. */
export function addressed(body: Element | null): { to: Element | null; text: string | null } {
  if (!body) return { to: null, text: null };
  const first = body.querySelector('a[href*="#"]');
  const name = lineOf(first);
  const text = cleanText(body);
  const to = name?.startsWith('@') && text.startsWith(name) ? first : null;
  return { to, text: (to && name ? text.slice(name.length) : text).replace(/^\s*,\s+/, '') };
}
