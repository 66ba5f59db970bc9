import type { Listing } from '@/components/notebook/listing.ts';
import { nearest } from '@/components/notebook/nearest.ts';
import type { Row } from '@/utils/store/types.ts';

/** After a change: what is gone is no longer chosen, and where the row stood on is gone one stands on the nearest. */
export const leave = ({ lines, checked, current }: Listing, old: readonly Row[]): void => {
  const left = new Set(lines.value.map(({ id }) => id));
  const gone = new Set(old.flatMap(({ id }) => (left.has(id) ? [] : [id])));
  if ([...checked.value].some((id) => gone.has(id))) checked.value = new Set([...checked.value].filter((id) => !gone.has(id)));
  if (current.value && gone.has(current.value)) current.value = nearest(old, lines.value, current.value);
};
