import browser from 'webextension-polyfill';
import type { Listing } from '@/components/notebook/listing.ts';
import { errorText, t } from '@/components/text.ts';
import type { Patch, Sentiment } from '@/utils/domain/interaction.ts';
import { takeBack } from '@/utils/store/back.ts';
import { get } from '@/utils/store/list.ts';
import { patch as patchKept } from '@/utils/store/patch.ts';
import { changeMany, type Many } from '@/utils/store/selection.ts';
import { restore, remove as toTrash } from '@/utils/store/trash.ts';
import type { Row } from '@/utils/store/types.ts';

/** What a person does to what is kept, from a row, a detail or a key; each says what it did and can be undone. */

const rowOf = (listing: Listing, id: string): Row | null =>
  listing.lines.value.find((row) => row.id === id) ?? (listing.opened.value?.id === id ? listing.opened.value : null);

/** Writes at once; on failure the sentence is said and nothing seems changed. */
export const edit = async (listing: Listing, id: string, patch: Patch): Promise<boolean> => {
  const done = await patchKept(id, patch);
  if (!done.ok) listing.notices.tell(errorText(done.code));
  return done.ok;
};

/** The same edit on every checked row, else on the one stood on, in one act with one undo. */
export const editChosen = async (
  listing: Listing,
  make: (rows: readonly Row[]) => Many,
  said: (count: number) => string,
): Promise<void> => {
  const ids = chosenIds(listing);
  if (ids.length === 0) return;
  const { notices } = listing;
  const done = await notices.during(ids.length, (doing) => changeMany(ids, make(chosen(listing)), doing));
  if (!done.ok) return listing.notices.tell(errorText(done.code));
  listing.notices.tell(said(done.value.rows.length), async () => {
    const back = await notices.during(ids.length, (doing) => takeBack(done.value, doing));
    if (!back.ok) listing.notices.tell(errorText(back.code));
  });
};

/** All that are checked, loaded or not, else the one stood on. */
export const chosenIds = ({ checked, current }: Listing): string[] =>
  checked.value.size > 0 ? [...checked.value] : current.value ? [current.value] : [];

/** Those of them that are loaded. */
export const chosen = (listing: Listing): Row[] => chosenIds(listing).flatMap((id) => rowOf(listing, id) ?? []);

/** All of them, read where they aren't. */
export const readChosen = async (listing: Listing): Promise<Row[]> => {
  const rows = await Promise.all(chosenIds(listing).map(async (id) => rowOf(listing, id) ?? (await get(id))));
  return rows.filter((row) => row !== null);
};

export const remove = async (listing: Listing, ids: readonly string[]): Promise<void> => {
  const done = await listing.notices.during(ids.length, (doing) => toTrash(ids, doing));
  if (!done.ok) return listing.notices.tell(errorText(done.code));
  const { open } = listing.view.value;
  if (open && ids.includes(open)) {
    listing.current.value ??= open;
    listing.focusWanted.value = true;
    await listing.change({ open: null });
  }
  listing.checked.value = new Set([...listing.checked.value].filter((id) => !ids.includes(id)));
  listing.notices.tell(t('deleted', ids.length), async () => {
    const back = await listing.notices.during(ids.length, (doing) => restore(ids, doing));
    if (back.ok) listing.notices.say(t('restored', ids.length));
    else listing.notices.tell(errorText(back.code));
  });
};

/** Opens the post at its place, in a tab of its own. */
export const visit = async ({ post }: Row): Promise<void> => {
  const url = post.permalink ?? post.pageUrl;
  if (url) await browser.tabs.create({ url });
};

/** Whether every one of them already is so, where only one is meant: the same key takes it back. */
const isAlready = (listing: Listing, rows: readonly Row[], is: (row: Row) => boolean): boolean =>
  listing.checked.value.size === 0 && rows.every(is);

export const setSentiment = (listing: Listing, sentiment: Sentiment): Promise<void> =>
  editChosen(
    listing,
    (rows) => ({ sentiment: isAlready(listing, rows, (row) => row.sentiment === sentiment) ? null : sentiment }),
    (count) => t('nowSentiment', count, t(`sentiment_${sentiment}`)),
  );

export const toggleReply = (listing: Listing): Promise<void> =>
  editChosen(
    listing,
    (rows) => ({ status: isAlready(listing, rows, (row) => row.status === 'needs-reply') ? 'none' : 'needs-reply' }),
    (count) => t('nowStatus', count),
  );

export const toggleReplied = (listing: Listing): Promise<void> =>
  editChosen(
    listing,
    (rows) => ({ status: isAlready(listing, rows, (row) => row.status === 'replied') ? 'needs-reply' : 'replied' }),
    (count) => t('nowSentiment', count, t('status_replied')),
  );

export const toggleWin = (listing: Listing): Promise<void> =>
  editChosen(
    listing,
    (rows) => ({ win: !isAlready(listing, rows, (row) => row.win) }),
    (count) => t('nowWin', count),
  );

export const moveNotebook = (listing: Listing): Promise<void> =>
  editChosen(
    listing,
    ([first]) => ({ notebook: first?.notebook === 'performance' ? 'listening' : 'performance' }),
    (count) => t('nowMoved', count),
  );
