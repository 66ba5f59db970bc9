import './Wide.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { ReplyFigures } from '@/components/figures/ReplyFigures.tsx';
import { Detail } from '@/components/notebook/Detail.tsx';
import { FilterState } from '@/components/notebook/FilterState.tsx';
import type { Listing } from '@/components/notebook/listing.ts';
import { ListingContext } from '@/components/notebook/listing-context.ts';
import { Rows } from '@/components/notebook/Rows.tsx';
import { SearchBar } from '@/components/notebook/SearchBar.tsx';
import { UndoBar } from '@/components/notebook/UndoBar.tsx';
import { SelectionBar } from '@/components/selection/SelectionBar.tsx';
import { HandForm } from '@/components/shell/HandForm.tsx';
import { KeyHelp } from '@/components/shell/KeyHelp.tsx';
import { ListHead } from '@/components/shell/ListHead.tsx';
import { PageShown } from '@/components/shell/PageShown.tsx';
import { shownPage } from '@/components/shell/pages.ts';
import { Rail } from '@/components/shell/Rail.tsx';
import { back, useScreenKeys } from '@/components/shell/screen-keys.ts';
import { t } from '@/components/text.ts';

/** The notebooks with room: rail, then list and detail, or a page of figures; below 1,280 the detail slides over the list. */
export const Wide = ({ listing }: { listing: Listing }) => {
  const writing = useSignal(false);
  const help = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  useScreenKeys(listing, field, () => {
    help.value = true;
  });
  const page = shownPage.value;
  const { place } = listing.view.value;
  const opened = listing.opened.value;
  const written = (id: string | null) => {
    writing.value = false;
    if (!id) return;
    listing.detailWanted.value = 'detail';
    void listing.change({ open: id });
  };
  if (page) {
    return (
      <ListingContext.Provider value={listing}>
        <div class="wide wide-paged">
          <Rail onHelp={() => (help.value = true)} />
          <PageShown address={page} />
          {help.value ? <KeyHelp onClose={() => (help.value = false)} /> : null}
        </div>
      </ListingContext.Provider>
    );
  }
  return (
    <ListingContext.Provider value={listing}>
      <div class={`wide${opened || writing.value ? ' wide-opened' : ''}`}>
        <Rail onHelp={() => (help.value = true)} />
        <main class="wide-list" tabIndex={-1}>
          <ListHead onWrite={() => (writing.value = true)} />
          <SearchBar field={field} toReply={false} />
          <FilterState />
          {place === 'to-reply' && listing.brand.value ? <ReplyFigures brandId={listing.brand.value.id} /> : null}
          <SelectionBar />
          <Rows />
          <UndoBar />
        </main>
        <aside class="wide-detail" aria-label={t('detail')}>
          {writing.value ? (
            <HandForm onDone={written} />
          ) : opened ? (
            <>
              <div class="wide-back">
                <Button kind="plain" onClick={() => back(listing)}>
                  {t('close')}
                </Button>
              </div>
              <Detail key={opened.id} row={opened} />
            </>
          ) : (
            <p class="wide-none hint">{t('chooseOne')}</p>
          )}
        </aside>
        {help.value ? <KeyHelp onClose={() => (help.value = false)} /> : null}
      </div>
    </ListingContext.Provider>
  );
};
