import * as z from 'zod';
import { Card } from '@/components/composer/card.ts';
import { type Interaction, patchSchema, tagGroups, voices } from '@/utils/domain/interaction.ts';
import { fail, ok } from '@/utils/domain/result.ts';
import type { Answer, Input, MessageName, Output } from '@/utils/messages/protocol.ts';
import { setVoice } from '@/utils/store/accounts.ts';
import { get } from '@/utils/store/list.ts';
import { patch as patchKept } from '@/utils/store/patch.ts';
import { personBehind, personsNamed } from '@/utils/store/person-behind.ts';
import { type Merged, mergePersons, unmergePersons } from '@/utils/store/person-merge.ts';
import { savePerson } from '@/utils/store/persons.ts';
import { suggestTags } from '@/utils/store/tags.ts';

const SUGGESTED = 20;

type View = Output<'composer.edit'>;

/** What the card asks, without the session that only a page's card has. */
const asked = {
  edit: z.object({ patch: patchSchema }),
  voice: z.object({ voice: z.enum(voices).nullable() }),
  persons: z.object({ typed: z.string() }),
  person: z.object({
    change: z.union([z.object({ name: z.string() }), z.object({ into: z.string() }), z.object({ apart: z.literal(true) })]),
  }),
  tags: z.object({ group: z.enum(tagGroups).nullable(), prefix: z.string() }),
};

/**
 * The card over something kept, inside our own pages: the same fields, keys and order of edits as on a page, but straight
 * to the store. Undo and close belong to the page around it.
 */
export const cardInPlace = (kept: Interaction): Card => {
  const shown = (interaction: Interaction): View => ({
    interaction,
    state: 'new',
    before: null,
    restored: false,
    askVoice: false,
    brandName: '',
  });
  let merged: Merged | null = null;
  const join = async (into: string, from: string) => {
    const done = await mergePersons(into, [from]);
    if (done.ok) merged = done.value;
    return done;
  };
  const part = async () => (merged ? unmergePersons(merged) : ok(null));
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
    'composer.persons': async (input) => {
      const { typed } = asked.persons.parse(input);
      const person = await personBehind(kept.account);
      return ok({ person, others: await personsNamed(kept.brandId, typed, person?.id ?? null, SUGGESTED) });
    },
    'composer.person': async (input) => {
      const { change } = asked.person.parse(input);
      const person = await personBehind(kept.account);
      if (!person) return ok({ person });
      const done =
        'name' in change ? await savePerson(person.id, change) : 'into' in change ? await join(change.into, person.id) : await part();
      return done.ok ? ok({ person: await personBehind(kept.account) }) : done;
    },
    'composer.tags': async (input) => {
      const { group, prefix } = asked.tags.parse(input);
      return ok({ tags: await suggestTags(kept.brandId, kept.notebook, group, prefix, SUGGESTED) });
    },
  };
  const ask = async <N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N>> => answers[name]?.(input) ?? fail('broken');
  return new Card(ask, '', shown(kept), () => undefined);
};
