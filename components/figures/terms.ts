import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import * as z from 'zod';
import { type BusinessHours, usualHours } from '@/utils/insight/business-hours.ts';
import type { Terms } from '@/utils/insight/week.ts';
import { ownAccounts } from '@/utils/store/accounts.ts';
import { announce, onChange } from '@/utils/store/announce.ts';
import { readSetting, writeSetting } from '@/utils/store/settings.ts';

const HOURS = 'business-hours';
const minute = z.number().int().min(0).max(1_440);
const hoursSchema = z
  .object({ days: z.array(z.number().int().min(1).max(7)).max(7), from: minute, to: minute })
  .catch(() => ({ ...usualHours, days: [...usualHours.days] }));

/** When we answer; until the person says otherwise, Monday to Friday, nine to five. */
export const businessHours = async (): Promise<BusinessHours> => hoursSchema.parse((await readSetting(HOURS)) ?? usualHours);
export const saveBusinessHours = async (hours: BusinessHours): Promise<void> => {
  await writeSetting(HOURS, hours);
  announce({ kind: 'settings', ids: [] });
};

export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const known = new Map<string, boolean>();

/** Whether the browser knows a zone, under this name or an older one: "Asia/Kolkata" is listed as "Asia/Calcutta" here and there. */
const isZone = (zone: string): boolean => {
  const answer = known.get(zone) ?? canFormat(zone);
  known.set(zone, answer);
  return answer;
};
const canFormat = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch (refused) {
    if (refused instanceof RangeError) return false;
    throw refused;
  }
};

/** The zone of an address; the machine's own where it names none that the browser knows. */
export const zoneOf = (query: URLSearchParams): string => {
  const zone = query.get('zone');
  return zone && isZone(zone) ? zone : localZone();
};

/** Business hours and our own names, kept true; null until they are read. */
export const useTerms = (brandId: string, zone: string): Terms | null => {
  const known = useSignal<Omit<Terms, 'zone'> | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const [hours, accounts] = await Promise.all([businessHours(), ownAccounts(brandId)]);
      const ours = accounts.flatMap(({ name, handle }) => [name, handle]).filter((name) => name !== null);
      if (!gone.signal.aborted) known.value = { hours, ours };
    };
    void read();
    onChange((change) => {
      if (change.kind === 'accounts' || change.kind === 'settings') void read();
    }, gone.signal);
    return () => gone.abort();
  }, [brandId]);
  return known.value && { ...known.value, zone };
};
