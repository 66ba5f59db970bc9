import './RowFrame.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Fold } from '@/components/controls/Fold.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { RowActs } from '@/components/notebook/RowActs.tsx';
import { checkTo } from '@/components/selection/check-to.ts';
import { t } from '@/components/text.ts';
import type { Row } from '@/utils/store/types.ts';

interface Props {
  row: Row;
  index: number;
  class: string;
  children: ComponentChildren;
}

/** What every row of a list shares: selection, focus that roves, and its buttons, which are there where one stands or points. */
export const RowFrame = ({ row, index, class: more, children }: Props) => {
  const listing = useListing();
  const box = useRef<HTMLDivElement>(null);
  const current = listing.current.value === row.id;
  const inOrder = current || (listing.current.value === null && listing.lines.value[0]?.id === row.id);
  const checked = listing.checked.value.has(row.id);
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    if (inOrder && listing.focusWanted.peek()) {
      listing.focusWanted.value = false;
      box.current?.focus({ preventScroll: true });
    }
  }, [inOrder, listing.focusWanted.value]);
  useLayoutEffect(
    () => () => {
      // What had the focus is leaving: the row that is stood on next takes it.
      if (box.current?.contains(document.activeElement)) listing.focusWanted.value = true;
    },
    [],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of its rows
    <div
      ref={box}
      class={`row ${more} row-${row.notebook}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={checked}
      data-id={row.id}
      data-checked={checked}
      data-current={current}
      tabIndex={inOrder ? 0 : -1}
      onPointerEnter={() => setOver(true)}
      onPointerLeave={({ currentTarget }) => setOver(currentTarget.matches(':focus-within'))}
      onFocusOut={({ currentTarget }) => setOver(currentTarget.matches(':hover'))}
      onFocus={() => {
        listing.current.value = row.id;
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('.row-check')) return;
        if (event.ctrlKey || event.metaKey) listing.check(row.id);
        else if (event.shiftKey) checkTo(listing, row.id);
        else void listing.change({ open: row.id });
      }}
    >
      <div class="row-said" role="gridcell">
        {children}
      </div>
      {current || over ? <RowActs row={row} focusable={current} /> : null}
      <div class="row-check" role="gridcell">
        <input type="checkbox" aria-label={t('select')} tabIndex={-1} checked={checked} onChange={() => listing.check(row.id)} />
      </div>
      <span class="row-fold">
        <Fold turning={listing.arrived.value.has(row.id)} size={10} />
      </span>
    </div>
  );
};
