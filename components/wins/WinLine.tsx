import { useEffect, useRef } from 'preact/hooks';
import { edit } from '@/components/notebook/acts.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';

/** Why it is a win, in one line; stored as it is typed. */
export const WinLine = ({ kept }: { kept: Interaction }) => {
  const listing = useListing();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    // Written elsewhere meanwhile; never under the caret.
    if (current && current !== document.activeElement) current.value = kept.winNote;
  }, [kept.winNote]);
  return (
    <label class="win-line">
      <span class="unseen">{t('winWhy')}</span>
      <input
        ref={field}
        dir="auto"
        maxLength={2_000}
        placeholder={t('winWhy')}
        defaultValue={kept.winNote}
        onInput={({ currentTarget }) => void edit(listing, kept.id, { winNote: currentTarget.value.trim() })}
      />
    </label>
  );
};
