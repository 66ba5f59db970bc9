import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The repository as its own conventions see it: files, their imports, built bundles. Paths are relative to the root, with "/". */

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where built extensions are: `.output`, or another folder that `EARSHOT_BUILDS` names. */
export const built = (name: string): string => {
  const folder = join(process.env.EARSHOT_BUILDS ?? join(root, '.output'), name);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is not built: npm run build && npm run build:test`);
  return folder;
};
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const gzipSize = (path: string): number => gzipSync(readFileSync(join(root, path)), { level: 9 }).length;
export const files = (...patterns: string[]): string[] => globSync(patterns, { cwd: root }).sort();

export const shipped = files('entrypoints/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'utils/**/*.{ts,tsx}');

/** Code without comments, and with the insides of quoted strings blanked. Template literals stay: they hold code. */
export const codeOf = (path: string): string =>
  read(path)
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (text) => `${text[0]}${text[0]}`)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '');

/** What a file imports from the project itself, as paths from the root; type-only imports are marked. */
export function importsOf(path: string): { to: string; typeOnly: boolean }[] {
  const found = [...read(path).matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)];
  return found.flatMap(([, type, from, bare]) => {
    const target = from ?? bare ?? '';
    if (target.startsWith('@/')) return [{ to: target.slice(2), typeOnly: Boolean(type) }];
    if (target.startsWith('.')) return [{ to: join(path, '..', target), typeOnly: Boolean(type) }];
    return [];
  });
}
