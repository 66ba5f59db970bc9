import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onChange } from '@/utils/store/announce.ts';
import { ownRoles } from '@/utils/store/roles.ts';

/** The roles that a brand has besides the usual ones, kept true. */
export const useOwnRoles = (brandId: string): readonly string[] => {
  const known = useSignal<readonly string[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const roles = await ownRoles(brandId);
      if (!gone.signal.aborted) known.value = roles;
    };
    void read();
    onChange(({ kind }) => {
      if (kind === 'settings') void read();
    }, gone.signal);
    return () => gone.abort();
  }, [brandId]);
  return known.value;
};
