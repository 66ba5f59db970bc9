import { POINTED_WORDS, type Pointed } from '@/utils/domain/pointing.ts';
import type { FieldName } from '@/utils/domain/post.ts';
import { webUrl } from '@/utils/domain/url.ts';
import { told } from '@/utils/sites/layers/taught.ts';
import type { PageView } from '@/utils/sites/recipe.ts';
import { cleanText } from '@/utils/sites/text.ts';
import type { Spot } from './spot.ts';

const KINDS: readonly (readonly [Pointed['kind'], string])[] = [
  ['date', 'time, [datetime]'],
  ['picture', 'img, svg, picture, [role="img"]'],
  ['heading', 'h1, h2, h3, h4, h5, h6, [role="heading"]'],
  ['link', 'a[href], [role="link"]'],
  ['button', 'button, [role="button"]'],
];

/** What is framed in few words, for whoever doesn't see the frame. */
export function pointedAt(field: FieldName, { element, take }: Spot, page: PageView): Omit<Pointed, 'place' | 'of'> {
  const kind = KINDS.find(([, selector]) => element.closest(selector) !== null)?.[0] ?? 'text';
  const words = short(cleanText(element, { most: POINTED_WORDS * 4 }));
  const value = told(field, take, element, page);
  const reads = short(typeof value === 'string' ? read(field, value, page) : (value?.at ?? ''));
  return { kind, words, reads: reads === '' || words.startsWith(reads) || field === 'text' ? null : reads };
}

/** An address as people say it. */
const read = (field: FieldName, value: string, page: PageView): string =>
  field === 'authorUrl' || field === 'permalink' ? (webUrl(value, page.url) ?? '').replace(/^https?:\/\/(?:www\.)?/, '') : value;

function short(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > POINTED_WORDS ? `${line.slice(0, POINTED_WORDS - 1).trimEnd()}…` : line;
}
