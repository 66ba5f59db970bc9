import { attr } from '../dom.ts';
import type { Block, Owners } from './block.ts';
import { hasKey, keysOf } from './keys.ts';
import { nameOf, shownName } from './names.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Person, personOf } from './person.ts';
import { wordsOf } from './prose.ts';
import { fewWords } from './said.ts';
import { isPortrait, saysPerson, tellsTime } from './signs.ts';
import { looksLikeTime, saysNothing } from './words.ts';
import type { Work } from './work.ts';

/** Of a run that may be one: its first blocks, each taken apart once. */
export class Sample {
  readonly #blocks: readonly Block[];
  readonly #count: number;
  readonly #owners: Owners;
  readonly #parts = new Map<Block, Parts>();
  readonly #people = new Map<Block, Person | null>();

  constructor(blocks: readonly Block[], owners: Owners) {
    this.#blocks = blocks.slice(0, 12);
    this.#count = blocks.length;
    this.#owners = owners;
  }

  /** A key names something else in one of them than the person who is known to have written it: its title. */
  *namesAnother(key: string): Work<boolean> {
    for (const block of this.#blocks) {
      yield;
      const el = this.#of(block).own.find((one) => hasKey(one, key));
      const name = el && nameOf(el) !== null ? shownName(el) : undefined;
      yield;
      const sure = name === undefined ? null : this.#person(block);
      if (sure && sure.name !== name) return true;
    }
    return false;
  }

  /** Key of the pictures that are called what their post's writer is, in most of them; or what one whom nothing else names may be. */
  *portraitKey(): Work<string | undefined> {
    const keys: string[] = [];
    const names = new Set<string>();
    for (const block of this.#blocks) {
      yield;
      const name = this.#person(block)?.name;
      const picture = this.#of(block).own.find((el) => (name ? attr(el, 'alt') === name : isPortrait(el)));
      if (!picture) continue;
      keys.push(...keysOf(picture).slice(-1));
      names.add(attr(picture, 'alt') ?? '');
    }
    return keys.length * 2 > this.#blocks.length && names.size > 1 ? keys[0] : undefined;
  }

  /** What names their writers was learned since: they are looked for again. */
  learned(): void {
    this.#people.clear();
  }

  /** A run is one when most of the sample have words and say who wrote them, or when at least. */
  *isReal(named: boolean): Work<boolean> {
    const sample = this.#blocks;
    const words = new Map<Block, string>();
    for (const block of sample) {
      yield;
      words.set(block, this.#words(block));
    }
    yield;
    const good = sample.filter((block) => {
      const said = words.get(block) ?? '';
      const person = this.#person(block);
      // Of nobody: how long a film is says a time, too.
      if (!person) return named && this.#of(block).own.some(tellsTime) && !saysNothing(said, this.#of(block).content);
      return said !== '' && said !== person.name;
    });
    if (
      !named &&
      ((this.#count < 4 && !sample.some((block) => isMarked(this.#person(block)?.el ?? null))) ||
        (this.#count < 5 && new Set(sample.map(called)).size * 2 > this.#count))
    )
      return false;
    if (!named && sample.filter((block) => this.#of(block).own.some(isSpan)).length * 2 > sample.length) return false;
    const told = named || sample.filter((block) => saysEnough(words.get(block) ?? '')).length >= sample.length * 0.25;
    // Of two that are called posts one may have no words: a rating alone.
    return told && good.length >= (named && sample.length === 2 ? 1 : sample.length * 0.6);
  }

  #of(block: Block): Parts {
    const parts = this.#parts.get(block) ?? partsOf(block, this.#owners);
    this.#parts.set(block, parts);
    return parts;
  }

  #person(block: Block): Person | null {
    const known = this.#people.get(block);
    if (known !== undefined) return known;
    const person = personOf(block, this.#of(block));
    this.#people.set(block, person);
    return person;
  }

  #words(block: Block): string {
    return wordsOf(block, this.#of(block), this.#owners, [this.#person(block)?.el ?? null]);
  }
}

/** From when to when, as in a life: "Oct 2014 – Present", "2013 – 2014". */
const isSpan = ({ localName, parentElement }: Element): boolean =>
  localName === 'time' &&
  /\d{4}\s?[–—-]\s?(?:(?:[^\d\s]{3,9} )?\d{4}|present|heute|aujour|actual|heden)/.test(
    (parentElement && fewWords(parentElement, 140))?.toLowerCase() ?? '',
  );

/** Few that are all called otherwise are the parts of one thing. */
const called = ({ el }: Block): string | undefined => [...el.classList].find((name) => !/^(?:odd|even|alt|first|last)$/.test(name));

export const isMarked = (el: Element | null): boolean =>
  el !== null && (saysPerson(el) > 1 || (el.parentElement !== null && saysPerson(el.parentElement) > 1));

/** Words besides a name, a date and numbers: in a list of members there are none. */
function saysEnough(text: string): boolean {
  const lines = text.split('\n');
  const words = lines
    .filter((line) => line.length > 90 || !looksLikeTime(line))
    .join(' ')
    .match(/\p{L}{2,}/gu);
  return (words?.length ?? 0) >= 4 || /\p{Script=Han}{4}|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(lines.join(''));
}
