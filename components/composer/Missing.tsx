import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { tagFieldOf } from '@/components/composer/tag-field-of.ts';
import { locale, t } from '@/components/text.ts';
import { now } from '@/utils/clock.ts';
import type { FieldName } from '@/utils/domain/post.ts';

/** Those that can be typed; the others can only be shown. */
export type Fillable = 'author' | 'postedAt';

/** "No date on the page · add" */
export const Missing = ({ field, adding, onAdd }: { field: Fillable; adding: Fillable | null; onAdd: () => void }) => (
  <span class="missing">
    {t(`missing_${field}`)}
    {adding === field ? null : (
      <>
        {' · '}
        <button type="button" class="word" aria-label={t(`add_${field}`)} onClick={onAdd}>
          {t('add')}
        </button>
      </>
    )}
  </span>
);

/** "No link to this post · show me where": what nobody types. Without a page beside the card only its name. */
export const Unseen = ({ card, field }: { card: Card; field: Exclude<FieldName, Fillable> }) => (
  <span class="missing">
    {t(`missing_${field}`)}
    {card.inPage && card.show.field.value === null ? (
      <>
        {' · '}
        <button type="button" class="word" aria-label={t(`show_${field}`)} onClick={() => void card.show.begin(field)}>
          {t('showWhere')}
        </button>
      </>
    ) : null}
  </span>
);

/** One field, open in place; each change is stored, Enter closes it. Or it is shown in the page, once for all posts there. */
export const Fill = ({ card, field, onDone }: { card: Card; field: Fillable; onDone: () => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const { filled } = card.kept.value;
  useLayoutEffect(() => input.current?.focus(), []);
  const change = (value: string): void => {
    const { [field]: _, ...rest } = filled;
    card.edit({ filled: value.trim() ? { ...rest, [field]: value.trim() } : rest });
  };
  return (
    <div class="fill">
      <label>
        <span class="small second">{t(`fill_${field}`)}</span>
        <input
          ref={input}
          class="field"
          dir="auto"
          lang={locale().toString()}
          {...(field === 'postedAt' ? { type: 'date', max: new Date(now()).toISOString().slice(0, 10) } : { type: 'text', maxLength: 300 })}
          defaultValue={filled[field] ?? ''}
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            tagFieldOf(event.currentTarget)?.focus();
            onDone();
          }}
        />
      </label>
      {card.inPage ? (
        <button
          type="button"
          class="word"
          onClick={() => {
            onDone();
            void card.show.begin(field);
          }}
        >
          {t('showWhere')}
        </button>
      ) : null}
    </div>
  );
};
