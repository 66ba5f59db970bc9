import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { t } from '@/components/text.ts';

/** What stands above gives way to these many lines of a note. */
const yields = { 'note-two': 2, 'note-three': 3, 'note-long': 4 };

/** One line that grows to six, then scrolls; Enter is a new line. The field owns its text, so that no answer moves the caret. */
export const Note = ({ card }: { card: Card }) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const grow = (): void => {
    const { current } = field;
    if (!current) return;
    current.style.blockSize = 'auto';
    const edges = current.offsetHeight - current.clientHeight;
    current.style.blockSize = `${current.scrollHeight + edges}px`;
    const { lineHeight, paddingBlockStart } = getComputedStyle(current);
    const lines = Math.round((current.scrollHeight - 2 * Number.parseFloat(paddingBlockStart)) / Number.parseFloat(lineHeight));
    for (const [name, from] of Object.entries(yields)) current.classList.toggle(name, lines >= from);
  };
  useLayoutEffect(grow, []);
  const { note } = card.kept.value;
  useEffect(() => {
    const { current } = field;
    // Written elsewhere meanwhile; never under the caret.
    if (!current || current === document.activeElement || current.value === note) return;
    current.value = note;
    grow();
  }, [note]);
  return (
    <textarea
      ref={field}
      class="field note"
      dir="auto"
      rows={1}
      maxLength={100_000}
      aria-label={t('note')}
      placeholder={t('note')}
      defaultValue={card.kept.peek().note}
      onInput={({ currentTarget }) => {
        grow();
        card.edit({ note: currentTarget.value });
      }}
    />
  );
};
