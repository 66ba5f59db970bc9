import { now } from '@/utils/clock.ts';
import { identityOf } from '@/utils/domain/identity.ts';
import type { Post } from '@/utils/domain/post.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { authorOf, writeAuthor } from './author.ts';
import { bounded } from './bounded.ts';
import { merged } from './keep-again.ts';
import { putRow, shelved } from './put-row.ts';
import type { StoreCode } from './types.ts';

/**
 * A kept post as its page shows it now that a rule was taught: what was missing is filled in, with the account behind it;
 * what was read before, its numbers and ours stay. `may` refuses rows of other pages. Gives the ids that changed.
 */
export const readAgain = (
  posts: readonly { id: string; post: Post }[],
  may: (kept: Post) => boolean,
): Promise<Result<string[], StoreCode>> =>
  act<string[]>(
    async (tx) => {
      const at = now();
      const changed: string[] = [];
      for (const { id, post: seen } of posts) {
        const row = await tx.objectStore('interactions').index('id').get(id);
        if (!row || !may(row.post)) continue;
        const taught = [...new Set([...(row.post.taught ?? []), ...(seen.taught ?? [])])];
        const post = { ...merged(row.post, bounded(seen)), metrics: row.post.metrics, taught };
        const author = row.account === null ? await authorOf(tx, row.brandId, post, at) : null;
        if (author) writeAuthor(tx, author, at);
        const account = row.account ?? author?.account.key ?? null;
        await putRow(tx, row, shelved({ ...row, post, account, identity: identityOf(post), updatedAt: at }));
        changed.push(id);
      }
      return posts.length > 0 && changed.length === 0 ? fail('not-found') : ok(changed);
    },
    (ids) => [{ kind: 'interactions', ids }],
  );
