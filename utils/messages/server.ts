import * as z from 'zod';
import { fail, type Result } from '@/utils/domain/result.ts';
import type { Level } from './protocol.ts';
import { type From, type Sender, senderOf } from './sender.ts';

interface Message<I extends z.ZodType, O extends z.ZodType> {
  from: readonly Level[];
  input: I;
  output: O;
}

/** The answer of an act that has nothing to tell. */
export const done: Result<Record<string, never>, never> = { ok: true, value: {} };

export interface Act {
  from: readonly Level[];
  run(input: unknown, from: From): Promise<Result<unknown, string>>;
}

/** Joins a message of the protocol to what background does for it. */
export const act = <I extends z.ZodType, O extends z.ZodType>(
  message: Message<I, O>,
  run: (input: z.infer<I>, from: From) => Promise<Result<z.input<O>, string>>,
): Act => ({
  from: message.from,
  async run(raw, from) {
    const input = message.input.safeParse(raw);
    if (!input.success) {
      console.warn('Earshot: not as the schema says:', input.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', '));
      return fail('malformed');
    }
    const result = await run(input.data, from);
    return result.ok ? { ok: true, value: message.output.parse(result.value) } : result;
  },
});

const wire = z.strictObject({ name: z.string(), input: z.unknown() });

/**
 * Answers one message, whoever sent it. Refused by name: `not-ours` (no sender of this extension), `unknown-message`,
 * `wrong-sender` (a level that may not send it), `malformed` (not its schema). A bug in an act is reported with the message's
 * name and answered with `broken`.
 */
export async function answer(
  raw: unknown,
  sender: Sender,
  ours: { id: string; origin: string },
  acts: ReadonlyMap<string, Act>,
): Promise<Result<unknown, string>> {
  const from = senderOf(sender, ours);
  if (!from) return refuse('not-ours', null);
  const message = wire.safeParse(raw);
  if (!message.success) return refuse('unknown-message', from);
  const found = acts.get(message.data.name);
  if (!found) return refuse('unknown-message', from, message.data.name);
  if (!found.from.includes(from.level)) return refuse('wrong-sender', from, message.data.name);
  try {
    const result = await found.run(message.data.input, from);
    return !result.ok && result.code === 'malformed' ? refuse('malformed', from, message.data.name) : result;
  } catch (bug) {
    console.error(`Earshot: ${message.data.name} failed`, bug);
    return fail('broken');
  }
}

function refuse(code: string, from: From | null, name = '?'): Result<never, string> {
  console.warn(`Earshot: refused ${name.slice(0, 60)} from ${from?.level ?? 'a stranger'}: ${code}`);
  return fail(code);
}
