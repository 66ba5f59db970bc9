import { t } from '@/components/text.ts';
import type { TagGroup } from '@/utils/domain/interaction.ts';

/** A group in words; tags of no group are just tags. */
export const tagGroupName = (group: TagGroup): string => t(group === 'free' ? 'group_none' : `group_${group}`);
