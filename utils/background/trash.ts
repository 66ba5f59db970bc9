import browser from 'webextension-polyfill';
import { purge } from '@/utils/store/trash.ts';
import { stored } from './stored.ts';

const ALARM = 'trash';
const TWICE_A_DAY = 12 * 60;

/** What lay in the trash for 30 days goes, whether or not a page of ours is opened. */
export const watchTrash = (): Promise<void> => browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: TWICE_A_DAY });

/** A full or locked database is tried again at the next alarm. */
export const onAlarm = async ({ name }: { name: string }): Promise<void> => {
  if (name !== ALARM) return;
  const purged = await stored(() => purge());
  if (!purged.ok) console.warn('Earshot: the trash could not be emptied', purged.code);
};
