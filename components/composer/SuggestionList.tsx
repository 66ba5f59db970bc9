import { tagText } from '@/components/composer/TagChip.tsx';
import type { Tag } from '@/utils/domain/interaction.ts';

interface Props {
  id: string;
  label: string;
  tags: readonly Tag[];
  at: number;
  onChoose: (tag: Tag) => void;
}

/** The list of a combobox: focus stays in the field, which names the option it stands on. */
export const SuggestionList = ({ id, label, tags, at, onChoose }: Props) => (
  <div id={id} class="menu suggestions" role="listbox" aria-label={label} hidden={tags.length === 0}>
    {tags.map((tag, index) => (
      <div
        key={`${tag.group}:${tag.name}`}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        onPointerDown={(event) => {
          event.preventDefault();
          onChoose(tag);
        }}
      >
        <bdi>{tagText(tag)}</bdi>
      </div>
    ))}
  </div>
);
