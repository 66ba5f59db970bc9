import { entriesOf, type Gone, nothingGone, type Wanted } from './source.ts';

/** The version of the file's shape: raised when what a reader of it must know changes. */
export const SCHEMA_VERSION = 1;

/**
 * Everything about what a filter shows, in pieces of one JSON document: each post with its permalink, its counts (raw, value,
 * low, high), what we added, its account, its person and every time its numbers were seen. `at`: ms since 1970.
 */
export async function* jsonFile(filter: Wanted, at: number, gone: Gone = nothingGone()): AsyncGenerator<string> {
  const head = JSON.stringify({ schema_version: SCHEMA_VERSION, exported_at: new Date(at).toISOString() });
  yield `${head.slice(0, -1)},"interactions":[`;
  let first = true;
  for await (const entries of entriesOf(filter, gone)) {
    const items = entries.map(({ row: { latest: _latest, reactions: _reactions, ...interaction }, ...rest }) =>
      JSON.stringify({ ...interaction, brand: rest.brand, authorAccount: rest.account, person: rest.person, snapshots: rest.snapshots }),
    );
    yield `${first ? '\n' : ',\n'}${items.join(',\n')}`;
    first = false;
  }
  yield `\n],"count":${gone.rows}}\n`;
}
