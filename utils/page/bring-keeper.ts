import { send } from '@/utils/messages/client.ts';

/** Asks for what keeps posts where it isn't yet: whoever keeps something should not wait for it. The code of a refusal, else null. */
export async function bringKeeper(): Promise<string | null> {
  const answer = globalThis.earshotKeeper ? null : await send('page.keeper', {});
  return answer?.ok === false ? answer.code : null;
}
