import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { viewKeys } from '@/components/notebook/place-keys.ts';
import { ExportMenu } from '@/components/shell/ExportMenu.tsx';
import { t } from '@/components/text.ts';
import { SavedViews } from '@/components/views/SavedViews.tsx';

/** Above a list: its name, views and order, export, write by hand. The trash has its name alone. */
export const ListHead = ({ onWrite }: { onWrite: () => void }) => {
  const listing = useListing();
  const { place } = listing.view.value;
  return (
    <div class="wide-head">
      <h1 class="head">{t(viewKeys[place])}</h1>
      {place === 'trash' ? null : (
        <>
          <SavedViews />
          <ExportMenu />
          <Button kind="plain" onClick={onWrite}>
            {t('writeByHand')}
          </Button>
        </>
      )}
    </div>
  );
};
