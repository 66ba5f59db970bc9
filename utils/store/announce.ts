import { Channel } from './channel.ts';
import type { Change } from './types.ts';

/** What changed, said after commit: to our own pages on a channel, and through an added sink to background. */
const changes = new Channel<Change>('earshot');

type Listener = (change: Change) => void;

let sink: Listener | null = null;

/** A second way out besides the channel: own pages tell background through it. Null takes it away. */
export const setSink = (to: Listener | null): void => {
  sink = to;
};

export const announce = (change: Change): void => {
  changes.say(change);
  sink?.(change);
};

/** Hears every change, of this context and of the others, until `signal` aborts. */
export const onChange = (listener: Listener, signal: AbortSignal): void => changes.hear(listener, signal);
