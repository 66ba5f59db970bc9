import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import * as z from 'zod';
import { type BusinessHours, usualHours } from '@/utils/insight/business-hours.ts';
import type { Terms } from '@/utils/insight/week.ts';
import { ownAccounts } from '@/utils/store/accounts.ts';
import { onChange } from '@/utils/store/announce.ts';
import { readSetting, writeSetting } from '@/utils/store/settings.ts';

const HOURS = 'business-hours';
const minute = z.number().int().min(0).max(1_440);
const hoursSchema = z
  .object({ days: z.array(z.number().int().min(1).max(7)).max(7), from: minute, to: minute })
  .catch(() => ({ ...usualHours, days: [...usualHours.days] }));

/** When we answer; until the person says otherwise, Monday to Friday, nine to five. */
export const businessHours = async (): Promise<BusinessHours> => hoursSchema.parse((await readSetting(HOURS)) ?? usualHours);
export const saveBusinessHours = (hours: BusinessHours): Promise<void> => writeSetting(HOURS, hours);

export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of an address; the machine's own where it names none that the browser knows. */
export const zoneOf = (query: URLSearchParams): string => {
  const zone = query.get('zone');
  return zone && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : localZone();
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
      if (change.kind === 'accounts') void read();
    }, gone.signal);
    return () => gone.abort();
  }, [brandId]);
  return known.value && { ...known.value, zone };
};
