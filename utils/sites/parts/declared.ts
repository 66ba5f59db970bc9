import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt, MetricName, Role } from '@/utils/domain/post.ts';
import { attr, first, idOf, match, upFrom } from '../dom.ts';
import type { Draft, PageView, Recipe } from '../recipe.ts';
import { cleanText, lineOf, type TextOptions } from '../text.ts';
import { type ArticleShape, readArticle } from './article.ts';
import { firstOwn } from './own.ts';
import { pageNumber } from './page-number.ts';
import { perPage } from './per-page.ts';
import { when } from './when.ts';

/** Where a field stands in a post, never in a post within it: selectors, the first that finds anything goes; or a way there. */
export type Where = string | readonly string[] | ((post: Element, page: PageView) => Element | null);

/** An engine's posts as selectors. What selectors can't say goes into `more`, which is laid over the rest. */
export interface Declaration extends Omit<Recipe, 'posts' | 'around' | 'read'> {
  /** Every post, nested ones too. */
  readonly post: string;
  /** What the posts are comments on; `box` is the whole of it. */
  readonly article?: ArticleShape & { readonly box: string };
  /** Leaves out what matches `post` and isn't one. */
  readonly counts?: (post: Element, page: PageView) => boolean;
  /** What the page shows in its own place too: not one more post, but it can be pointed at. */
  readonly twice?: (post: Element, page: PageView) => boolean;
  readonly role?: Role | ((post: Element, page: PageView) => Role);
  /** Its first group, in the `id` of the post, is the site's own id; or where that stands otherwise. */
  readonly id?: RegExp | ((post: Element) => string | null);
  readonly author?: Where;
  /** Link to the author; the author's own element or the link around or in it where it isn't given. */
  readonly profile?: Where;
  readonly text: Where;
  readonly clean?: TextOptions;
  readonly time?: Where;
  readonly link?: Where;
  /** Name of its place on the page, where `link` finds nothing; its own id where there is no `link`. */
  readonly anchor?: (post: Element) => string | null;
  readonly title?: Where;
  readonly metrics?: { readonly [name in MetricName]?: Where };
  /** A quote in the text, who is named in it, and the site's own id of what is quoted. */
  readonly quote?: { readonly block: string; readonly author: string; readonly id?: (block: Element) => string | null };
  /** Replies lie in the post they answer. */
  readonly nested?: boolean;
  readonly thread?: {
    readonly title?: string;
    readonly community?: string;
    /** The page says which of several it is: on others than the first nobody knows who started the thread. */
    readonly current?: string;
    /** False where the first post of the page needn't be the start of the thread. */
    readonly starts?: boolean | ((page: PageView) => boolean);
  };
  readonly more?: (post: Element, page: PageView, find: Find) => Partial<Draft>;
}

export type Find = (where: Where) => Element | null;

export function declared(shape: Declaration): Recipe {
  const { post: selector, counts = () => true, twice = () => false } = shape;
  const thread = perPage((page) => threadOf(page, shape));
  return {
    ...named(shape),
    posts(page) {
      const article = articleOf(page.doc, shape);
      const found = [...page.doc.querySelectorAll(selector)].filter((post) => counts(post, page) && !twice(post, page));
      return [...(article ? [article] : []), ...found];
    },
    around(target, page) {
      let post = target.closest(selector);
      while (post && !counts(post, page)) post = upFrom(post)?.closest(selector) ?? null;
      return post ?? (shape.article && articleOf(page.doc, shape)?.contains(target) ? articleOf(page.doc, shape) : null);
    },
    read: (post, page) =>
      shape.article && !post.matches(selector) ? readArticle(post, page, shape.article) : read(post, page, shape, thread(page)),
  };
}

/** Never one of the posts: their boxes can look alike. */
function articleOf(doc: Document, { article, post }: Declaration): Element | null {
  return (article && [...doc.querySelectorAll(article.box)].find((box) => !box.closest(post))) ?? null;
}

function named({ name, site, version, siteName, checked, required, fits }: Declaration) {
  return { name, version, checked, required, fits, ...(site ? { site } : {}), ...(siteName ? { siteName } : {}) };
}

function read(post: Element, page: PageView, shape: Declaration, thread: NonNullable<Draft['thread']>): Draft {
  const find = finder(post, page, shape);
  const author = who(find, shape);
  const body = find(shape.text);
  const own: Draft = {
    role: typeof shape.role === 'function' ? shape.role(post, page) : (shape.role ?? 'post'),
    nativeId: nativeIdOf(post, shape),
    author: author.author ?? null,
    authorUrl: author.authorUrl ?? null,
    text: body ? cleanText(body, shape.clean) : null,
    title: shape.title ? lineOf(find(shape.title)) : null,
    permalink: permalinkOf(post, page, find, shape),
    postedAt: shape.time ? when(find(shape.time), page) : null,
    metrics: countsOf(find, page, shape),
    quoted: quotedIn(body, shape),
    parent: shape.nested ? parentOf(post, page, shape) : null,
    thread,
  };
  return { ...own, ...shape.more?.(post, page, find) };
}

const finder =
  (post: Element, page: PageView, { post: selector, nested }: Declaration): Find =>
  (where) => {
    if (typeof where === 'function') return where(post, page);
    const selectors = typeof where === 'string' ? [where] : where;
    return nested ? firstOwn(post, selectors, selector) : first(post, ...selectors);
  };

const nativeIdOf = (post: Element, { id = /(\d+)$/ }: Declaration): string | null =>
  typeof id === 'function' ? id(post) : match(idOf(post), id);

/** An anchor is one on the page's own address: a `<base>` leads elsewhere. */
function permalinkOf(post: Element, { url }: PageView, find: Find, { link, anchor }: Declaration): string | null {
  const found = link ? find(link) : null;
  if (found) return attr(found, 'href');
  const name = anchor ? anchor(post) : link ? null : idOf(post);
  return name ? new URL(`#${name}`, url).href : null;
}

function who(find: Find, { author, profile }: Declaration): Pick<Draft, 'author' | 'authorUrl'> {
  const name = author ? find(author) : null;
  const link = profile ? find(profile) : (name?.closest('a[href]') ?? name?.querySelector('a[href]'));
  return { author: attr(name, 'content') ?? lineOf(name), authorUrl: attr(link, 'href') };
}

const counted: readonly MetricName[] = ['likes', 'score', 'replies', 'views', 'rating', 'reposts'];

function countsOf(find: Find, { lang }: PageView, { metrics = {} }: Declaration): NonNullable<Draft['metrics']> {
  const counts: NonNullable<Draft['metrics']> = {};
  for (const name of counted) {
    const where = metrics[name];
    const element = where ? find(where) : null;
    counts[name] = parseCount(attr(element, 'content') ?? lineOf(element) ?? attr(element, 'title'), lang);
  }
  return counts;
}

const sayings =
  /^(?:zitat von|quote from|quoted from|citation de|cita de|citato da|originally posted by|posted by:)\s+|^\([^)]*\)\s*|^.*\bago, |\s*(?:said|wrote|schrieb|a écrit|escribió|ha scritto)?\s*:?\s*[↑⬆]?$/giu;

function quotedIn(body: Element | null, { quote, clean }: Declaration): Partial<Excerpt> | null {
  const block = quote ? body?.querySelector(quote.block) : null;
  if (!quote || !block) return null;
  const name = ['data-username', 'data-author', 'data-quote', 'data-ipsquote-username', 'data-mention']
    .map((said) => attr(block, said))
    .find((said) => said !== null);
  const author = name ?? lineOf(block.querySelector(quote.author))?.replace(sayings, '') ?? null;
  const drop = clean?.drop ? `${clean.drop}, ${quote.author}` : quote.author;
  const text = cleanText(block.querySelector('blockquote, .message, [style*="italic"]') ?? block, { drop }).replace(
    /^(?:wrote|said|schrieb|a écrit)\s*:\s*/iu,
    '',
  );
  return { nativeId: quote.id?.(block) ?? null, author, text };
}

function parentOf(post: Element, page: PageView, shape: Declaration): Partial<Excerpt> | null {
  const parent = post.parentElement?.closest(shape.post);
  if (!parent || shape.counts?.(parent, page) === false) return null;
  const find = finder(parent, page, shape);
  return { nativeId: nativeIdOf(parent, shape), author: who(find, shape).author ?? null, text: cleanText(find(shape.text), shape.clean) };
}

function threadOf(page: PageView, shape: Declaration): NonNullable<Draft['thread']> {
  const article = articleOf(page.doc, shape);
  if (article && shape.article) return readArticle(article, page, shape.article, true).thread ?? {};
  const { title = 'h1', community, current = '', starts = true } = shape.thread ?? {};
  const whole = typeof starts === 'function' ? starts(page) : starts;
  const opening = whole && pageNumber(page, current) === 1 ? page.doc.querySelector(shape.post) : null;
  return {
    title: lineOf(first(page.doc, ...title.split('|'))),
    community: community ? lineOf([...page.doc.querySelectorAll(community)].at(-1)) : null,
    starter: opening ? (who(finder(opening, page, shape), shape).author ?? null) : null,
  };
}
