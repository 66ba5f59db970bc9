import { Channel } from './channel.ts';

/** How far an upgrade of the store is, in interactions. */
export interface Progress {
  done: number;
  of: number;
}

/** Said by the context that upgrades, heard by all that wait for it. Null: over, whether it succeeded or was taken back. */
const progress = new Channel<Progress | null>('earshot-upgrade');

export const sayUpgrade = (at: Progress | null): void => progress.say(at);

export const onUpgrade = (listener: (at: Progress | null) => void, signal: AbortSignal): void => progress.hear(listener, signal);
