import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readEntries } from '@/components/figures/read-entries.ts';
import { Following } from '@/components/notebook/following.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import { onChange } from '@/utils/store/announce.ts';
import { knownCode } from '@/utils/store/store-code.ts';
import type { Filter } from '@/utils/store/types.ts';

/** What a page counts from: read whole, and read again whenever any tab changes what is kept. */
export interface Reading {
  /** Null while it is read for the first time. */
  entries: readonly Entry[] | null;
  /** How many are read so far. */
  read: number;
  /** The name of why it can't be read. */
  failed: string | null;
}

export const useEntries = (filter: Filter): Reading => {
  const reading = useSignal<Reading>({ entries: null, read: 0, failed: null });
  const asked = JSON.stringify(filter);
  useEffect(() => {
    const gone = new AbortController();
    const progress = (read: number) => {
      if (reading.peek().entries === null) reading.value = { entries: null, read, failed: null };
    };
    const read = async () => {
      try {
        const entries = await readEntries(filter, progress, gone.signal);
        if (entries) reading.value = { entries, read: entries.length, failed: null };
      } catch (failed) {
        console.error('Earshot: the figures could not be read', failed);
        const code = knownCode(failed) ?? (failed instanceof Error ? failed.name : 'unknown');
        if (!gone.signal.aborted) reading.value = { entries: null, read: 0, failed: code };
      }
    };
    const following = new Following(read);
    reading.value = { entries: null, read: 0, failed: null };
    following.changed([]);
    onChange(() => following.changed([]), gone.signal);
    return () => gone.abort();
  }, [asked]);
  return reading.value;
};
