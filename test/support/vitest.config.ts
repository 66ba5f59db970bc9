import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PATIENCE } from './patience.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const browserTest = {
  testTimeout: 2 * PATIENCE,
  hookTimeout: 2 * PATIENCE,
  expect: { poll: { timeout: PATIENCE } },
  fileParallelism: true,
  maxWorkers: 2,
};

/** These take longest: begun last, one of them would run alone at the end. */
const LONG = ['corpus', 'hostile', 'mutation', 'axe', 'recipes', 'notebook', 'card-again', 'hosts', 'keep-ways'];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  define: { __EARSHOT_TEST__: 'true' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}', 'test/conventions.test.ts'], environment: 'node' } },
      { extends: true, test: { name: 'sites', include: ['test/sites/**/*.test.ts'], ...browserTest } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...browserTest } },
    ],
  },
});
