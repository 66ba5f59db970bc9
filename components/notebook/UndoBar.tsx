import './UndoBar.css';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';

/** Long enough to read, decide and reach it. */
const SHOWN = 12_000;

/** What was just done and its undo, and the live region that says it. Stays while it is pointed at or focused. */
export const UndoBar = () => {
  const { notices } = useListing();
  const notice = notices.shown.value;
  const timer = useRef(0);
  const wait = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => notices.drop(notice), SHOWN);
  };
  useEffect(() => {
    if (notice) wait();
    return () => clearTimeout(timer.current);
  }, [notice]);
  return (
    <>
      <p class="unseen" role="status">
        {notices.said.value}
      </p>
      {notice ? (
        <div
          class="undo-bar"
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={wait}
          onFocusIn={() => clearTimeout(timer.current)}
        >
          <span aria-hidden="true">{notice.text}</span>
          {notice.undo ? (
            <Button kind="plain" icon="undo" onClick={() => void notices.undo()}>
              {t('undo')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
};
