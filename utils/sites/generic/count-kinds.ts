import type { MetricName } from '@/utils/domain/post.ts';
import { idOf } from '../dom.ts';
import { byName } from '../parts/per-page.ts';
import { spread } from './words.ts';

/** What the words beside a number, the names around it or a picture before it say that it counts. */

const kinds: readonly [MetricName, RegExp][] = [
  [
    'rating',
    /(?:^|[^a-z])(?:star|review)?rating(?:value)?(?![a-z])(?!.* votes?$)|\bout of (?:5|10)\b|^scored|\d (?:de|von|sur|su|van) 5\b|\bstars?\b/,
  ],
  ['likes', /(?:^|[^a-z])vot\S*-like(?![a-z])/],
  ['score', /(?:^|[^a-z])(?:score|points?|votes?|upvotes?|votecount|voting|punkte|puntos|karma|voters?)(?![a-z])/],
  [
    'likes',
    /(?:^|[^a-z])(?:u?likes?|liked|likecount|hearts?|fav(?:ou?rite)?s?|thumbs?[-_]?up|helpful|recommends?|reactions?|react-?count\w*|kudos|claps?|gefällt|mi piace|me gusta|j’aime|curtidas|vind-ik-leuks?|polubie[nń]|нравится|좋아(?:요|함))(?![a-z])|^up \(?\d|いいね|[个個]?[点點]?[赞讚]|공감|추천|👍|❤|♥|♡/,
  ],
  ['reposts', /(?:^|[^a-z])(?:repost(?:s|en)?|retweets?|boosts?|shares?|reblogs?|restacks?|renotes?|announces?|sharecount)(?![a-z])/],
  ['saves', /(?:^|[^a-z])(?:saves|bookmarks?)(?![a-z])/],
  [
    'replies',
    /(?:^|[^a-z])(?:repl(?:y|ies)|replycount|comments?|commentcount|antwort(?:en)?|kommentare?|respuestas?|comentarios?|réponses?|commentaires?|risposta|risposte|comment[io]|respostas?|comentários?|reacties?|odpowiedzi|komentarz[ey]?|комментари[а-я]*|ответ(?:а|ов|ы)?)(?![a-zа-я])|\d answers?$|[条條則件](?:の)?(?:评论|回复|評論|回覆|コメント|返信)|답글|댓글/,
  ],
  ['views', /(?:^|[^a-z])(?:views|view(?! \w)|viewcount|aufrufe|vues|visualizaciones)(?![a-z])/],
];

/** Votes against are no metric of ours; what a rating may be at best says nothing of this one. */
const against = /비(?:공감|추천)|down[- ]?vot|vot\S*[-_ ]down|^down \(?\d|thumbs?[-_]?down|👎|dislik|(?:best|worst)-?rating/i;
export const isAgainst = (el: Element): boolean =>
  against.test(`${namesOf(el)} ${el.getAttribute('aria-label') ?? ''} ${el.getAttribute('title') ?? ''}`);

export const kindOf = byName((names): MetricName | null =>
  against.test(names) ? null : (kinds.find(([, pattern]) => pattern.test(names))?.[0] ?? null),
);

/** What the sets of icons call the pictures of what is counted. */
const pictures: readonly [MetricName, RegExp][] = [
  ['reposts', /(?:^|[^a-z])(?:repeat|recycle)(?![a-z])/],
  ['replies', /(?:^|[^a-z])(?:bubbles?|chat|message-(?:circle|square)|arrow-back(?:-up)?)(?![a-z])/],
  ['views', /(?:^|[^a-z])eye(?![a-z])/],
];

/** What a picture shows: by its names, its label, its title, or the picture of a set that it uses. */
export function pictured(icon: Element): MetricName | null {
  const use = icon.querySelector('use');
  const title = icon.querySelector('title')?.textContent ?? '';
  const label = icon.getAttribute('aria-label') ?? '';
  const names = `${namesOf(icon)} ${`${label} ${title}`.toLowerCase()} ${spreadOut(use?.getAttribute('href') ?? use?.getAttribute('xlink:href') ?? '')}`;
  return kindOf(names) ?? pictures.find(([, pattern]) => pattern.test(names))?.[0] ?? null;
}

const spreadOut = byName(spread);

const naming = new Set(['class', 'itemprop', 'data-testid', 'data-test', 'data-e2e', 'data-hook', 'data-role', 'component']);

/** What elements around a number are called is asked for each number: known until the next post is read. */
let known = new WeakMap<Element, string>();
export const forgetNames = (): void => {
  known = new WeakMap();
};

export function namesOf(el: Element): string {
  const before = known.get(el);
  if (before !== undefined) return before;
  const given = el.hasAttributes() ? el.getAttributeNames() : [];
  const names = given.filter((name) => naming.has(name)).map((name) => el.getAttribute(name));
  const all = given.length === 0 ? '   ' : `${spreadOut(names.join(' '))} ${spread(idOf(el))}`.slice(0, 200);
  known.set(el, all);
  return all;
}
