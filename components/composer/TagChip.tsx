import { t } from '@/components/text.ts';
import type { Tag } from '@/utils/domain/interaction.ts';

/** "#lid-leak", "Reason: price". */
export const tagText = ({ group, name }: Tag): string => (group === 'free' ? `#${name}` : `${t(`group_${group}`)}: ${name}`);

/** A tag and, in one control, the way to take it off. `plain`: without its group, where the field says it. */
export const TagChip = ({ tag, plain, onRemove }: { tag: Tag; plain: boolean; onRemove: () => void }) => (
  <span class="tag">
    <bdi>{plain ? tag.name : tagText(tag)}</bdi>
    <button type="button" aria-label={t('removeTag', tagText(tag))} title={t('removeTag', tagText(tag))} onClick={onRemove}>
      <svg viewBox="0 0 8 8" aria-hidden="true">
        <path d="M1 1L7 7M7 1L1 7" />
      </svg>
    </button>
  </span>
);
