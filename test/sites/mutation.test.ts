import { expect, test } from 'vitest';
import { fixtures } from '../support/fixtures.ts';
import known from '../support/mutation-known.json' with { type: 'json' };
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/trial-page.ts', (one) => {
  room = one;
});

/** Faults a recipe still has, by page: the number may only fall, and a page that isn't named has none. */
const allowed = new Map<string, number>(Object.entries(known));

/** Posts of a page whose fields are changed in turn; `npm run test:full` takes more. */
const MOST = process.env.EARSHOT_FULL ? 8 : 3;

/** Fields that stand in running text, with no element of their own to rename, in shadow roots, or before an article's or a mail's words. */
const bareWords = new Set([
  'smf/print-page',
  'generic/shadow-thread',
  'generic/short-signed',
  'generic/suggested-reads',
  'generic/chapter',
  'generic/recipe-in-boxes',
  'generic/writer-below',
  'mail/mhonarc',
  'mail/pipermail',
]);

test.each(fixtures())(
  '$recipe/$name: what a site renames goes missing or comes from another layer, and is never wrong',
  async (fixture) => {
    await room.show(fixture);
    const { faults, tries } = await room.run<{ faults: string[]; tries: number }>(`mutate(${fixture.now}, ${MOST})`);
    const limit = allowed.get(`${fixture.recipe}/${fixture.name}`) ?? 0;
    expect(faults.length > limit ? faults : [], `at most ${limit} known`).toEqual([]);
    const bare = fixture.items.length === 0 || bareWords.has(`${fixture.recipe}/${fixture.name}`);
    expect(tries).toBeGreaterThan(bare ? -1 : 0);
  },
);
