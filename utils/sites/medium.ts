import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, first, folded, match, textOf, upFrom } from './dom.ts';
import { linkedArticle } from './generic/linked.ts';
import { bare, handleIn, isMedium, postIdIn } from './parts/medium-address.ts';
import { clapsIn, linksIn, responsesIn, stampOf } from './parts/medium-responses.ts';
import { betweenParts } from './parts/medium-story.ts';
import { perPage } from './parts/per-page.ts';
import { when } from './parts/when.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const TITLE = ['[data-testid="storyTitle"]', '.pw-post-title', 'h1:not(p[id] ~ *)'];
const AUTHOR = ['[data-testid="authorName"]', '.pw-author a', 'a[href*="---byline--"]:not(:has(img))'];
/** Names and buttons, which a voice that reads the story aloud leaves out, too; of a page that is linked its title stays. */
const FURNITURE = 'header, footer, aside, [role="tooltip"], .speechify-ignore, a :is(h3, p)';

/** Lists of stories show each as an article, too. */
const storyOn = perPage((page): Element | null => {
  const all = storyId(page) === null ? [] : [...page.doc.querySelectorAll('article:not([data-testid="post-preview"])')];
  return all.find((box) => box.querySelector('section, p[id]')) ?? null;
});

const threadOn = perPage((page): NonNullable<Draft['thread']> => {
  const story = storyOn(page);
  return {
    nativeId: storyId(page),
    title: titleOf(story, page),
    url: bare(page.url.href),
    community: textOf(page.doc, '[data-testid="publicationName"]'),
    starter: authorOf(story, page),
  };
});

const storyId = ({ url, doc }: PageView): string | null =>
  postIdIn(url.href) ?? match(attr(doc, 'meta[property="al:android:url"]', 'content'), /\/p\/([0-9a-f]+)$/);

const titleOf = (story: Element | null, { doc }: PageView): string | null =>
  lineOf(first(story, ...TITLE)) ?? attr(doc, 'meta[property="og:title"]', 'content');

const authorOf = (story: Element | null, page: PageView): string | null =>
  lineOf(first(story, ...AUTHOR)) ?? attr(page.doc, 'meta[name="author"]', 'content') ?? linkedArticle(page).author;

/** Stories and what is said below them, on Medium and on publications' own hosts, as served since 2019. */
export const medium: Recipe = {
  name: 'medium',
  version: 1,
  siteName: 'Medium',
  checked: '2026-11-28: a story of 2022; its responses by what pages of 2024 to 2026 read as once their mark-up was gone',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: (page) => isMedium(page) && !page.doc.querySelector('.postArticle') && (storyOn(page) !== null || responsesIn(page).size > 0),
  posts(page) {
    const story = storyOn(page);
    const responses = responsesIn(page);
    // Below its story a response stands, and once more in a panel that opens beside it.
    const once = new Map([...responses].reverse().map(([box, id]) => [id ?? box, box]));
    return [...(story ? [story] : []), ...[...responses].flatMap(([box, id]) => (once.get(id ?? box) === box ? [box] : []))];
  },
  around(target, page) {
    const responses = responsesIn(page);
    for (let el: Element | null = target; el; el = upFrom(el)) if (responses.has(el)) return el;
    const story = storyOn(page);
    return story?.contains(target) ? story : null;
  },
  read: (post, page) => (post === storyOn(page) ? readStory(post, page) : readResponse(post, page)),
};

function readStory(story: Element, page: PageView): Draft {
  const title = first(story, ...TITLE);
  const link = first(story, ...AUTHOR)?.closest('a') ?? null;
  const authorUrl = bare(attr(link, 'href') ?? attr(page.doc, 'meta[property="article:author"], link[rel="author"]', 'content'));
  const isBetween = betweenParts(story);
  const foot = story.parentElement?.querySelector('footer') ?? page.doc.querySelector('footer');
  const told = textOf(page.doc, '.pw-responses-count') ?? textOf(story, '[aria-label="responses"]');
  const locked = page.doc.querySelector('a:is([href*="post_regwall"], [href*="post_paywall"]):not(p a)') !== null;
  const shown = first(story, '[data-testid="storyPublishDate"]', '.pw-published-date');
  return {
    role: 'post',
    nativeId: storyId(page),
    author: authorOf(story, page),
    handle: handleIn(authorUrl),
    authorUrl,
    title: titleOf(story, page),
    text: cleanText(story, { drop: FURNITURE, skip: (el) => el === title || isBetween(el) }) || null,
    textCut: locked,
    permalink: bare(page.url.href),
    // What its head calls the time of publishing is that of the last change.
    postedAt: timeFromAttribute(linkedArticle(page).date) ?? when(shown, page),
    metrics: { likes: clapsIn(story, page) ?? clapsIn(foot, page), replies: parseCount(told, page.lang) },
    format: 'article',
    thread: threadOn(page),
  };
}

function readResponse(response: Element, page: PageView): Draft {
  const links = linksIn(response);
  const stamp = stampOf(links);
  const who = links.find((link) => link !== stamp && postIdIn(attr(link, 'href')) === null && lineOf(link) !== null) ?? null;
  const words = response.querySelector('pre');
  const quote = [...response.querySelectorAll('mark')].find((mark) => !words?.contains(mark)) ?? null;
  const authorUrl = bare(attr(who, 'href'));
  const counts = [...response.querySelectorAll('button, p')].map((el) => match(lineOf(el), /^([\d.,]+[KM]?) repl(?:y|ies)$/));
  const replies = counts.find((count) => count !== null);
  const [portrait] = links.flatMap((link) => [...link.querySelectorAll('img[alt]')]);
  const text = words ? cleanText(words, { lines: true }).replace(/\s*…\s*more$|\.\.\.\s*more$/, '…') : null;
  return {
    role: 'comment',
    nativeId: postIdIn(attr(stamp, 'href')),
    author: attr(portrait, 'alt') ?? firstText(who),
    handle: handleIn(authorUrl),
    authorUrl,
    authorId: match(attr(response, 'a[href*="%2Fvote%2F"]', 'href'), /[?&]userId=([0-9a-f]{9,12})/),
    text,
    textCut: /(?:…|\.\.\.)\s*more$/.test(folded(words?.textContent) ?? ''),
    permalink: bare(attr(stamp, 'href')),
    postedAt: when(stamp ?? [...response.querySelectorAll('a:not(pre *)')].find((link) => !links.includes(link) && when(link, page)), page),
    metrics: { likes: clapsIn(response, page), replies: parseCount(replies, page.lang) },
    quoted: quote ? { text: cleanText(quote) } : null,
    thread: threadOn(page),
  };
}

/** Behind a name in its link stands how to speak of who has it: "they", "she/her". */
function firstText(link: Element | null): string | null {
  const texts = link?.ownerDocument.createTreeWalker(link, 4);
  while (texts?.nextNode()) if (folded(texts.currentNode.nodeValue)) return texts.currentNode.nodeValue;
  return null;
}
