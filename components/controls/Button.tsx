import './Button.css';
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/controls/Icon.tsx';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'label' | 'icon'> {
  /** `primary`: filled with ink, one a screen. `plain`: a word without a border. `edge`: the ordinary one. */
  kind?: 'primary' | 'edge' | 'plain';
  disabled?: boolean;
  type?: 'button' | 'submit';
  icon?: IconName;
  children: ComponentChildren;
}

/** A word that does something; 32 high. */
export const Button = ({ kind = 'edge', type = 'button', icon, children, class: more, ...rest }: Props) => (
  <button type={type} class={`button button-${kind}${more ? ` ${more}` : ''}`} {...rest}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
);
