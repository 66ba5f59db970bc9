import { plainDigits } from '../digits.ts';
import { clockIn } from './absolute.ts';
import { dayOf, momentOf } from './moment.ts';
import { fold, type Unit, type Words, wordsOf } from './words.ts';

/** What "3 h ago" comes to, as `Time.at`: a moment for hours and less, a day for longer ones. Null for the future and for what isn't one. */
export function relativeTo(raw: string, lang: string, now: Date): string | null {
  const text = plainly(raw);
  const words = wordsOf(lang);
  const own = spanIn(text, words, now) ?? dayWord(text, words, now);
  if (own !== undefined) return own;
  const english = wordsOf('en');
  return (words === english ? null : (spanIn(text, english, now) ?? dayWord(text, english, now))) ?? null;
}

/** The same of a text that might also name a day: only what says "ago". */
export function agoIn(raw: string, lang: string, now: Date): string | null {
  const words = wordsOf(lang);
  return [...words.past].some((marker) => fold(raw).includes(marker)) ? (spanIn(plainly(raw), words, now) ?? null) : null;
}

const plainly = (raw: string): string =>
  plainDigits(raw)
    .replace(/\s+/gu, ' ')
    .replace(/half an hour/i, '30 minutes')
    .replace(/半小[时時]/u, '30分鐘')
    .replace(/(?<!\p{L})un['’]/giu, 'un ')
    .replace(/(?<=\d)\+|(?:多|以上)(?=前)/gu, '')
    .trim();

const ones =
  /(?<!\p{L})(?:an?|one|ein(?:e[mnrs]?)?|une?|un[ao]|um|uma|een|en|ett|один|одну|одна|bir|jeden|jedną|یک|एक)(?= (\p{L}[\p{L}\p{M}]*))/giu;
const span = /(\d+)\s?(\p{L}[\p{L}\p{M}]*)\.?/gu;
const loose: Readonly<Record<string, Unit>> = {
  s: 'second',
  sec: 'second',
  secs: 'second',
  m: 'minute',
  min: 'minute',
  mins: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  d: 'day',
  dag: 'day',
  dager: 'day',
  dgr: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  mo: 'month',
  mos: 'month',
  mth: 'month',
  y: 'year',
  yr: 'year',
  yrs: 'year',
  ヶ月: 'month',
  カ月: 'month',
  ヵ月: 'month',
  個月: 'month',
  小時: 'hour',
  分鐘: 'minute',
};

/** Sums "2 years, 3 months ago". Undefined where there is no span of time, null where there is one that isn't past. */
function spanIn(text: string, words: Words, now: Date): string | null | undefined {
  const date = new Date(now);
  let finest: Unit | null = null;
  const rest = text
    .replace(ones, (word, next: string) => (unitOf(fold(next), words).unit ? '1' : word))
    .replace(span, (whole, count: string, word: string) => {
      const { unit, left } = unitOf(fold(word), words);
      if (unit === null || Number(count) > 10_000) return whole;
      back(date, unit, Number(count));
      finest = unit;
      return ` ${left} `;
    });
  if (finest === null) return inWords(fold(text), words, now);
  const has = (markers: ReadonlySet<string>): boolean =>
    [...markers].some((marker) => ` ${fold(rest.replace(/[·•,()]/g, ' '))} `.includes(` ${marker} `));
  if (!has(words.past) && (has(words.future) || /[\p{L}\d]/u.test(rest))) return null;
  return finest === 'second' || finest === 'minute' || finest === 'hour' ? date.toISOString() : local(date);
}

/** "לפני יומיים", and "час назад": a unit of which there is one. */
function inWords(said: string, words: Words, now: Date): string | undefined {
  const [, told] = [...words.spans].find(([name]) => `${said} `.startsWith(`${name} `)) ?? [];
  const bare = [...words.past].flatMap((marker) =>
    said.startsWith(`${marker} `) ? said.slice(marker.length + 1) : said.endsWith(` ${marker}`) ? said.slice(0, -marker.length - 1) : [],
  );
  const unit = told?.[1] ?? bare.flatMap((name) => words.units.get(name) ?? [])[0];
  if (!unit) return undefined;
  const date = new Date(now);
  back(date, unit, told?.[0] ?? 1);
  return (unit === 'second' || unit === 'minute' || unit === 'hour' ? date.toISOString() : local(date)) ?? undefined;
}

/** The unit a word names; in scripts without spaces what follows it ("前") is left over. */
function unitOf(word: string, { units }: Words): { unit: Unit | null; left: string } {
  const whole = units.get(word) ?? loose[word];
  if (whole) return { unit: whole, left: '' };
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word))
    return { unit: null, left: '' };
  const begun =
    [...units.keys(), ...Object.keys(loose)].filter((name) => word.startsWith(name)).sort((a, b) => b.length - a.length)[0] ?? '';
  return { unit: units.get(begun) ?? loose[begun] ?? null, left: word.slice(begun.length) };
}

function back(date: Date, unit: Unit, count: number): void {
  if (unit === 'month') date.setMonth(date.getMonth() - count);
  else if (unit === 'year') date.setFullYear(date.getFullYear() - count);
  else date.setTime(date.getTime() - count * milliseconds[unit]);
}
const milliseconds = { second: 1e3, minute: 6e4, hour: 36e5, day: 864e5, week: 6048e5 };

/** The day where the person sits: that is how sites count "yesterday". */
const local = (date: Date): string | null => dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());

/** "Yesterday at 12:30", "Monday 15:00", "just now". */
function dayWord(text: string, words: Words, now: Date): string | null | undefined {
  const said = fold(text);
  if (justNow.test(said)) return now.toISOString();
  const shift = [...words.days].sort(([a], [b]) => b.length - a.length).find(([name]) => begins(said, name))?.[1];
  const weekday = [...words.weekdays].sort(([a], [b]) => b.length - a.length).find(([name]) => name.length > 2 && begins(said, name))?.[1];
  const clock = clockIn(text, words);
  if (shift === undefined && (weekday === undefined || clock === null)) return undefined;
  const date = new Date(now);
  date.setDate(date.getDate() + (shift ?? -((date.getDay() - (weekday ?? 0) + 7) % 7 || 7)));
  return momentOf(local(date), clock);
}

const begins = (text: string, name: string): boolean =>
  text.startsWith(name) && !/^\p{Script=Latin}|^\p{Script=Cyrillic}/u.test(text.slice(name.length));

const justNow =
  /^(?:just now|now|(?:a few )?seconds ago|less than a minute ago|moments ago|a moment ago|gerade eben|jetzt|à linstant|maintenant|ahora(?: mismo)?|agora(?: mesmo)?|adesso|ora|zojuist|nu|nyss|just nu|teraz|przed chwilą|только что|сейчас|az önce|şimdi|刚刚|刚才|たった今|今|방금|지금|الآن|همین الان|अभी)(?: \p{L}+)?$/u;
