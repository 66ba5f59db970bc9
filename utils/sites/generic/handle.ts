import type { Parts } from './parts.ts';
import type { Person } from './person.ts';
import { saidIn } from './said.ts';
import { inProse, isCited } from './signs.ts';

/** Only what is written as a handle: "@ann" beside the name, or in the address of the person. */
export function handleOf({ own, inContent }: Parts, person: Person | null): string | null {
  const url = person?.url ?? '';
  const addressed = /\/@([\w.-]+(?:@[\w.-]+)?)\/?$/.exec(url)?.[1] ?? /\/u\/([\w.-]+@[\w-]+\.[\w.-]+)\/?$/.exec(url)?.[1];
  if (addressed) return addressed;
  for (const el of own) {
    if (el.childElementCount > 1 || !saidIn(el).includes('@') || inContent(el) || (el !== person?.el && person?.el.contains(el))) continue;
    if (inProse(el, own[0] ?? el) || isCited(el, own[0] ?? el)) continue;
    const words = saidIn(el)
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim();
    if (/^@[\p{L}\p{N}_.-]{2,}(?:@[\w.-]+)?$/u.test(words)) return words;
  }
  const host = person?.el.baseURI.split('/')[2] ?? '';
  const alone = /^\/(?:u\/)?(?=[^/]*[a-z])([\w-]{2,40})\/?$/i.exec(url.replace(/^https?:\/\//, '').replace(host, ''))?.[1];
  if (alone && bare(person?.name ?? '').includes(bare(alone).slice(0, 3))) return alone;
  const last = /\/user\/([^/?#]+)\/?$/.exec(url)?.[1];
  return last !== undefined && person?.name.replace(/^\/?u\//, '').toLowerCase() === last.toLowerCase() ? last : null;
}

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
