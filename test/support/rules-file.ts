import type { Page } from 'playwright-core';

/** Reads the name of whoever wrote on the page `unnamed`, where nothing but an attribute says it. */
export const saidIt = {
  version: 1,
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  host: '127.0.0.1',
  field: 'author',
  from: 'post',
  path: [{ tag: 'i', attribute: { name: 'data-qa', value: 'said-it' }, nth: null, deep: true }],
  take: 'title',
  learnedAt: 1_764_000_000_000,
};

export const fileOf = (rules: unknown, version = 1): string => JSON.stringify({ schema_version: version, rules });

/** Chooses a file of this text in Settings. */
export const loadRules = (settings: Page, text: string): Promise<void> =>
  settings.locator('input[type="file"]').setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer: Buffer.from(text) });
