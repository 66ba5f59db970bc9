import { useRef } from 'preact/hooks';
import { edit } from '@/components/notebook/acts.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';

/** Why it is a win, in one line; stored when it is left or Enter is pressed. */
export const WinLine = ({ kept }: { kept: Interaction }) => {
  const listing = useListing();
  const field = useRef<HTMLInputElement>(null);
  const save = () => {
    const winNote = field.current?.value.trim() ?? kept.winNote;
    if (winNote !== kept.winNote) void edit(listing, kept.id, { winNote });
  };
  return (
    <label class="win-line">
      <span class="unseen">{t('winWhy')}</span>
      <input
        ref={field}
        key={kept.winNote}
        dir="auto"
        maxLength={2_000}
        placeholder={t('winWhy')}
        defaultValue={kept.winNote}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) save();
        }}
      />
    </label>
  );
};
