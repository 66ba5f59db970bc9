import { database } from './database.ts';

/** Small things to remember: the first run's step, the export's preset. What is read is checked by who reads it. */
export const readSetting = async (key: string): Promise<unknown> => (await (await database()).get('settings', key))?.value;

export const writeSetting = async (key: string, value: unknown): Promise<void> => {
  await (await database()).put('settings', { key, value });
};
