import { fail, ok, type Result } from '@/utils/domain/result.ts';
import type { Output } from '@/utils/messages/protocol.ts';
import { protocol } from '@/utils/messages/protocol.ts';
import { type Act, act, done } from '@/utils/messages/server.ts';
import { setVoice } from '@/utils/store/accounts.ts';
import { brands } from '@/utils/store/brands.ts';
import { get } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { personBehind, personsNamed } from '@/utils/store/person-behind.ts';
import { suggestTags } from '@/utils/store/tags.ts';
import { undoKeep } from '@/utils/store/undo.ts';
import { endSession, type Grant, noteGrant, redeemKey } from './card-access.ts';
import { changePerson } from './card-person.ts';
import { tell } from './reader.ts';
import { stored } from './stored.ts';
import { closeCardWindow } from './window.ts';
import { within, withinInTurn } from './within.ts';

const SUGGESTIONS = 8;

type View = Output<'composer.edit'>;

const viewOf = ({ interactionId, state, before, trashedAt, askVoice }: Grant): Promise<Result<View, string>> =>
  stored(async () => {
    const [interaction, all] = await Promise.all([get(interactionId), brands()]);
    if (!interaction) return fail('not-found');
    const brandName = all.find(({ id }) => id === interaction.brandId)?.name ?? '';
    return ok({ interaction, state, before, restored: trashedAt !== null, askVoice, brandName });
  });

const toReader = async (
  grant: Grant,
  down: { down: 'card-size'; height: number } | { down: 'card-here' | 'card-close' },
): Promise<void> => {
  if (grant.place === 'frame' && grant.page) await tell(grant.page.tabId, { ...down, id: grant.interactionId }, grant.page.frameId);
};

async function takeAway(session: string, grant: Grant): Promise<void> {
  await endSession(session);
  await toReader(grant, { down: 'card-close' });
  if (grant.place === 'window') await closeCardWindow(grant.tabId);
}

/** What a card may ask: everything on the one interaction that its key was made for, and nothing else. */
export const cardActs: readonly (readonly [string, Act])[] = [
  [
    'composer.open',
    act(protocol['composer.open'], async ({ key, session }, from) => {
      const grant = await redeemKey(key, session, from);
      if (!grant) return fail('used-key');
      const [view] = await Promise.all([viewOf(grant), toReader(grant, { down: 'card-here' })]);
      return view;
    }),
  ],
  [
    'composer.edit',
    act(
      protocol['composer.edit'],
      withinInTurn(async (grant, { session, seq, patch: change }) => {
        if (seq > grant.seq) {
          const saved = await patch(grant.interactionId, change);
          if (!saved.ok) return saved;
          await noteGrant(session, { ...grant, seq });
        }
        return viewOf(grant);
      }),
    ),
  ],
  ['composer.view', act(protocol['composer.view'], within(viewOf))],
  [
    'composer.undo',
    act(
      protocol['composer.undo'],
      withinInTurn(async (grant, { session }) => {
        const undone = await undoKeep(grant.interactionId, grant.snapshotId, grant.state, grant.trashedAt);
        // Gone already: undone before, and the answer was lost; or deleted elsewhere.
        if (!undone.ok && undone.code !== 'not-found') return undone;
        await takeAway(session, grant);
        return done;
      }),
    ),
  ],
  [
    'composer.voice',
    act(
      protocol['composer.voice'],
      withinInTurn(async (grant, { session, voice }) => {
        const account = (await get(grant.interactionId))?.account;
        if (!account) return fail('not-found');
        const said = await setVoice(account, voice);
        if (!said.ok) return said;
        const asked = { ...grant, askVoice: voice === null };
        await noteGrant(session, asked);
        return viewOf(asked);
      }),
    ),
  ],
  [
    'composer.tags',
    act(
      protocol['composer.tags'],
      within(async (grant, { group, prefix }) =>
        stored(async () => {
          const interaction = await get(grant.interactionId);
          if (!interaction) return fail('not-found');
          const tags = await suggestTags(interaction.brandId, interaction.notebook, group, prefix, SUGGESTIONS);
          return ok({ tags });
        }),
      ),
    ),
  ],
  [
    'composer.persons',
    act(
      protocol['composer.persons'],
      within(async (grant, { typed }) =>
        stored(async () => {
          const interaction = await get(grant.interactionId);
          if (!interaction) return fail('not-found');
          const person = await personBehind(interaction.account);
          return ok({ person, others: await personsNamed(interaction.brandId, typed, person?.id ?? null, SUGGESTIONS) });
        }),
      ),
    ),
  ],
  [
    'composer.person',
    act(
      protocol['composer.person'],
      within(async (grant, said) =>
        stored(async () => {
          const interaction = await get(grant.interactionId);
          return interaction ? changePerson(interaction.account, said) : fail('not-found');
        }),
      ),
    ),
  ],
  [
    'composer.size',
    act(
      protocol['composer.size'],
      within(async (grant, { height }) => {
        await toReader(grant, { down: 'card-size', height });
        return done;
      }),
    ),
  ],
  [
    'composer.close',
    act(
      protocol['composer.close'],
      withinInTurn(async (grant, { session }) => {
        await takeAway(session, grant);
        return done;
      }),
    ),
  ],
];
