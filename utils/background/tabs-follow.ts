import { marksFollow } from './marks.ts';
import { rulesFollow } from './rules-follow.ts';

/** What open tabs show of the store, after a change of it: folds, and what is read by rules. Nobody waits for it, so it never fails. */
export async function tabsFollow(change: { kind: string; ids: readonly string[] }): Promise<void> {
  try {
    await (change.kind === 'rules' ? rulesFollow(change.ids) : marksFollow(change));
  } catch (unread) {
    console.warn('Earshot: open tabs don’t follow a change', unread);
  }
}
