import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What keeps somebody from using what is shown, as axe sees it. `of`: `color` judges by the rules of colour alone, for another
 * scheme of a screen whose elements, names and sizes were judged already.
 */
export async function grave(at: Page | Frame, of: 'all' | 'color' = 'all'): Promise<string[]> {
  await at.evaluate(axe);
  const { violations }: AxeResults = await at.evaluate(
    ([of]) =>
      Reflect.get(window, 'axe').run(document, {
        resultTypes: ['violations'],
        ...(of === 'color' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
      }),
    [of] as const,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
