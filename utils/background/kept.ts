import browser from 'webextension-polyfill';
import * as z from 'zod';
import { now } from '@/utils/clock.ts';
import { identityOf } from '@/utils/domain/identity.ts';
import { type Interaction, interactionSchema, type Patch } from '@/utils/domain/interaction.ts';
import type { Result } from '@/utils/domain/result.ts';
import type { KeepInput, Kept } from '@/utils/store/types.ts';

// Stand-in until the store is there.
const kept = z.record(z.string(), interactionSchema);
const all = async (): Promise<Record<string, Interaction>> => kept.parse((await browser.storage.local.get('kept')).kept ?? {});
const write = (kept: Record<string, Interaction>) => browser.storage.local.set({ kept });

export async function keep({ id, brandId, post }: KeepInput): Promise<Result<Kept, string>> {
  const kept = await all();
  const identity = identityOf(post);
  const before = Object.values(kept).find((one) => one.identity === identity);
  if (before)
    return {
      ok: true,
      value: {
        state: before.id === id ? 'new' : 'again',
        interaction: before,
        snapshotId: null,
        before: before.keptAt,
        askVoice: false,
        restored: false,
      },
    };
  const interaction: Interaction = {
    version: 1,
    id,
    brandId,
    post,
    identity,
    notebook: 'listening',
    routedBy: 'default',
    tags: [],
    sentiment: null,
    status: 'none',
    due: null,
    win: false,
    winNote: '',
    note: '',
    passedOn: [],
    activity: null,
    filled: {},
    account: null,
    reactionTo: null,
    sentimentSuggested: null,
    repliedAt: null,
    keptAt: now(),
    updatedAt: now(),
    deletedAt: null,
  };
  await write({ ...kept, [id]: interaction });
  return { ok: true, value: { state: 'new', interaction, snapshotId: null, before: null, askVoice: false, restored: false } };
}
export async function get(id: string): Promise<Interaction | null> {
  return (await all())[id] ?? null;
}
export async function patch(id: string, change: Patch): Promise<{ ok: true; value: Interaction } | { ok: false; code: string }> {
  const kept = await all();
  const one = kept[id];
  if (!one) return { ok: false, code: 'not-found' };
  const next = interactionSchema.parse({ ...one, ...change });
  await write({ ...kept, [id]: next });
  return { ok: true, value: next };
}
export async function undoKeep(id: string, _s: string | null, _state: string): Promise<Result<Record<string, never>, string>> {
  const { [id]: _gone, ...rest } = await all();
  await write(rest);
  return { ok: true, value: {} };
}
