import { ADDRESS_LIMIT, clip, LINE_LIMIT, TEXT_LIMIT } from '@/utils/domain/limits.ts';
import { cleanHandle, cleanName } from '@/utils/domain/name.ts';
import type { Count, Excerpt, FieldName, Post } from '@/utils/domain/post.ts';
import type { Lesson } from '@/utils/domain/rule.ts';
import { cleanUrl, webUrl } from '@/utils/domain/url.ts';
import { folded, inHead } from './dom.ts';
import { perPage } from './parts/per-page.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';

/** Every post of the page, as one recipe reads it. */
export function readWith(recipe: Recipe, page: PageView): { recipe: string; posts: Post[] } {
  return { recipe: recipe.name, posts: recipe.posts(page).map((element, index) => readPost(element, recipe, page, index + 1)) };
}

/** One post, whole: addresses resolved, names cleaned, what the recipe requires and didn't find named as missing. */
export function readPost(element: Element, recipe: Recipe, page: PageView, position?: number, rules: readonly Lesson[] = []): Post {
  const seen = recipe.read(element, page);
  const taught = globalThis.earshotTaught?.withTaught(seen, element, rules, recipe, page);
  const draft = recipe.fill?.(taught ?? seen, element, page) ?? taught ?? seen;
  const post = postFrom(draft, recipe, page);
  return { ...post, thread: { ...post.thread, position: position ?? placeOf(element, recipe, page) } };
}

/** Place of a post among those of its page, from 1; null for one that isn't among them. */
function placeOf(element: Element, recipe: Recipe, page: PageView): number | null {
  if (recipe.place) return recipe.place(element, page);
  const seen = placesIn(page).get(recipe.name) ?? numbered(recipe, page);
  // In a shadow root a post may have come unseen.
  return seen.get(element) ?? numbered(recipe, page).get(element) ?? null;
}

/** Every post of the page, looked for now: their places are known by it. */
export const postsOf = (recipe: Recipe, page: PageView): Element[] => [...numbered(recipe, page).keys()];

function numbered(recipe: Recipe, page: PageView): ReadonlyMap<Element, number> {
  const places = new Map(recipe.posts(page).map((post, index) => [post, index + 1]));
  placesIn(page).set(recipe.name, places);
  return places;
}

const placesIn = perPage(() => new Map<string, ReadonlyMap<Element, number>>());

/** What was read, as it is kept: its place on the page is not known by it. */
export function postFrom(draft: Draft, recipe: Pick<Recipe, 'name' | 'site' | 'siteName' | 'version' | 'required'>, page: PageView): Post {
  const text = draft.text?.trim() ?? '';
  const state = draft.state ?? 'live';
  const read = {
    author: line(cleanName(draft.author)),
    handle: line(cleanHandle(draft.handle)),
    authorUrl: address(draft.authorUrl, page),
    permalink: address(draft.permalink, page),
    postedAt: draft.postedAt ?? null,
    text: draft.text ?? null,
  } satisfies Record<FieldName, unknown>;
  return {
    site: recipe.site ?? (recipe.name === 'generic' ? 'web' : recipe.name),
    siteName: recipe.siteName ?? shared(page).host,
    role: draft.role,
    nativeId: line(draft.nativeId),
    pageUrl: shared(page).url,
    permalink: read.permalink,
    author: { name: read.author, handle: read.handle, url: read.authorUrl, nativeId: line(draft.authorId) },
    text: clip(text, TEXT_LIMIT),
    textCut: draft.textCut === true || text.length > TEXT_LIMIT,
    title: line(draft.title),
    language: folded(draft.language)?.slice(0, 35) ?? null,
    quote: null,
    quoted: excerpt(draft.quoted, page),
    parent: excerpt(draft.parent, page),
    thread: threadOf(draft, page),
    repostedBy: line(cleanName(draft.repostedBy)),
    postedAt: read.postedAt,
    metrics: shown(draft.metrics ?? {}),
    format: draft.format ?? null,
    promoted: draft.promoted === true,
    state,
    missing: state === 'live' ? recipe.required.filter((field) => read[field] === null) : [],
    recipe: { name: recipe.name, version: recipe.version },
    ...(draft.taught ? { taught: [...draft.taught] } : {}),
    ...(shared(page).translated ? { translated: true } : {}),
  };
}

const line = (text: string | null | undefined): string | null => {
  const one = folded(text);
  return one === null ? null : clip(one, LINE_LIMIT);
};

const baseOf = perPage(({ doc, url }) => (doc.baseURI.startsWith('http') ? doc.baseURI : url.href));

/** Null too for an address longer than a store keeps: cut in half it would lead elsewhere. */
function address(href: string | null | undefined, page: PageView): string | null {
  const clean = cleanUrl(href, baseOf(page));
  return clean === null || clean.length > ADDRESS_LIMIT ? null : clean;
}

/** What no post of a page has for itself: a look through the whole document would come with each. */
const shared = perPage((page) => ({
  host: page.url.hostname.replace(/^www\./, ''),
  url: address(page.url.href, page),
  title: line(cleanName(inHead(page.doc, 'meta[property="og:title"]', 'content') ?? page.doc.title)),
  thread: address(canonical(page), page),
  // As Chrome marks a page that it translated, and as Edge does.
  translated:
    page.doc.documentElement.matches('.translated-ltr, .translated-rtl') ||
    inHead(page.doc, 'title[_msttexthash]', '_msttexthash') !== null,
}));

function excerpt(part: Partial<Excerpt> | null | undefined, page: PageView): Excerpt | null {
  if (!part) return null;
  const found = {
    nativeId: line(part.nativeId),
    author: line(cleanName(part.author)),
    text: part.text?.trim() ? clip(part.text.trim(), TEXT_LIMIT) : null,
    permalink: address(part.permalink, page),
  };
  return Object.values(found).some((value) => value !== null) ? found : null;
}

/** Where a recipe says nothing of the thread, the page says its own title and address. */
function threadOf({ thread }: Draft, page: PageView): Post['thread'] {
  return {
    nativeId: line(thread?.nativeId),
    title: typeof thread?.title === 'string' ? line(cleanName(thread.title)) : shared(page).title,
    url: typeof thread?.url === 'string' ? address(thread.url, page) : shared(page).thread,
    community: line(cleanName(thread?.community)),
    starter: line(cleanHandle(thread?.starter) ?? cleanName(thread?.starter)),
    position: null,
  };
}

/** The page's own word for its address, where it is one of this host and not just the front page. */
function canonical({ doc, url }: PageView): string {
  const said = webUrl(inHead(doc, 'link[rel="canonical"]', 'href'), url);
  const own = said !== null && new URL(said).hostname === url.hostname && (new URL(said).pathname !== '/' || url.pathname === '/');
  return own ? said : url.href.replace(/#.*/, '');
}

/** Only what the page shows: no null, no zero in place of what isn't known. */
function shown<Name extends string>(counts: { [name in Name]?: Count | null }): { [name in Name]?: Count } {
  const kept: { [name in Name]?: Count } = {};
  for (const name in counts) {
    const count = counts[name];
    if (count) kept[name] = { ...count, raw: clip(count.raw, 80) };
  }
  return kept;
}
