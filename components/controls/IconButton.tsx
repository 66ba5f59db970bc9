import './Button.css';
import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconName } from '@/components/controls/Icon.tsx';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'name' | 'label'> {
  icon: IconName;
  /** Its name, and its tooltip. */
  name: string;
  /** Present: a toggle; pressed shows the icon filled. */
  pressed?: boolean;
  disabled?: boolean;
}

/** 28 square. */
export const IconButton = ({ icon, name, pressed, class: more, ...rest }: Props) => (
  <button
    type="button"
    class={`icon-button${more ? ` ${more}` : ''}`}
    aria-label={name}
    title={name}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    {...rest}
  >
    <Icon name={icon} filled={pressed === true} />
  </button>
);
