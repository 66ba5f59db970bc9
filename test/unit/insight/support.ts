import type { Interaction, TagGroup } from '@/utils/domain/interaction.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import { post } from '../store/support.ts';

type Parts = Partial<Omit<Interaction, 'post' | 'tags'>> & {
  /** "reason:price" */
  tags?: readonly `${TagGroup}:${string}`[];
  post?: Parameters<typeof post>[0];
  person?: string | null;
  roles?: readonly string[];
  voice?: Entry['voice'];
  firstSeen?: number | null;
};

let made = 0;

const tagged = (written: readonly string[]): Interaction['tags'] =>
  written.map((one) => {
    const [group, name = ''] = one.split(':');
    return { group: group as TagGroup, name };
  });

/** A kept post as figures see it; only what a test is about need be said. */
export const entry = ({
  post: parts,
  tags = [],
  person = 'lena',
  roles = [],
  voice = null,
  firstSeen = null,
  ...ours
}: Parts = {}): Entry => {
  made += 1;
  return {
    it: {
      version: 1,
      id: `it-${made}`,
      brandId: 'b',
      notebook: 'listening',
      routedBy: 'default',
      post: post(parts),
      identity: `identity-${made}`,
      account: person,
      reactionTo: null,
      tags: tagged(tags),
      sentiment: null,
      sentimentSuggested: null,
      status: 'none',
      due: null,
      win: false,
      winNote: '',
      note: '',
      passedOn: [],
      activity: null,
      filled: {},
      repliedAt: null,
      keptAt: 0,
      updatedAt: 0,
      deletedAt: null,
      ...ours,
    },
    person,
    roles,
    voice,
    firstSeen,
  };
};

export const many = (count: number, parts: Parts = {}): Entry[] => Array.from({ length: count }, () => entry(parts));

/** A moment as the page tells it. */
export const written = (at: string) => ({ postedAt: { at, raw: at, source: 'attribute' as const, approximate: false } });
