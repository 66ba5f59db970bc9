import { parseCount } from '@/utils/domain/count.ts';
import type { MetricName, Metrics } from '@/utils/domain/post.ts';
import { attr, childrenOf, folded } from '../dom.ts';

/** What a page says of a post in schema.org's microdata: properties of the post itself, not of a person or a thing in it. */

/** schema.org's types whose properties are a post's. */
const postTypes = /schema\.org\/(?:Comment|UserComments|Answer|Question|(?:Critic|User)?Review|(?:DiscussionForum|SocialMedia)Posting)$/i;

/** Of the post's own properties those that say `name` of it: in its scope, or in that of the post around it. */
export function* propsOf(props: readonly Element[], post: Element, name: RegExp): Generator<Element> {
  for (const el of props) {
    if (!(el.getAttribute('itemprop') ?? '').split(/\s+/).some((one) => name.test(one))) continue;
    const scope = (el.hasAttribute('itemscope') ? el.parentElement : el)?.closest('[itemscope]');
    if (scope && postTypes.test(scope.getAttribute('itemtype') ?? '') && (scope.contains(post) || post.contains(scope))) yield el;
  }
}

interface Declared {
  el: Element;
  /** All that is said of the person. */
  outer: Element;
  /** Null: the page says that there is an author, and not who. */
  name: string | null;
  url: string | null;
}

/** Whom the post says to be its author: the element with the name, and the address of the person; a portrait said apart names nobody. */
export function authorIn(props: readonly Element[], post: Element): Declared | null {
  let unnamed: Declared | null = null;
  for (const author of propsOf(props, post, /^(?:author|creator)$/)) {
    if (!author.hasAttribute('itemscope')) continue;
    const el = author.querySelector('[itemprop~="name"]');
    const name = folded((el ?? author).textContent) ?? attr(el, 'content');
    const url = addressOf(author.querySelector('[itemprop~="url"]'));
    const declared = { el: el ?? author, outer: author, name, url };
    if (name === null) unnamed ??= declared;
    else if (el && name.length <= 90) return declared;
  }
  return unnamed;
}

/** The address that the post gives itself; else that of the scope around whose author it names: a thread that begins with it. */
export function addressIn(props: readonly Element[], post: Element): string | null {
  const id = post.hasAttribute('itemscope') ? attr(post, 'itemid') : null;
  const [author] = propsOf(props, post, /^(?:author|creator)$/);
  const scope = author?.parentElement?.closest('[itemscope]');
  const around = scope?.contains(post) && scope !== post ? scope.querySelector(':scope > [itemprop~="url"]') : null;
  const said = [/^url$/, /^(?:mainEntityOfPage|discussionUrl)$/].flatMap((name) => [...propsOf(props, post, name)]);
  return [id, ...[...said, around].map(addressOf)].find((one) => one !== null && /^(?:https?:\/\/|[/?#])/.test(one)) ?? null;
}

const addressOf = (el: Element | null): string | null => attr(el, 'href') ?? attr(el, 'content');

const interactions: readonly [RegExp, MetricName][] = [
  [/LikeAction$|AgreeAction$/, 'likes'],
  [/(?:Comment|Reply)Action$/, 'replies'],
  [/(?:Share|Repost)Action$/, 'reposts'],
  [/(?:View|Read|Watch)Action$/, 'views'],
];

const things = /schema\.org\/\w*(?:Product|Episode|Movie|Event|JobPosting)$/;
/** Of a type of schema.org's that nobody posts: a product, an episode, a date. */
export const isThing = (el: Element): boolean =>
  [el, ...childrenOf(el)].some((one) => things.test(one.getAttribute('itemtype') ?? '') && !one.matches('[itemprop="itemReviewed"]'));

/** schema.org's InteractionCounter; a 0 that is said is a 0. */
export function countsIn(props: readonly Element[], post: Element, lang: string): Metrics {
  const found: Metrics = {};
  for (const counter of propsOf(props, post, /^(?:interactionStatistic|interactionCount)$/)) {
    const type = counter.querySelector('[itemprop~="interactionType"]');
    const said = attr(type, 'content') ?? attr(type, 'href') ?? attr(type, 'itemtype') ?? '';
    const name = interactions.find(([pattern]) => pattern.test(said))?.[1];
    const number = counter.querySelector('[itemprop~="userInteractionCount"]');
    const count = parseCount(attr(number, 'content') ?? folded(number?.textContent), lang);
    if (name && count) found[name] ??= count;
  }
  return found;
}
