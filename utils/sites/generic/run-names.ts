import { asideWords, furnitureWords, postShapes, postWords, spread } from './words.ts';

/** What the key of a run says of it: `keysOf` made it of names. */

/** Key of what ends with who wrote it and when. */
export const SIGNED = 'signed';

export const never =
  /^(?:p|h1|span|header|footer|form|figure|a|b|i|em|strong|time|cite|small|label|fieldset|thead|main|body|address|code|pre|nav|ul|ol)$/;
export const single =
  /comment-?#|reply-?#|answer-?#|[.#](?:[pu]-)?(?:comm?ent(?:ario|aire|o)?|kommentar)(?:[-_](?:item|entry|box|block|container))?$/;
export const lone =
  /^article|\[(?:article|tweet|post|comment|review)\]$|^@|\.(?:h-entry|h-cite|hentry|review|status|message|post)$|[.#](?:post|message|comment)[-_]?#$/;
export const types = /^@(?:Comment|UserComments|Answer|Question|Review|DiscussionForumPosting)$/;

export const article = />article$|^\w+\[article\]$/;
/** A microformat's: a post, though another element that is one may hold it. */
export const entry = /\.h-entry$/;
/** Called a post or a comment, and nothing else of one. */
export const exact =
  /^\w+[.#[](?:forum-?)?(?:comment|post|reply|message|review|answer)(?:[-_]?(?:item|container|card|row|box|block|entry))?[-_]?(?:#|\])?$/i;
export const isNamed = (key: string): boolean =>
  types.test(key) ||
  article.test(key) ||
  entry.test(key) ||
  key === SIGNED ||
  (!/(?:user|author|member|avatar|profile|name)s?$|(?<!s|list|thread|tree|stream|feed|discussion|area)>/.test(spread(key)) &&
    (postWords.test(spread(key)) || postShapes.test(spread(key))) &&
    !asideWords.test(spread(key)) &&
    !isPart(key));

/** Named after a part of a post. What is called a reply and holds a person and a time is one, not the button for it. */
export const isPart = (key: string): boolean =>
  /[.](?:[a-z-]+-)?layout(?![a-z])/.test(key) || furnitureWords.test(spread(key).replace(/(?<![a-z])reply(?![a-z-])/g, 'post'));
