import { join } from 'node:path';
import { build } from 'vite';
import { root } from './sources.ts';

const known = new Map<string, Promise<string>>();

/** One script of a source file and all it imports, to be run in a browser's page. */
export const bundled = (entry: string): Promise<string> => {
  const script = known.get(entry) ?? bundle(entry);
  known.set(entry, script);
  return script;
};

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    define: { __EARSHOT_TEST__: 'true' },
    build: { write: false, minify: false, target: 'es2023', lib: { entry: join(root, entry), formats: ['iife'], name: 'bundled' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`nothing was built from ${entry}`);
  return chunk.code;
}
