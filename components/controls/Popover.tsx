import './Popover.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '@/components/controls/Icon.tsx';

interface Props {
  /** The button's name; shown as a word unless there is an icon alone. */
  name: string;
  icon?: IconName;
  word?: boolean;
  /** `menu`: a list of commands, walked by arrows. `dialog`: controls of any kind, walked by Tab. */
  kind: 'menu' | 'dialog';
  /** Opens upwards from a foot. */
  up?: boolean;
  /** Aligned with the button's inline start instead of its end. */
  start?: boolean;
  class?: string;
  children: (close: () => void) => ComponentChildren;
}

const inside = 'button:not(:disabled), input, select, textarea, a[href]';

/** A button that opens a card below it. Escape and a click elsewhere close it; the focus goes in, and back. */
export const Popover = ({ name, icon, word = !icon, kind, up, start, class: more, children }: Props) => {
  const open = useSignal(false);
  const host = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    open.value = false;
    button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!open.value) return;
    const gone = new AbortController();
    host.current?.querySelector<HTMLElement>(`.popover ${inside.replaceAll(', ', ', .popover ')}`)?.focus();
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !host.current?.contains(target)) open.value = false;
      },
      { signal: gone.signal, capture: true },
    );
    return () => gone.abort();
  }, [open.value]);

  const pressed = (event: KeyboardEvent) => {
    if (!open.value) return;
    if (event.key === 'Escape') close();
    else if (kind === 'menu' && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      step(host.current, event.key === 'ArrowDown' ? 1 : -1);
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the card's controls arrive here
    <div class="popover-host" ref={host} onKeyDown={pressed}>
      <button
        ref={button}
        type="button"
        class={`${word ? 'button button-plain' : 'icon-button'}${more ? ` ${more}` : ''}`}
        aria-haspopup={kind}
        aria-expanded={open.value}
        {...(word ? {} : { 'aria-label': name, title: name })}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {icon ? <Icon name={icon} /> : null}
        {word ? name : null}
      </button>
      {open.value ? (
        <div class={`popover${up ? ' popover-up' : ''}${start ? ' popover-start' : ''}`} {...{ role: kind, 'aria-label': name }}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
};

const step = (host: HTMLElement | null, by: number) => {
  const all = [...(host?.querySelectorAll<HTMLElement>('.popover [role^="menuitem"]') ?? [])];
  const at = all.findIndex((item) => item.contains(document.activeElement));
  all[(at + by + all.length) % all.length]?.focus();
};

interface ChoiceProps {
  children: ComponentChildren;
  onChoose: () => void;
  /** Present: one of several, of which this is or isn't the chosen one. */
  chosen?: boolean;
  disabled?: boolean;
}

/** A command in a menu. */
export const Choice = ({ children, onChoose, chosen, disabled = false }: ChoiceProps) => (
  <button
    type="button"
    class="choice"
    role={chosen === undefined ? 'menuitem' : 'menuitemradio'}
    {...(chosen === undefined ? {} : { 'aria-checked': chosen })}
    tabIndex={-1}
    disabled={disabled}
    onClick={onChoose}
  >
    {children}
  </button>
);
