import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first, match, textOf, upFrom } from './dom.ts';
import { together } from './parts/likes-named.ts';
import { pageNumber } from './parts/page-number.ts';
import { perPage } from './parts/per-page.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/**
 * Version 2 wraps a post, by a class of its own or (its theme "Core") as what holds person and words; in 1.1 it is a row of
 * nested tables around its subject. The print page has neither: rules, lines, a `div`.
 */
const WRAPPER = ':is(.post_wrapper, :has(> .poster):has(> .postarea))';
const SUBJECT = '[id^="subject_"]';
/** 2.1 numbers the box around a post, too: some pages show no subject in it. */
const BOXED = '[id^="msg"] > .post_wrapper';
const MARKS = `${SUBJECT}, ${BOXED}`;
/** 2.1 leads to a post by its id alone. */
const BARE = 'a:is([href*="?msg="], [href*=";msg="])';
const PRINTED = 'hr + div, dd.postbody';

export const smf: Recipe = {
  name: 'smf',
  version: 1,
  checked: '2026-11-28: topics of 2007 (2.0, theme Core) and, in Spanish, 2013 (2.0); the print page of one (1.1); a post of 2026 (2.1)',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`:is(.post_wrapper, .postarea, td) ${SUBJECT}, ${BOXED}`) !== null || isPrinted(doc),
  posts: ({ doc }) =>
    isPrinted(doc)
      ? [...doc.querySelectorAll(PRINTED)].filter(isBody)
      : [...new Set([...doc.querySelectorAll(MARKS)].map(postOf))].filter((post) => post !== null),
  around(target) {
    const printed = isPrinted(target.ownerDocument) ? target.closest(PRINTED) : null;
    if (printed && isBody(printed)) return printed;
    let box = target.closest(`${WRAPPER}, tr`);
    while (box && !box.matches(WRAPPER) && postOf(box.querySelector(MARKS)) !== box) box = upFrom(box)?.closest('tr') ?? null;
    return box;
  },
  read: (post, page) => (isPrinted(page.doc) ? readPrinted(post, page) : readPost(post, page)),
};

const isPrinted = (doc: Document): boolean =>
  doc.querySelector('h1.largetext + h2.normaltext, #posts dt.postheader, h1#title + h2#linktree') !== null;
const headOf = (body: Element): Element | null =>
  body.previousElementSibling?.localName === 'hr' ? body.previousElementSibling.previousElementSibling : body.previousElementSibling;
const isBody = (body: Element): boolean => body.localName === 'dd' || headOf(body)?.localName === 'b';

function postOf(subject: Element | null): Element | null {
  return (
    subject?.closest(WRAPPER) ?? subject?.closest('.td_headerandpost')?.closest('tr') ?? subject?.closest('table')?.closest('tr') ?? null
  );
}

function readPrinted(body: Element, { lang, now, url, doc }: PageView): Draft {
  const head = headOf(body);
  const named = body.localName === 'dd' ? [...(head?.querySelectorAll('strong, b') ?? [])] : [head?.previousElementSibling ?? null, head];
  const [name, date] = named.slice(-2);
  return {
    role: 'post',
    author: lineOf(name),
    text: cleanText(body, { drop: '.codeheader, .quoteheader .smalltext', quote: '.quote' }),
    postedAt: timeFromText(lineOf(date), lang, now, url),
    thread: { title: textOf(doc, 'title')?.replace(/^.*? - /, '') ?? null },
  };
}

const nameIn = (post: Element): Element | null =>
  first(
    post,
    '.poster h4 a[href*="action=profile"]',
    '.poster h4',
    '.poster_info b a',
    'a[href*="action=profile"]',
    '.poster_info b',
    'td > b',
  );

/** "You and 2 other people like this": the reader, whose button says the opposite then, isn't among the number. */
function likesOf(post: Element, { lang }: PageView): Count | null {
  const shown = lineOf(first(post, '.like_count'));
  const others = parseCount(shown, lang);
  return shown && /\p{L}/u.test(shown) && first(post, '.smflikebutton .unlike') ? together(1, others, shown) : others;
}

const linkTo = (post: Element, subject: Element | null, link: string): Element | null =>
  first(subject, link) ?? first(post, `:is(.keyinfo, .postinfo) ${link}`);

function readPost(post: Element, page: PageView): Draft {
  const subject = post.querySelector(SUBJECT);
  const id = match(subject?.id, /(\d+)$/) ?? match(post.parentElement?.id, /^msg(\d+)$/);
  const name = nameIn(post);
  const dated = first(
    post,
    '.postinfo a.smalltext',
    '.keyinfo .smalltext:not(.modified)',
    `${SUBJECT} ~ .smalltext`,
    '.smalltext:not(.modified)',
  );
  const shown = lineOf(dated)?.replace(/^«?\s*(?:[^:«»\d]*#?\d*[^:«»\d]*:)?\s*|\s*»$/gu, '');
  return {
    role: 'post',
    nativeId: id,
    author: lineOf(name),
    authorUrl: attr(name?.closest('a') ?? name?.querySelector('a') ?? null, 'href'),
    title: lineOf(subject),
    text: cleanText(first(post, '.post .inner', '.post'), {
      drop: '.codeheader, .noticebox, .modified, .signature, .moderatorbar, .quoteheader .smalltext',
      quote: '.quote, .bbc_standard_quote',
    }),
    permalink: attr(linkTo(post, subject, 'a[href*="#msg"]') ?? linkTo(post, subject, BARE), 'href'),
    metrics: { likes: likesOf(post, page) },
    postedAt: timeFromText(shown, page.lang, page.now, page.url),
    thread: threadOf(page),
  };
}

const threadOf = perPage((page) => {
  const { doc } = page;
  const first =
    pageNumber(page, '.pagelinks strong, .pagelinks .current_page') === 1 && !/topic=\d+\.(?!0)/.test(page.url.search)
      ? postOf(doc.querySelector(MARKS))
      : null;
  return {
    title:
      (textOf(doc, '.display_title, #top_subject') ?? textOf(doc, '.navigate_section li:last-child a'))?.replace(
        /^[^:]{1,20}:\s*|\s*\([^()]*\d+[^()]*\)$/g,
        '',
      ) ?? null,
    community: lineOf([...doc.querySelectorAll(':is(.navigate_section, #linktree) a[href*="board"]')].at(-1)),
    starter: first ? lineOf(nameIn(first)) : null,
  };
});
