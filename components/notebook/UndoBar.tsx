import './UndoBar.css';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';

/** Long enough to read, decide and reach it. */
const SHOWN = 12_000;

/** What was just done and its undo, and the live region that says it. Stays while it is pointed at or focused. */
export const UndoBar = () => {
  const listing = useListing();
  const { notices } = listing;
  const notice = notices.shown.value;
  const running = notices.running.value;
  const timer = useRef(0);
  const from = useRef<EventTarget | null>(null);
  const wait = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => notices.drop(notice), SHOWN);
  };
  useEffect(() => {
    if (notice) wait();
    return () => clearTimeout(timer.current);
  }, [notice]);
  /** The bar goes with the press: the focus was somewhere before it. */
  const undo = async () => {
    const before = from.current;
    await notices.undo();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else if (listing.current.value) listing.focusWanted.value = true;
    else document.querySelector('main')?.focus();
  };
  return (
    <>
      <p class="unseen" role="status">
        {notices.said.value}
      </p>
      {running ? (
        <div class="undo-bar">
          <progress class="undo-bar-done" aria-label={t('doing', running.done, running.of)} value={running.done} max={running.of} />
          <span class="number">{t('doing', running.done, running.of)}</span>
          <Button kind="plain" onClick={running.stop}>
            {t('stop')}
          </Button>
        </div>
      ) : notice ? (
        <div
          class="undo-bar"
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={wait}
          onFocusIn={({ relatedTarget }) => {
            clearTimeout(timer.current);
            from.current = relatedTarget;
          }}
          onFocusOut={wait}
        >
          <span aria-hidden="true">{notice.text}</span>
          {notice.undo ? (
            <Button kind="plain" icon="undo" onClick={() => void undo()}>
              {t('undo')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
};
