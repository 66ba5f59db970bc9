import type { Time } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, childrenOf, isLonger, match, textOf } from '../dom.ts';
import { lone, ownElements } from '../generic/block.ts';
import { isWriter, linkedArticle } from '../generic/linked.ts';
import { bylineIn, nameOf } from '../generic/names.ts';
import { toldName } from '../generic/words.ts';
import type { Draft, PageView } from '../recipe.ts';
import { cleanText, lineOf, type TextOptions } from '../text.ts';
import { when } from './when.ts';

/** The article that a page's comments are about: its box, and where its words are in it. */
export interface ArticleShape {
  readonly body: string;
  readonly title?: string;
  readonly author?: string;
  readonly clean?: TextOptions;
  /** Where nothing is called author or time, one line may tell both, in words: themes of blogs. */
  readonly told?: boolean;
}

const titles = '.entry-title, .post-title, [itemprop~="headline"], .p-name, .storytitle, h1, h2:not([class*="author"])';
const authors =
  '[rel~="author"], .author .fn, .author.fn, .byline .author, [itemprop~="author"] [itemprop~="name"], .byline a, .post-author a, .entry-author a, .author a, :is([class*="author-name"], [class*="meta-author"], [class*="meta_author"]) a';
const looser =
  '.byline, .author, [itemprop~="author"], [class*="author-name"], [class*="author_name"], [class*="__author"], .wp-block-post-author__name, a[href*="/author/"]';

/** A theme can link a name to nowhere. */
const leading = 'a[href]:not([href^="#"])';

const lines = 'small, p, div, span, li';
/** As many elements of an article are asked for a line, none of them deep in others: each is asked for all in it. */
const MOST = 3_000;

/** "By:", in an element of its own before the one with the name. */
const writerLabel = /^(?:written |posted )?(?:by|von|par|por|di|autor|auteur|author|autore)\s?:$/i;

const changed = '.updated, [itemprop~="dateModified"]';
const others = 'aside, nav, [class*="related"], [class*="widget"], [class*="recommend"]';
const furniture =
  'h1, header, footer, nav, aside, form, .post-date, .entry-meta, .post-meta, .byline, .post-title, .entry-title, .post-header, .post-footer, [class*="post-info"], [class*="widget_"]';

/** `wordless` leaves its text unread, for who only asks which thread this is. */
export function readArticle(
  box: Element,
  page: PageView,
  { body, title = titles, author = authors, clean, told = false }: ArticleShape,
  wordless = false,
): Draft {
  const widest = box.querySelector(body);
  // What holds the heading or who wrote it, too, is around the words.
  const words = (widest?.querySelector(`.entry-title, .post-title, ${author}`) && widest.querySelector(body)) ?? widest ?? aroundProse(box);
  const find = (selector: string, fits = (_el: Element): boolean => true) =>
    [...box.querySelectorAll(selector)].find((el) => !inComments(el, box) && fits(el)) ?? null;
  const named = (el: Element): boolean => !words?.contains(el) && nameOf(el) !== null;
  const isOthers = (el: Element): boolean => within(el.closest(others), box);
  const name = find(author, named) ?? find(looser, (el) => named(el) && !(el.localName === 'a' && isOthers(el)));
  const link = name?.closest(leading) ?? name?.querySelector(leading) ?? null;
  const titled = find(title, (el) => !within(el.closest('li'), box));
  const heading = lineOf(titled) ?? textOf(page.doc, 'h1:not(#header, .site-title)');
  // What holds the heading and no paragraph of some length tells who wrote it and when.
  const isHead = (el: Element): boolean =>
    el !== box && el.contains(titled) && !isLonger(el, 299) && ![...el.querySelectorAll('p')].some(isProse);
  const permalink = ownAddress(page);
  const meta = attr(page.doc, 'meta[name="author"]', 'content');
  const said = (meta && isWriter(meta, page.doc) ? meta : null) ?? nameOf(name) ?? linkedArticle(page).author;
  const time =
    when(find('time.published, time.entry-date, .published[title], time[itemprop~="datePublished"]'), page) ??
    when(timeMeta(page.doc), page) ??
    timeFromAttribute(linkedArticle(page).date) ??
    when(find(`time[datetime*="-"]:not(${changed})`), page);
  const apart = (el: Element): boolean =>
    !el.contains(words) && !words?.contains(el) && !isOthers(el) && !el.matches(changed) && !el.querySelector(changed);
  const own = !told || (said && time) ? [] : ownElements(lone(box), new Map(), MOST);
  const isHeads = (el: Element): boolean => !inComments(el, box) && apart(el);
  const signed = said ?? signedIn(own.slice(0, 80).filter(isHeads));
  const isLine = (el: Element): boolean => el.matches(lines) && isHeads(el) && signerOf(el) !== null && !childrenOf(el).some(signerOf);
  const line = (signed === said && own.find(isLine)) || null;
  const writer = signed ?? signerOf(line);
  const toldTime = (): Time | null => {
    const dated = (el: Element): boolean => when(el, page)?.approximate === false && (apart(el) || el.matches('.postmetadata'));
    // Blogger says a day once, above all posts of it.
    const above = [box, box.parentElement, box.parentElement?.parentElement]
      .map((el) => el?.previousElementSibling)
      .find((el) => el?.matches('[class*="date"]'));
    return when(find('.postmetadata, [class*="date"], .published, small, [rel~="bookmark"]:not(:is(h1, h2, h3) *)', dated) ?? above, page);
  };
  return {
    role: 'post',
    nativeId: match(box.id, /(\d+)$/),
    author: writer,
    authorUrl: nameOf(name) === writer ? attr(link, 'href') : null,
    title: heading,
    text: wordless
      ? null
      : cleanText(
          words ?? box,
          words
            ? clean
            : { drop: clean?.drop ? `${clean.drop}, ${furniture}` : furniture, skip: (el) => el.matches(comments) || isHead(el) },
        ) || null,
    permalink,
    postedAt: time ?? when(line, page) ?? (told ? toldTime() : null),
    format: 'article',
    thread: { title: heading, url: permalink, starter: writer },
  };
}

/** Who wrote it, by the line or the label that names them among the elements of a head. */
const signedIn = (heads: readonly Element[]): string | null =>
  bylineIn(heads) ?? nameOf(heads.find((el) => !el.firstElementChild && writerLabel.test(lineOf(el) ?? ''))?.nextElementSibling ?? null);

/** Who wrote it, where a line tells that and when: "Ann | 3 May 2009 at 13:24", "3.5.2009 by Ann". A category may be "Texts by Ann". */
function signerOf(el: Element | null): string | null {
  const words = el && isLonger(el, 400) ? null : lineOf(el);
  const name = words === null || words.length > 140 ? null : match(toldName(words), /^(\p{L}[^:]*)$/u);
  return name && [...(el?.querySelectorAll('[rel~="tag"]') ?? [])].some((tag) => tag.textContent?.includes(name)) ? null : name;
}

/** Where nothing is called its words: what most of its prose stands in, if that is less than the whole. */
function aroundProse(box: Element): Element | null {
  const letters = new Map<Element, number>();
  let all = 0;
  for (const p of [...box.querySelectorAll('p')].slice(0, 300)) {
    const around = p.parentElement;
    if (!around || !isProse(p) || inComments(p, box)) continue;
    const size = p.textContent?.length ?? 0;
    all += size;
    letters.set(around, (letters.get(around) ?? 0) + size);
  }
  const most = [...letters].find(([el, size]) => el !== box && size * 3 > all * 2);
  return most?.[0] ?? null;
}

/** A paragraph, and no line of who wrote it or when. */
export const isProse = (p: Element): boolean => (p.textContent ?? '').trim().length > 60;

const comments = '[id*="comment"], [class*="comment"]';

/** The comments can lie in the same box as the article. */
const inComments = (el: Element, box: Element): boolean => within(el.closest(comments), box);

const within = (el: Element | null, box: Element): boolean => el !== null && el !== box && box.contains(el);

const timeMeta = (doc: Document): Element | null =>
  [...doc.querySelectorAll('meta[property="article:published_time"], [itemprop~="datePublished"]')].find(
    (el) => !inComments(el, doc.body),
  ) ?? null;

/** The page's own word for its address, without what names one of its comments. */
export function ownAddress({ doc, url }: PageView): string {
  const said = attr(doc, 'link[rel="canonical"]', 'href');
  return said && URL.canParse(said, url) && new URL(said, url).host === url.host ? said : url.href.replace(/#.*/, '');
}
