import { parseCount } from '@/utils/domain/count.ts';
import type { Count, MetricName, Metrics, Role } from '@/utils/domain/post.ts';
import { idOf, upFrom } from '../dom.ts';
import { together } from '../parts/likes-named.ts';
import { byName } from '../parts/per-page.ts';
import type { PageView } from '../recipe.ts';
import { countsIn } from './microdata.ts';
import type { Parts } from './parts.ts';
import { fewWords, saidIn } from './said.ts';
import { leadsToPerson, looksLikeTime, spread } from './words.ts';

/** Likes, replies and the like of one post: only where a number stands with a word or a name that says what it counts. */

const kinds: readonly [MetricName, RegExp][] = [
  [
    'rating',
    /(?:^|[^a-z])(?:star|review)?rating(?:value)?(?![a-z])(?!.* votes?$)|\bout of (?:5|10)\b|^scored|\d (?:de|von|sur|su|van) 5\b|\bstars?\b/,
  ],
  ['score', /(?:^|[^a-z])(?:score|points?|votes?|upvotes?|votecount|voting|punkte|puntos|karma|voters?)(?![a-z])/],
  [
    'likes',
    /(?:^|[^a-z])(?:likes?|liked|likecount|hearts?|fav(?:ou?rite)?s?|thumbs-?up|helpful|recommends?|reactions?|gefällt|mi piace|me gusta|j’aime|curtidas|vind-ik-leuks?|polubie[nń]|нравится|좋아요)(?![a-z])|いいね|[个個]?[点點]?[赞讚]|공감|추천/,
  ],
  ['reposts', /(?:^|[^a-z])(?:reposts?|retweets?|boosts?|shares?|reblogs?|sharecount)(?![a-z])/],
  [
    'replies',
    /(?:^|[^a-z])(?:repl(?:y|ies)|replycount|comments?|commentcount|antworten|kommentare|respuestas|comentarios|réponses|commentaires|risposte|commenti|respostas|comentários|reacties|odpowiedzi|komentarz[ey]|комментари[а-я]*|ответ(?:а|ов|ы)?)(?![a-zа-я])|[条條則件](?:の)?(?:评论|回复|評論|回覆|コメント|返信)|답글|댓글/,
  ],
  ['views', /(?:^|[^a-z])(?:views|view(?! \w)|viewcount|aufrufe|vues|visualizaciones)(?![a-z])/],
];

/** Counts of the writer (posts, reputation) stand in a panel of theirs and are no counts of the post. */
const panel = /(?:^|[^a-z])(?:user|author|profile|member|poster|avatar|signature|badge|usertitle|who)(?![a-z])/;

/** What stands with it is told of the writer as well. */
const joined = /\b(?:join(?:ed|\sdate)|registered|member since|mitglied seit|registriert)(?![a-z])/i;

/** "Ann, Bo and 3 others": those who are named count, too. */
const besides = /\d\s+(?:others?|more|weitere|andere|autres?|otr[oa]s|altr[ie]|outr[oa]s|anderen|друг)/;

/** "Comment 12" is the twelfth, "Comments 12" are twelve. */
const ordinal = /(?:comment|reply(?: to)?)(?: number)?[\s:#]+\d+\)?$|^\d+\.$/;

/** Votes against are no metric of ours; what a rating may be at best says nothing of this one. */
const against = /비(?:공감|추천)|down[- ]?vot|vot\S*[-_]down|dislik|(?:best|worst)-?rating/i;
const isAgainst = (el: Element): boolean =>
  against.test(`${namesOf(el)} ${el.getAttribute('aria-label') ?? ''} ${el.getAttribute('title') ?? ''}`);

/** "Ann, Bo and 3 others", in what is called after reactions: each who is named by a mark-up of their own, and the others. */
function likersIn(el: Element, lang: string): Count | null {
  if (el.childElementCount === 0 || el.childElementCount > 12 || kindOf(namesOf(el)) !== 'likes') return null;
  const people = [...el.querySelectorAll('bdi, a[href]')].filter(
    (one) =>
      (one.localName === 'bdi' || leadsToPerson(one.getAttribute('href') ?? '')) &&
      !one.querySelector('bdi, a') &&
      kindOf(saidIn(one).trim().toLowerCase()) !== 'likes',
  );
  const words = people.length > 0 ? fewWords(el, 300) : null;
  if (words === null) return null;
  const rest = people.reduce((left, one) => left.replace(saidIn(one).replace(/\s+/gu, ' ').trim(), ''), words);
  if (/\d/.test(rest) ? !besides.test(rest) : rest.replace(/[^\p{L}]/gu, '').length > 25) return null;
  const others = parseCount(/\d.*/.exec(rest)?.[0] ?? null, lang);
  return together(people.length, others, words);
}

export function countsOf({ own, props, content, inContent }: Parts, post: Element, page: PageView, role: Role): Metrics {
  const found: Metrics = countsIn(props, post, page.lang);
  for (const el of own) {
    // A number among the words is none of the post's: "6 months" in what was written counts nothing.
    if (inContent(el) || el.contains(content ?? post)) continue;
    const likers = found.likes ? null : likersIn(el, page.lang);
    if (likers) found.likes = likers;
    const shown = numberIn(el);
    if (shown === null || isAgainst(el) || inPanel(el, post, content)) continue;
    const [words, number] = shown;
    if (looksLikeTime(words) || besides.test(words) || ordinal.test(words)) continue;
    const named = kindByNames(el, post, words);
    // Only reviews give stars: what is called the rating of a comment are the votes for it, but beside stars how many gave them.
    const votes = named === 'rating' && role !== 'review' && !/\d[.,/]/.test(words);
    const kind = kindOf(words) ?? (votes ? (found.rating ? null : 'score') : named);
    // Stars that readers gave are no votes for what was written.
    if (kind === null || found[kind] || (kind === 'score' && el.closest('[class*="star-rat"]'))) continue;
    const count = parseCount(kind === 'rating' ? (/\d+(?:[.,]\d)?/.exec(number)?.[0] ?? '') : number, page.lang);
    if (count && (kind !== 'rating' || (count.value >= 0 && count.value <= 10))) found[kind] = count;
  }
  return found;
}

/** An element's own number with the words around it: of a label, of its text, or of a property. */
function numberIn(el: Element): [words: string, number: string] | null {
  const says = el.hasAttributes();
  const held = says && el.getAttribute('itemprop') ? el.getAttribute('content') : null;
  if (held && /^\d/.test(held)) return [held, held];
  const label = says ? labelOf(el) : null;
  if (label !== null) return [label.toLowerCase(), label];
  if (el.childElementCount > 3) return null;
  const text = fewWords(el, 40);
  if (text === null || !/\d/.test(text)) return null;
  const number = !/(?<!\p{L})[:/]\d|\d{4}-\d/u.test(text) ? onlyNumber(el) : null;
  if (number === null || !isOne.test(number)) return null;
  const act = [...el.querySelectorAll('a, span')]
    .map((one) => saidIn(one).trim())
    .find((words) => /^(?:reply|comment|antworten)(?: to)?$/i.test(words));
  return [text.replace(act ?? '', '').toLowerCase(), number];
}

/** What it counts and how many, as a screen reader is told it. */
const labelOf = (el: Element): string | null =>
  [el.getAttribute('aria-label'), el.getAttribute('title'), el.getAttribute('alt')].find(
    (text) => text !== null && text.length <= 60 && /\d/.test(text) && kindOf(text.toLowerCase()) !== null,
  ) ?? null;

/** A number that is no part of a word: "volna7" counts nothing. */
const isOne = /(?:^|[^\p{L}\d])\d/u;

/** Beside a button of another element, "0" and "Reply": the button says what it does, not what was counted. */
const isAct = (el: Element, holder: Element | null): boolean =>
  [...el.querySelectorAll('button, [class*="btn"]')].some((one) => !one.contains(holder));

/** Two numbers side by side, "41" for and "6" against, are no 416: each is looked at by itself. */
function onlyNumber(el: Element): string | null {
  if (!el.firstElementChild) return isAgainst(el) ? null : saidIn(el).trim();
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let number: string | null = null;
  while (texts.nextNode()) {
    const { nodeValue: words, parentElement: holder } = texts.currentNode;
    if (!words || !/\d/.test(words)) continue;
    if (number !== null || isAct(el, holder) || (holder && (isAgainst(holder) || (holder !== el && labelOf(holder) !== null)))) return null;
    number = words.trim();
  }
  return number;
}

const kindOf = byName((names): MetricName | null =>
  against.test(names) ? null : (kinds.find(([, pattern]) => pattern.test(names))?.[0] ?? null),
);

/** A number alone, or with its unit. */
const bare = /^[^\p{L}\d]*\d[\d.,\s]*[^\s\d]{0,4}[^\p{L}\d]*$/u;

/** What is called after comments lies in one: only a count of them is called after it. A comment's number is its place. */
const counted = /(?:count|num(?!ber)|s-?num|total|replies(?![a-z])|^comments?-?link)/;

function kindByNames(el: Element, post: Element, words: string): MetricName | null {
  const alone = bare.test(words);
  // A picture of what is counted: a heart, a bubble; or the button for it, before the number.
  const icon = el.querySelector('[role="img"], i:empty, span:empty, svg');
  const button = alone && el.previousElementSibling?.localName === 'button' ? el.previousElementSibling : null;
  for (const one of [el, el.parentElement, icon, button]) {
    if (one === null || one === post) continue;
    const label = (alone && one.getAttribute('aria-label')) || '';
    const names = `${namesOf(one)} ${/\d/.test(label) ? '' : label.toLowerCase()}`;
    const kind = kindOf(names);
    if (kind !== null && (one === icon ? kind !== 'rating' && alone : kind !== 'replies' || (counted.test(names) && alone))) return kind;
  }
  return null;
}

const spreadOut = byName(spread);

function namesOf(el: Element): string {
  if (!el.hasAttributes()) return '   ';
  const names = `${el.getAttribute('class') ?? ''} ${el.getAttribute('itemprop') ?? ''} ${el.getAttribute('data-testid') ?? ''}`;
  return `${spreadOut(names)} ${spread(idOf(el))}`.slice(0, 200);
}

function inPanel(el: Element, post: Element, content: Element | null): boolean {
  for (let up: Element | null = el; up && up !== post; up = upFrom(up))
    if (panel.test(namesOf(up)) || (!up.contains(content) && joined.test(fewWords(up, 300) ?? ''))) return true;
  return false;
}
