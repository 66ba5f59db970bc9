import { match } from '../dom.ts';
import { withOnly } from './address.ts';

/** What names a post in its address; everything else follows visitors around. */
const POST_NAMING = ['story_fbid', 'id', 'fbid', 'v', 'view', 'type', 'multi_permalinks'];
const NAMING = [...POST_NAMING, 'comment_id', 'reply_comment_id'];

/** A post's address; a picture of a group's post says whose picture it is. */
export function postAddress(href: string | null, base: URL): string | null {
  const [, post, group] = /[?&]set=gm\.(\d+)&idorvanity=([\w.]+)/.exec(href ?? '') ?? [];
  return post ? `https://www.facebook.com/groups/${group}/posts/${post}/` : withOnly(href, base, NAMING);
}

/** The address of what was commented on, from the comment's. */
export const threadAddress = (href: string | null, base: URL): string | null => withOnly(href, base, POST_NAMING);

export const idIn = (address: string | null): string | null =>
  match(address, /(?:story_fbid=|fbid=|multi_permalinks=|[?&]v=|\/(?:posts|permalink|videos|reel)\/(?:[^/?]*\/)?)(pfbid\w+|\d+)/) ??
  match(address, /\/(\d+)\/?(?:\?|$)/);

/** The number of a comment; some links have it in Base64, after that of its post: "comment:1_2". */
export function commentIdIn(address: string | null): string | null {
  const id = match(address, /reply_comment_id=([^&]+)/) ?? match(address, /[?&]comment_id=([^&]+)/);
  const coded = match(id, /^(Y29tbWVudD[\w%+/=-]+)$/);
  return coded ? match(textOf(coded.replace(/%3d/gi, '=')), /_(\d+)$/) : id;
}

/** An answer's address names the comment that it answers, too. */
export const answeredIn = (address: string | null): string | null =>
  address?.includes('reply_comment_id=') ? commentIdIn(address.replace(/reply_comment_id=[^&]*/, '')) : null;

/** Empty for what is no Base64. */
const textOf = (coded: string): string => (/^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i.test(coded) ? atob(coded) : '');
