import { fail, type Result } from '@/utils/domain/result.ts';
import type { From } from '@/utils/messages/sender.ts';
import { type Grant, sessionOf } from './card-access.ts';
import { inTurn } from './in-turn.ts';

type Run<I, T> = (grant: Grant, input: I) => Promise<Result<T, string>>;

/** An act of a card that has a session; any other card is refused. */
export const within =
  <I extends { session: string }, T>(run: Run<I, T>) =>
  async (input: I, from: From): Promise<Result<T, string>> => {
    const grant = await sessionOf(input.session, from);
    return grant ? run(grant, input) : fail('no-session');
  };

/** One that changes what the session says of itself: none of a card's overtakes another. */
export const withinInTurn = <I extends { session: string }, T>(run: Run<I, T>) => {
  const each = within(run);
  return (input: I, from: From): Promise<Result<T, string>> => inTurn(`session:${input.session}`, () => each(input, from));
};
