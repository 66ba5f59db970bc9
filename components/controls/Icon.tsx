import './Icon.css';
import {
  ArrowUpRight,
  BookmarkPlus,
  Download,
  Ellipsis,
  ExternalLink,
  type IconNode,
  ListFilter,
  Reply,
  Search,
  Settings,
  Star,
  Tag,
  Trash2,
  Undo2,
} from 'lucide';
import { h } from 'preact';

/** The whole list: every other control is a word. */
const icons = {
  keep: BookmarkPlus,
  search: Search,
  filter: ListFilter,
  tag: Tag,
  reply: Reply,
  star: Star,
  passOn: ArrowUpRight,
  open: ExternalLink,
  export: Download,
  undo: Undo2,
  trash: Trash2,
  settings: Settings,
  more: Ellipsis,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof icons;

/** 16 px, stroke 1.75; says nothing by itself: its control carries the name. */
export const Icon = ({ name, filled = false }: { name: IconName; filled?: boolean }) => (
  <svg class={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    {icons[name].map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
