import './Narrow.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { Detail } from '@/components/notebook/Detail.tsx';
import { FilterState } from '@/components/notebook/FilterState.tsx';
import type { Listing } from '@/components/notebook/listing.ts';
import { ListingContext } from '@/components/notebook/listing-context.ts';
import { Rows } from '@/components/notebook/Rows.tsx';
import { SearchBar } from '@/components/notebook/SearchBar.tsx';
import { UndoBar } from '@/components/notebook/UndoBar.tsx';
import { SelectionBar } from '@/components/selection/SelectionBar.tsx';
import { Foot } from '@/components/shell/Foot.tsx';
import { HandForm } from '@/components/shell/HandForm.tsx';
import { KeyHelp } from '@/components/shell/KeyHelp.tsx';
import { PanelMenu } from '@/components/shell/PanelMenu.tsx';
import { Strip } from '@/components/shell/Strip.tsx';
import { back, useScreenKeys } from '@/components/shell/screen-keys.ts';
import { Tabs } from '@/components/shell/Tabs.tsx';
import { t } from '@/components/text.ts';

interface Props {
  listing: Listing;
  kind: 'popup' | 'panel';
  /** Opens on Write by hand; the text says why. */
  hand?: { said?: string } | null;
}

/** The notebooks at 320 to 480: the popup, and the side panel with its foot in a menu and rows that open in place. */
export const Narrow = ({ listing, kind, hand = null }: Props) => {
  const writing = useSignal(hand);
  const help = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  useScreenKeys(listing, field, () => {
    help.value = true;
  });
  const { place } = listing.view.value;
  const opened = kind === 'popup' ? listing.opened.value : null;
  const write = () => {
    writing.value = {};
  };
  const written = (id: string | null) => {
    writing.value = null;
    if (id) listing.notices.tell(t('handKept'));
  };
  return (
    <ListingContext.Provider value={listing}>
      <div class={`narrow narrow-${kind} narrow-at-${place}`}>
        <header class="narrow-head">
          <Tabs>{kind === 'panel' ? <PanelMenu onWrite={write} onHelp={() => (help.value = true)} /> : null}</Tabs>
          <Strip panel={kind === 'panel'} onKeepOne={() => (kind === 'popup' ? window.close() : undefined)} />
        </header>
        <main class="narrow-main" tabIndex={-1}>
          {writing.value ? (
            <HandForm {...(writing.value.said ? { said: writing.value.said } : {})} onDone={written} />
          ) : opened ? (
            <>
              <div class="narrow-back">
                <Button kind="plain" onClick={() => back(listing)}>
                  <span aria-hidden="true" class="narrow-arrow">
                    ‹
                  </span>
                  {t('back')}
                </Button>
              </div>
              <div class="narrow-detail">
                <Detail key={opened.id} row={opened} />
              </div>
            </>
          ) : (
            <>
              <SearchBar field={field} />
              <FilterState />
              <SelectionBar />
              <Rows inPlace={kind === 'panel'} />
            </>
          )}
          <UndoBar />
        </main>
        {kind === 'popup' ? <Foot onWrite={write} /> : null}
        {help.value ? <KeyHelp onClose={() => (help.value = false)} /> : null}
      </div>
    </ListingContext.Provider>
  );
};
