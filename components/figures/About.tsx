import './About.css';
import { useRef } from 'preact/hooks';
import { t } from '@/components/text.ts';

const GAP = 8;

interface Props {
  /** What it is about: the ⓘ's name. */
  of: string;
  lines: readonly string[];
}

/** ⓘ: how a figure is worked out, from what, and what isn't known. Escape closes it; opening another one does too. */
export const About = ({ of, lines }: Props) => {
  const box = useRef<HTMLDetailsElement>(null);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    event.stopPropagation();
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  /** Wherever its ⓘ stands, it lies within the page. */
  const placed = () => {
    const card = box.current?.querySelector<HTMLElement>('.about-lines');
    const page = box.current?.closest('main')?.getBoundingClientRect();
    if (!card || !page || !box.current?.open) return;
    card.style.translate = 'none';
    const { left, right } = card.getBoundingClientRect();
    card.style.translate = `${Math.max(0, page.left + GAP - left) + Math.min(0, page.right - GAP - right)}px`;
  };
  const left = ({ relatedTarget }: FocusEvent) => {
    if (box.current && relatedTarget instanceof Node && !box.current.contains(relatedTarget)) box.current.open = false;
  };
  return (
    <details ref={box} class="about" name="about" onKeyDown={close} onToggle={placed} onFocusOut={left}>
      <summary aria-label={t('about', of)} title={t('about', of)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 7.5V11.5M8 4.6V5" />
        </svg>
      </summary>
      <div class="about-lines small">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </details>
  );
};
