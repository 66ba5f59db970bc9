import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const browserTest = {
  // Far beyond what anything takes: a busy machine is no reason to fail.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
  fileParallelism: true,
  maxWorkers: 2,
};

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  define: { __EARSHOT_TEST__: 'true' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}', 'test/conventions.test.ts'], environment: 'node' } },
      { extends: true, test: { name: 'sites', include: ['test/sites/**/*.test.ts'], ...browserTest } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...browserTest } },
    ],
  },
});
