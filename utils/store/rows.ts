import type { Interaction } from '@/utils/domain/interaction.ts';
import type { StoredInteraction } from './schema.ts';
import type { Row } from './types.ts';

/** What lies in the row for the store's own sake comes off. */
export const toRow = ({ place: _place, shelf: _shelf, threadKey: _thread, rootOf: _root, mixed: _mixed, ...row }: StoredInteraction): Row =>
  row;

export const toInteraction = (stored: StoredInteraction): Interaction => {
  const { reactions: _reactions, latest: _latest, ...interaction } = toRow(stored);
  return interaction;
};

/** Whether a row has what every list shows: what was damaged on the disk is left out and never breaks a list. */
export const isWhole = (row: StoredInteraction): boolean =>
  typeof row.id === 'string' &&
  typeof row.keptAt === 'number' &&
  typeof row.post?.text === 'string' &&
  typeof row.post.author === 'object' &&
  row.post.author !== null &&
  typeof row.post.thread === 'object' &&
  typeof row.post.metrics === 'object' &&
  Array.isArray(row.tags) &&
  Array.isArray(row.passedOn);
