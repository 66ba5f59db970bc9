import type { Pointed, PointStep } from '@/utils/domain/pointing.ts';
import type { FieldName } from '@/utils/domain/post.ts';
import type { Rule } from '@/utils/domain/rule.ts';

/**
 * From background to the page scripts of a tab. A page can't send these (the reader looks at `sender.id`), and nothing of
 * what is noted or who else is kept goes down: ids and signs only.
 */
export type Down =
  /** Keep what the shortcut or the menu was used on. `link`: the address that the menu was opened on. */
  | { down: 'keep'; way: 'command' | 'menu'; on: 'pointer' | 'selection' | 'link' | 'page'; link: string | null }
  | { down: 'pick-end' }
  /** The card has spoken: it lives. */
  | { down: 'card-here'; id: string }
  | { down: 'card-size'; id: string; height: number }
  | { down: 'card-close'; id: string }
  /** Which of this visit's kept posts are gone (undone, deleted), and which are there (deletion undone). */
  | { down: 'marks'; gone: readonly string[]; kept: readonly string[] }
  /** Reading rules that hold on this host, newest first, and the ids of those that were taken away. */
  | { down: 'rules'; learned: readonly Rule[]; gone: readonly string[] }
  /** The next click shows where a field of the open card's post stands. */
  | { down: 'teach'; id: string; field: FieldName }
  /** A key that the card got while that is asked for. */
  | { down: 'teach-step'; step: PointStep }
  | { down: 'teach-end' }
  /** An origin was turned off: its frames are left, but for those that another origin, which is on, covers. */
  | { down: 'off'; origin: string; on: readonly string[] };

/**
 * From background to the card, by the id of what it shows: pointing is over, with a code where it failed; or what a key has
 * framed, null where nothing in the post can be the field.
 */
export type News = { card: string } & ({ news: 'taught' | 'stopped'; code: string | null } | { news: 'pointed'; pointed: Pointed | null });

/** What the reader of a frame says of the place where the person is. */
export interface Aim {
  /** The pointer is over a post of this frame itself. */
  pointed: boolean;
  /** The focus is in this frame itself. */
  focused: boolean;
}
