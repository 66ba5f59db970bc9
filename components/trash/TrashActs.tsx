import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';
import { bringBack } from '@/components/trash/trash-acts.ts';
import type { Row } from '@/utils/store/types.ts';

/** On a row of the trash: back to where it was. */
export const TrashActs = ({ row, focusable }: { row: Row; focusable: boolean }) => {
  const listing = useListing();
  return (
    <div class="row-acts" role="gridcell">
      <Button
        kind="plain"
        icon="undo"
        tabIndex={focusable ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          void bringBack(listing, [row.id]);
        }}
      >
        {t('bringBack')}
      </Button>
    </div>
  );
};
