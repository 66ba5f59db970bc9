import type { Interaction } from '@/utils/domain/interaction.ts';

/** One list of a brand. Reactions have their own shelf, since the Performance list folds them under their posts. */
export type Shelf = 'listening' | 'posts' | 'reactions' | 'trash';

export const shelfKey = (brandId: string, shelf: Shelf): string => `${brandId}/${shelf}`;

export const shelfOf = (it: Pick<Interaction, 'brandId' | 'notebook' | 'reactionTo' | 'deletedAt'>): string => {
  if (it.deletedAt !== null) return shelfKey(it.brandId, 'trash');
  if (it.notebook === 'listening') return shelfKey(it.brandId, 'listening');
  return shelfKey(it.brandId, it.reactionTo === null ? 'posts' : 'reactions');
};
