import { parseCount } from '@/utils/domain/count.ts';
import { attr, holding, match } from './dom.ts';
import { MISSKEY } from './hosts.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

const NOTE = 'a[href*="/notes/"]:has(> time)';
const WHEN = 'a[href*="/notes/"] > time';
/** Its names change with each build: what lasts is that a note ends in buttons, or that the head of an answer leads to a person and to it. */
const LEADS = ':is(a[href*="/@"], a[href*="/notes/"], time)';
const POST = `article:has(footer button._button), div${holding('div > header', LEADS)}`;
const PERSON = 'header a[href*="/@"]:not(:has(> img, > div > img))';
/** Written in the site's own markup. */
const WORDS = ':is(span[style*="pre-wrap"], .havbbuyv, .mfm-object)';
/** A warning before them is a paragraph. */
const TEXT = `${WORDS}:not(header *, p *)`;
const AGAIN = ':is(.ti-repeat, .fa-retweet, .ph-repeat, .ph-rocket-launch)';
const ANSWER = ':is(.ti-arrow-back-up, .fa-reply, .fa-reply-all, .ph-arrow-u-up-left, .ph-arrow-bend-up-left)';

/** Misskey and what came of it: Calckey, Firefish, Iceshrimp, Sharkey. */
export const misskey = declared({
  name: 'misskey',
  version: 1,
  siteName: 'Misskey',
  checked: '2026-11-28: the templates of versions 12 and 13 and of Firefish (2023); not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(MISSKEY) !== null,
  post: POST,
  /** A note within a note is quoted. */
  counts: ({ parentElement: around }) => !around?.closest(POST) || around.matches(POST),
  author: PERSON,
  text: TEXT,
  time: WHEN,
  link: NOTE,
  nested: true,
  thread: { title: 'title', starts: false },
  role: (post, { url }) => {
    const shown = match(url.pathname, /^\/notes\/(\w+)/);
    return shown === null || shown === match(attr(post, NOTE, 'href'), /\/(\w+)$/) ? 'post' : 'comment';
  },
  more(post, { lang }, find) {
    const warning = lineOf(find(`p > ${WORDS}`));
    const text = find(TEXT);
    const count = (icon: string) => parseCount(lineOf(find(`footer button:has(> ${icon}) > p`)), lang);
    const above = attr(find(`a[href*="/notes/"]:has(> ${ANSWER})`), 'href');
    const quote = post.querySelector(POST);
    return {
      nativeId: match(attr(find(NOTE), 'href'), /\/(\w+)$/),
      handle: match(lineOf(find('header div > span:has(> span)')), /^@(\S+)$/) ?? match(attr(find(PERSON), 'href'), /\/@([^/?#]+)$/),
      text: [warning, text ? cleanText(text) : ''].filter(Boolean).join('\n'),
      metrics: { replies: count(ANSWER), reposts: count(AGAIN) },
      repostedBy: lineOf(post.parentElement?.querySelector(`:scope > div:has(> ${AGAIN}) a[href*="/@"]:not(:has(img))`)),
      ...(above ? { parent: { nativeId: match(above, /\/(\w+)$/), permalink: above } } : {}),
      quoted: quote
        ? {
            author: lineOf(quote.querySelector(PERSON)),
            text: cleanText(quote.querySelector(TEXT)),
            permalink: attr(quote, NOTE, 'href'),
          }
        : null,
    };
  },
});
