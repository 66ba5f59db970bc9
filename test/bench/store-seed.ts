import { type Ours, sentiments } from '@/utils/domain/interaction.ts';
import type { Post } from '@/utils/domain/post.ts';
import { uuidv7 } from '@/utils/domain/uuid.ts';
import type { Dated } from '@/utils/store/bulk.ts';

/** Invented captures of ten years: fixed seed, six languages, words as unevenly common as in real texts. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

const parts: readonly (readonly string[])[] = [
  ['ket', 'lid', 'boil', 'price', 'ship', 'help', 'love', 'fast', 'steam', 'hand'],
  ['kanne', 'preis', 'schön', 'lang', 'wasser', 'gut', 'für', 'stern', 'licht', 'haus'],
  ['thé', 'prix', 'été', 'bou', 'chaud', 'belle', 'nuit', 'rêve', 'port', 'ville'],
  ['agua', 'pre', 'señ', 'bue', 'cal', 'mejor', 'casa', 'luz', 'niño', 'tarde'],
  ['чай', 'цен', 'вод', 'дом', 'све', 'луч', 'гор', 'мир', 'сон', 'рек'],
  ['お湯', '水筒', '東京', '料理', '電気', '静か', '便利', '値段', '友達', '台所'],
];
const WORDS = 20_000;
const sites = [
  ['x', 'X'],
  ['reddit', 'Reddit'],
  ['instagram', 'Instagram'],
  ['discourse', 'forum.kettle.example'],
  ['wordpress', 'blog.tea.example'],
];

/** The n-th most common word; the very common ones are "the0" to "the9". */
export const word = (n: number): string => {
  if (n < 10) return `the${n}`;
  const language = parts[n % 10 < 5 ? 0 : n % parts.length] ?? [];
  let [rest, text] = [n, ''];
  do {
    text += language[rest % 10] ?? '';
    rest = Math.floor(rest / 10);
  } while (rest > 0);
  return text;
};

const author = (n: number): Post['author'] => ({
  name: `${word(40 + (n % 900))} ${word(60 + (n % 700))}`,
  handle: `user${n}`,
  url: `https://x.com/user${n}`,
  nativeId: null,
});

const FIRST = Date.UTC(2016, 10, 1);
const STEP = 21 * 60_000;

const ours = (random: () => number): Partial<Ours> => ({
  notebook: random() < 0.8 ? 'listening' : 'performance',
  sentiment: random() < 0.6 ? (sentiments[Math.floor(random() * 4)] ?? null) : null,
  status: random() < 0.01 ? 'needs-reply' : 'none',
  win: random() < 0.03,
  note: random() < 0.2 ? 'Told the team about it, to be looked at again.' : '',
  tags: [
    ...(random() < 0.5 ? [{ group: 'reason' as const, name: `reason ${Math.floor(random() ** 3 * 40)}` }] : []),
    ...(random() < 0.4 ? [{ group: 'free' as const, name: `tag ${Math.floor(random() ** 3 * 400)}` }] : []),
  ],
});

/** Capture number `n`: about 45 words, 12 to 120, by one of 20,000 people of whom a few come often. */
export const capture = (brandId: string, n: number): Dated => {
  const random = randomOf(n + 1);
  random();
  const words = Array.from({ length: 12 + Math.floor(random() ** 2 * 108) }, () => word(Math.floor(WORDS * random() ** 3)));
  const [site = 'x', siteName = 'X'] = sites[n % sites.length] ?? [];
  const keptAt = FIRST + n * STEP;
  const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
  const likes = Math.floor(random() ** 4 * 5_000);
  const post: Post = {
    site,
    siteName,
    role: 'comment',
    nativeId: String(n),
    pageUrl: `https://${siteName.toLowerCase()}.example/t/${n >> 4}`,
    permalink: `https://${siteName.toLowerCase()}.example/t/${n >> 4}#c${n}`,
    author: author(Math.floor(random() ** 3 * 20_000)),
    text: words.join(' '),
    textCut: false,
    title: null,
    language: 'en',
    quote: null,
    quoted: null,
    repostedBy: null,
    parent: null,
    thread: {
      nativeId: String(n >> 4),
      title: `About ${word(200 + ((n >> 4) % 5_000))}`,
      url: null,
      community: null,
      starter: null,
      position: null,
    },
    postedAt: { at: new Date(keptAt - 3_600_000).toISOString(), raw: '1 h ago', source: 'attribute', approximate: false },
    metrics: random() < 0.7 ? { likes: { raw: String(likes), value: likes, low: likes, high: likes } } : {},
    format: 'text',
    promoted: false,
    state: 'live',
    missing: [],
    recipe: { name: site, version: 1 },
  };
  return { id: uuidv7(keptAt, bytes), brandId, post, ours: ours(random), keptAt };
};
