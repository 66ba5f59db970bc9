import { Card } from '@/components/composer/card.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import { fail, ok } from '@/utils/domain/result.ts';
import { type Answer, type Input, type MessageName, type Output, protocol } from '@/utils/messages/protocol.ts';
import { setVoice } from '@/utils/store/accounts.ts';
import { get } from '@/utils/store/list.ts';
import { patch as patchKept } from '@/utils/store/patch.ts';
import { suggestTags } from '@/utils/store/tags.ts';

const SUGGESTED = 20;

type View = Output<'composer.edit'>;

/**
 * The card over something kept, inside our own pages: the same fields, keys and order of edits as on a page, but straight
 * to the store. Undo and close belong to the page around it.
 */
export const cardInPlace = (kept: Interaction): Card => {
  const shown = (interaction: Interaction): View => ({ interaction, state: 'new', before: null, askVoice: false, brandName: '' });
  const answers: { [name in MessageName]?: (input: unknown) => Promise<Answer<name>> } = {
    'composer.edit': async (input) => {
      const { patch } = protocol['composer.edit'].input.parse(input);
      const done = await patchKept(kept.id, patch);
      return done.ok ? ok(shown(done.value)) : done;
    },
    'composer.voice': async (input) => {
      const { voice } = protocol['composer.voice'].input.parse(input);
      const done = kept.account === null ? fail('not-found') : await setVoice(kept.account, voice);
      const after = done.ok ? await get(kept.id) : null;
      if (!done.ok) return done;
      return after ? ok(shown(after)) : fail('not-found');
    },
    'composer.tags': async (input) => {
      const { group, prefix } = protocol['composer.tags'].input.parse(input);
      return ok({ tags: await suggestTags(kept.brandId, kept.notebook, group, prefix, SUGGESTED) });
    },
  };
  const ask = async <N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N>> => answers[name]?.(input) ?? fail('broken');
  return new Card(ask, { ...shown(kept), session: '' }, () => undefined);
};
