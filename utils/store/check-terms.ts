import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { isWhole } from './rows.ts';
import type { StoredInteraction } from './schema.ts';
import { termsIn } from './segment-block.ts';
import { ordinalOf, pairIn, wordHash } from './segment-pairs.ts';
import { allIn } from './segment-read.ts';
import { foundBy } from './terms.ts';
import type { StoreCode } from './types.ts';

const AT_ONCE = 500;
const BLOCKS_AT_ONCE = 64;

/** How a pair is told beside terms. */
const pairTerm = (pair: number): string => `\n${pair}`;
const allOf = (row: StoredInteraction): string[] => {
  const { terms, pairs } = foundBy(row);
  return [...terms, ...Array.from(pairs, pairTerm)];
};

/** What segments and waiting terms say of rows: of an unchanged row the mixed hash of it all, of a changed one all. */
class Said {
  readonly sums = new Map<number, number>();
  readonly terms = new Map<number, Set<string>>();

  add(place: number, term: string): void {
    const changed = this.terms.get(place);
    if (changed) changed.add(term);
    else this.sums.set(place, (this.sums.get(place) ?? 0) ^ wordHash(term));
  }
}

const changedRows = async (said: Said, signal: AbortSignal | undefined): Promise<void> => {
  for await (const rows of allRows(signal)) for (const row of rows) if (row.mixed) said.terms.set(row.place, new Set());
};

async function* allRows(signal: AbortSignal | undefined) {
  const db = await database();
  for (let first = 0, more = true; more && !signal?.aborted; ) {
    const rows = await db.getAll('interactions', IDBKeyRange.lowerBound(first), AT_ONCE);
    yield rows.filter((row) => isWhole(row) && row.deletedAt === null);
    first = (rows.at(-1)?.place ?? 0) + 1;
    more = rows.length === AT_ONCE;
  }
}

const readTerms = async (said: Said): Promise<void> => {
  const tx = (await database()).transaction(['segments', 'blocks', 'chunks', 'pairs', 'fresh']);
  for (const { place, terms, pairs } of await tx.objectStore('fresh').getAll())
    for (const term of [...terms.split('\n'), ...Array.from(pairs, pairTerm)]) said.add(place, term);
  for (const { id } of await tx.objectStore('segments').getAll()) {
    const range = allIn(id);
    const places = (await tx.objectStore('chunks').getAll(range)).flatMap((chunk) => Array.from(chunk.places));
    for (let after = '', more = true; more; ) {
      const blocks = await tx.objectStore('blocks').getAll(IDBKeyRange.bound([id, after], [id, []], after !== ''), BLOCKS_AT_ONCE);
      for (const block of blocks) for (const [term, rows] of termsIn(block)) for (const row of rows) said.add(places[row] ?? 0, term);
      after = blocks.at(-1)?.last ?? after;
      more = blocks.length === BLOCKS_AT_ONCE;
    }
    for (const { pairs } of await tx.objectStore('pairs').getAll(range))
      for (const one of pairs) said.add(places[ordinalOf(one)] ?? 0, pairTerm(pairIn(one)));
  }
};

const idsIn = (keys: readonly (readonly [number, unknown])[]): Set<number> => new Set(keys.map(([id]) => id));

/** Takes away what belongs to no segment, and segments that don't know where all their rows are: those are written anew. */
const dropBroken = (): Promise<Result<null, StoreCode>> =>
  act(
    async (tx) => {
      const { segments, blocks, chunks, pairs } = tx.segmentStores;
      const [known, ...keys] = await Promise.all([segments.getAll(), blocks.getAllKeys(), chunks.getAllKeys(), pairs.getAllKeys()]);
      const broken = new Set(keys.flatMap((some) => [...idsIn(some)]).filter((id) => known.every((one) => one.id !== id)));
      for (const { id, rows } of known) {
        const places = (await chunks.getAll(allIn(id))).reduce((sum, chunk) => sum + chunk.places.length, 0);
        if (places !== rows) broken.add(id);
      }
      for (const id of broken) for (const store of [blocks, chunks, pairs]) await store.delete(allIn(id));
      for (const id of broken) await segments.delete(id);
      return ok(null);
    },
    () => [],
  );

/** Rows that changed are known by their places too. How many weren't. */
const mendLoose = (): Promise<Result<number, StoreCode>> =>
  act(
    async (tx) => {
      const known = new Set(await tx.objectStore('loose').getAllKeys());
      const rows = tx.objectStore('interactions');
      let mended = 0;
      for (let first = 0, more = true; more; ) {
        const some = await rows.getAll(IDBKeyRange.lowerBound(first), AT_ONCE);
        for (const { place, mixed } of some) {
          if (!mixed || known.has(place)) continue;
          await tx.objectStore('loose').put({ place });
          mended += 1;
        }
        first = (some.at(-1)?.place ?? 0) + 1;
        more = some.length === AT_ONCE;
      }
      return ok(mended);
    },
    () => [],
  );

/** Writes the terms of rows that a search would miss, or find by what they don't have. How many there were. */
export const mendTerms = async (signal?: AbortSignal): Promise<Result<number, StoreCode>> => {
  const dropped = await dropBroken();
  if (!dropped.ok) return dropped;
  const loose = await mendLoose();
  if (!loose.ok) return loose;
  let mended = loose.value;
  const said = new Said();
  await changedRows(said, signal);
  await readTerms(said);
  for await (const rows of allRows(signal)) {
    const wrong = rows.filter((row) => {
      const terms = allOf(row);
      const known = said.terms.get(row.place);
      if (known) return terms.some((term) => !known.has(term));
      return said.sums.get(row.place) !== terms.reduce((sum, term) => sum ^ wordHash(term), 0);
    });
    if (wrong.length === 0) continue;
    const done = await act<null>(
      async (tx) => {
        for (const { place } of wrong) {
          const row = await tx.objectStore('interactions').get(place);
          if (!row || row.deletedAt !== null) continue;
          tx.write(tx.objectStore('interactions').put({ ...row, mixed: true }));
          tx.write(tx.objectStore('loose').put({ place }));
          tx.found.set(place, { row, isNew: false, mixed: true });
        }
        return ok(null);
      },
      () => [],
    );
    if (!done.ok) return done;
    mended += wrong.length;
  }
  return ok(mended);
};
