// `npm test`: set-up, types, lint, builds, then unit, site and end-to-end tests. The last line is "N passed, N failed".
//   --full: all of the slow parts instead of the fixed sample.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newerNode, root, say, setUp } from './set-up.mjs';

const full = process.argv.includes('--full');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
setUp();
const results = join(root, 'results');
mkdirSync(results, { recursive: true });
const env = { ...process.env, ...(full ? { EARSHOT_FULL: '1' } : {}) };
const counts = { passed: 0, failed: 0 };

/** One step: a program of node_modules under the newer Node. Counts as one test, unless its own counts are read. */
function step(name, program, args, { more = {}, read } = {}) {
  const started = Date.now();
  say(`\n── ${name}`);
  const done = spawnSync(newerNode(), [join(root, 'node_modules', ...program), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...env, ...more },
  });
  const own = read?.();
  const ok = done.status === 0;
  if (own) {
    counts.passed += own.passed;
    counts.failed += own.failed + (!ok && own.failed === 0 ? 1 : 0);
  } else counts[ok ? 'passed' : 'failed'] += 1;
  say(`── ${name}: ${ok ? 'passed' : 'failed'} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

function tests(project) {
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const args = [
    'run',
    '--config',
    'test/support/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...only,
  ];
  step(project, ['vitest', 'vitest.mjs'], args, {
    read() {
      try {
        const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests } = JSON.parse(readFileSync(file, 'utf8'));
        return { passed: numPassedTests, failed: numFailedTests || (numTotalTests === 0 ? numFailedTestSuites : 0) };
      } catch (error) {
        say(`${project}: no result was written (${error.message}).`);
        return { passed: 0, failed: 1 };
      }
    },
  });
}

const build = (browser, forTests) =>
  step(`build ${browser}${forTests ? ' for tests' : ''}`, ['wxt', 'bin', 'wxt.mjs'], ['build', '-b', browser], {
    more: forTests ? { EARSHOT_TEST: '1' } : {},
  });

step('types', ['typescript', 'bin', 'tsc'], ['-p', '.']);
step('lint', ['@biomejs', 'biome', 'bin', 'biome'], ['ci', '--colors=off', '.']);
for (const browser of ['chrome', 'firefox']) for (const forTests of [false, true]) build(browser, forTests);
for (const project of ['unit', 'sites', 'e2e']) tests(project);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed || !counts.passed ? 1 : 0;
