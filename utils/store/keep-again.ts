import type { Post } from '@/utils/domain/post.ts';
import { snapshotOf } from './new-row.ts';
import { putRow, shelved } from './put-row.ts';
import { toInteraction } from './rows.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import type { KeepInput, Kept } from './types.ts';

const filledIn = <T extends object>(old: T, seen: T): T => {
  const merged = { ...old };
  for (const [key, value] of Object.entries(seen)) {
    const had: unknown = Reflect.get(old, key);
    if ((had === null || had === '') && value !== null) Reflect.set(merged, key, value);
  }
  return merged;
};

/** What was written replaces a translation, and a longer text one that the page had cut. */
const betterText = (old: Post, seen: Post): Partial<Post> => {
  if (seen.translated || seen.text === '') return {};
  if (old.translated) return { text: seen.text, textCut: seen.textCut, translated: false };
  return old.textCut && !seen.textCut && seen.text.length > old.text.length ? { text: seen.text, textCut: false } : {};
};

/** What the page newly shows is filled in; what was read before stays as it was, but for a better text. */
export const merged = (old: Post, seen: Post): Post => {
  const text = betterText(old, seen);
  const post = { ...filledIn(old, seen), author: filledIn(old.author, seen.author), thread: filledIn(old.thread, seen.thread), ...text };
  return { ...post, state: seen.state, missing: old.missing.filter((field) => seen.missing.includes(field)) };
};

/**
 * The post was kept before: numbers are appended, ours stays, out of the trash it comes back. The first numbers lie in the row
 * alone until there are second ones.
 */
export const keepAgain = async (tx: Act, row: StoredInteraction, input: KeepInput, at: number): Promise<Kept> => {
  const snapshot = snapshotOf(input.id, row.id, at, input.post);
  const next = shelved({
    ...row,
    post: { ...merged(row.post, input.post), metrics: row.post.metrics },
    latest: snapshot ?? row.latest,
    updatedAt: at,
    deletedAt: null,
  });
  if (snapshot) {
    const numbers = tx.objectStore('snapshots');
    if (row.latest?.id === row.id) tx.write(numbers.put(row.latest));
    tx.write(numbers.put(snapshot));
  }
  await putRow(tx, row, next);
  return {
    state: 'again',
    interaction: toInteraction(next),
    snapshotId: snapshot?.id ?? null,
    before: row.keptAt,
    trashedAt: row.deletedAt,
    askVoice: false,
  };
};
