import './SelectionBar.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { copyText } from '@/components/composer/clipboard.ts';
import { Button } from '@/components/controls/Button.tsx';
import { IconButton } from '@/components/controls/IconButton.tsx';
import { Choice, Popover } from '@/components/controls/Popover.tsx';
import { SentimentGlyph } from '@/components/controls/SentimentGlyph.tsx';
import { statusKey } from '@/components/controls/StatusSign.tsx';
import { quoteText } from '@/components/figures/quotes-text.ts';
import { editChosen, moveNotebook, readChosen, remove, setSentiment, toggleWin } from '@/components/notebook/acts.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { checkAll } from '@/components/selection/check-all.ts';
import { TagThem } from '@/components/selection/TagThem.tsx';
import { t } from '@/components/text.ts';
import { Erase } from '@/components/trash/Erase.tsx';
import { bringBack } from '@/components/trash/trash-acts.ts';
import { sentiments } from '@/utils/domain/interaction.ts';

/** What can be done to all that are chosen, each act with one undo; gone when none is. */
export const SelectionBar = () => {
  const ids = [...useListing().checked.value];
  return ids.length === 0 ? null : <Bar ids={ids} />;
};

const Bar = ({ ids }: { ids: readonly string[] }) => {
  const listing = useListing();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => () => {
      // It goes with the press of one of its buttons: the list takes the focus.
      if (box.current?.contains(document.activeElement)) listing.focusWanted.value = true;
    },
    [],
  );
  const clear = () => {
    listing.checked.value = new Set();
  };
  return (
    <div ref={box} class="selection" role="group" aria-label={t('selectionActs')}>
      <span class="selection-count name number" aria-live="polite">
        {t('selected', ids.length)}
      </span>
      {listing.matching.value === null ? null : (
        <Button kind="plain" onClick={() => void checkAll(listing)}>
          {t('selectAll', listing.matching.value)}
        </Button>
      )}
      <Button kind="plain" onClick={clear}>
        {t('selectNone')}
      </Button>
      <div class="selection-acts">
        {listing.view.value.place === 'trash' ? (
          <>
            <Button kind="plain" icon="undo" onClick={() => void bringBack(listing, ids)}>
              {t('bringBack')}
            </Button>
            <Erase ids={ids} />
          </>
        ) : (
          <Kept ids={ids} />
        )}
      </div>
    </div>
  );
};

const statuses = ['needs-reply', 'replied', 'no-reply-needed', 'none'] as const;

const Kept = ({ ids }: { ids: readonly string[] }) => {
  const listing = useListing();
  return (
    <>
      <Popover name={t('tag')} icon="tag" kind="dialog" start>
        {(close) => <TagThem onDone={close} />}
      </Popover>
      {sentiments.map((sentiment) => (
        <button
          key={sentiment}
          type="button"
          class="icon-button"
          aria-label={t(`sentiment_${sentiment}`)}
          title={t(`sentiment_${sentiment}`)}
          onClick={() => void setSentiment(listing, sentiment)}
        >
          <SentimentGlyph value={sentiment} silent />
        </button>
      ))}
      <Popover name={t('status')} icon="reply" kind="menu" start>
        {(close) =>
          statuses.map((status) => (
            <Choice
              key={status}
              onChoose={() => {
                close();
                void editChosen(
                  listing,
                  () => ({ status }),
                  (count) => t('nowSentiment', count, t(statusKey[status])),
                );
              }}
            >
              {t(statusKey[status])}
            </Choice>
          ))
        }
      </Popover>
      <IconButton icon="star" name={t('win')} onClick={() => void toggleWin(listing)} />
      <Popover name={t('passOn')} icon="passOn" kind="dialog" start>
        {(close) => <PassThemOn onDone={close} />}
      </Popover>
      <span class="selection-move">
        <Button kind="plain" onClick={() => void moveNotebook(listing)}>
          {t('moveOver')}
        </Button>
      </span>
      <IconButton icon="trash" name={t('delete')} onClick={() => void remove(listing, ids)} />
    </>
  );
};

/** Copies all quotes, and keeps to whom they went. */
const PassThemOn = ({ onDone }: { onDone: () => void }) => {
  const listing = useListing();
  const field = useRef<HTMLInputElement>(null);
  const pass = async (event: Event) => {
    event.preventDefault();
    const to = field.current?.value.trim();
    if (!to) return field.current?.focus();
    const copied = await copyText((await readChosen(listing)).map(quoteText).join('\n\n'));
    onDone();
    if (!copied) return listing.notices.tell(t('passOn_refused'));
    await editChosen(
      listing,
      () => ({ passOn: to }),
      () => t('passOn_done', to),
    );
  };
  return (
    <form class="selection-form" onSubmit={(event) => void pass(event)}>
      <label>
        <span class="small second">{t('passOn_to')}</span>
        <input ref={field} class="field" dir="auto" maxLength={200} autocomplete="off" />
      </label>
      <Button type="submit">{t('copy')}</Button>
    </form>
  );
};
