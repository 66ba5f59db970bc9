import type { Listing } from '@/components/notebook/listing.ts';
import { errorText, t } from '@/components/text.ts';
import { erase, restore, remove as toTrash } from '@/utils/store/trash.ts';

/** Out of the trash, to where each was; undone by deleting them again. */
export const bringBack = async (listing: Listing, ids: readonly string[]): Promise<void> => {
  const done = await listing.notices.during(ids.length, (doing) => restore(ids, doing));
  if (!done.ok) return listing.notices.tell(errorText(done.code));
  listing.checked.value = new Set([...listing.checked.value].filter((id) => !ids.includes(id)));
  listing.notices.tell(t('restored', done.value.length), async () => {
    const back = await listing.notices.during(ids.length, (doing) => toTrash(ids, doing));
    if (!back.ok) listing.notices.tell(errorText(back.code));
  });
};

/** For good, with their numbers: nothing takes it back, so it is asked first. */
export const eraseForGood = async (listing: Listing, ids: readonly string[]): Promise<void> => {
  const done = await listing.notices.during(ids.length, (doing) => erase(ids, doing));
  if (!done.ok) return listing.notices.tell(errorText(done.code));
  listing.checked.value = new Set();
  listing.notices.tell(t('erased', done.value.length));
};
