import * as z from 'zod';
import { Card } from '@/components/composer/card.ts';
import { type Interaction, patchSchema, tagGroups, voices } from '@/utils/domain/interaction.ts';
import { fail, ok } from '@/utils/domain/result.ts';
import type { Answer, Input, MessageName, Output } from '@/utils/messages/protocol.ts';
import { setVoice } from '@/utils/store/accounts.ts';
import { get } from '@/utils/store/list.ts';
import { patch as patchKept } from '@/utils/store/patch.ts';
import { suggestTags } from '@/utils/store/tags.ts';

const SUGGESTED = 20;

type View = Output<'composer.edit'>;

/** What the card asks, without the session that only a page's card has. */
const asked = {
  edit: z.object({ patch: patchSchema }),
  voice: z.object({ voice: z.enum(voices) }),
  tags: z.object({ group: z.enum(tagGroups).nullable(), prefix: z.string() }),
};

/**
 * The card over something kept, inside our own pages: the same fields, keys and order of edits as on a page, but straight
 * to the store. Undo and close belong to the page around it.
 */
export const cardInPlace = (kept: Interaction): Card => {
  const shown = (interaction: Interaction): View => ({ interaction, state: 'new', before: null, askVoice: false, brandName: '' });
  const answers: { [name in MessageName]?: (input: unknown) => Promise<Answer<name>> } = {
    'composer.edit': async (input) => {
      const { patch } = asked.edit.parse(input);
      const done = await patchKept(kept.id, patch);
      return done.ok ? ok(shown(done.value)) : done;
    },
    'composer.voice': async (input) => {
      const { voice } = asked.voice.parse(input);
      const done = kept.account === null ? fail('not-found') : await setVoice(kept.account, voice);
      const after = done.ok ? await get(kept.id) : null;
      if (!done.ok) return done;
      return after ? ok(shown(after)) : fail('not-found');
    },
    'composer.tags': async (input) => {
      const { group, prefix } = asked.tags.parse(input);
      return ok({ tags: await suggestTags(kept.brandId, kept.notebook, group, prefix, SUGGESTED) });
    },
  };
  const ask = async <N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N>> => answers[name]?.(input) ?? fail('broken');
  return new Card(ask, { ...shown(kept), session: '' }, () => undefined);
};
