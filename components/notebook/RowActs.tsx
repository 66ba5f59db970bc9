import { IconButton } from '@/components/controls/IconButton.tsx';
import { edit, remove, visit } from '@/components/notebook/acts.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';
import { TrashActs } from '@/components/trash/TrashActs.tsx';
import type { Row } from '@/utils/store/types.ts';

/** The buttons of a row, over its time without shifting anything. Drawn for one row at a time: for all of them they cost as much as the words. */
export const RowActs = ({ row, focusable }: { row: Row; focusable: boolean }) => {
  const listing = useListing();
  if (listing.view.value.place === 'trash') return <TrashActs row={row} focusable={focusable} />;
  const act = (what: () => void) => (event: Event) => {
    event.stopPropagation();
    what();
  };
  const open = row.post.permalink ?? row.post.pageUrl;
  const tabIndex = focusable ? 0 : -1;
  return (
    <div class="row-acts" role="gridcell">
      <IconButton
        icon="reply"
        name={t('needsReply')}
        pressed={row.status === 'needs-reply'}
        tabIndex={tabIndex}
        onClick={act(() => edit(listing, row.id, { status: row.status === 'needs-reply' ? 'none' : 'needs-reply' }))}
      />
      <IconButton
        icon="star"
        name={t('win')}
        pressed={row.win}
        tabIndex={tabIndex}
        onClick={act(() => edit(listing, row.id, { win: !row.win }))}
      />
      <IconButton icon="open" name={t('openOn', row.post.siteName)} disabled={!open} tabIndex={tabIndex} onClick={act(() => visit(row))} />
      <IconButton icon="trash" name={t('delete')} tabIndex={tabIndex} onClick={act(() => remove(listing, [row.id]))} />
    </div>
  );
};
