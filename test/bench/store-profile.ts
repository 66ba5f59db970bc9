import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../support/sources.ts';

/** Seeded profiles, one to a size, that later runs measure on without seeding again. */
const folder = join(root, 'results', 'store');
const seedingSchema = z.object({ ours: z.array(z.number()), counted: z.array(z.number()).default([]), raw: z.array(z.number()) });
type Seeding = z.infer<typeof seedingSchema>;

const took = (profile: string): string => join(profile, 'seeding.json');

/** What seeding a profile took, a number to a chunk; nothing where it is new. */
export const seedingOf = async (profile: string): Promise<Seeding> => {
  try {
    return seedingSchema.parse(JSON.parse(await readFile(took(profile), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { ours: [], counted: [], raw: [] };
    throw error;
  }
};

export const noteSeeding = (profile: string, all: Seeding): Promise<void> => writeFile(took(profile), JSON.stringify(all));

/** The kept profile of a size; a new one goes on from the next smaller one that was seeded to its end. */
export const keptProfile = async (size: number): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const sizes = (await readdir(folder)).map(Number).filter((one) => one <= size);
  const nearest = Math.max(0, ...sizes);
  const profile = join(folder, String(size));
  if (nearest > 0 && nearest < size) await cp(join(folder, String(nearest)), profile, { recursive: true });
  return profile;
};
