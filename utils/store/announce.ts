import type { Change } from './types.ts';

/** What changed, said after commit: to our own pages on a channel, and through an added sink to background. */
const CHANNEL = 'earshot';

type Listener = (change: Change) => void;

let channel: BroadcastChannel | null = null;
let sink: Listener | null = null;
const here = new Set<Listener>();

const open = (): BroadcastChannel => {
  if (channel) return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Change>) => {
    for (const listener of here) listener(event.data);
  };
  return channel;
};

/** A second way out besides the channel: own pages tell background through it. Null takes it away. */
export const setSink = (to: Listener | null): void => {
  sink = to;
};

export const announce = (change: Change): void => {
  open().postMessage(change);
  for (const listener of here) listener(change);
  sink?.(change);
};

/** Hears every change, of this context and of the others, until `signal` aborts. */
export const onChange = (listener: Listener, signal: AbortSignal): void => {
  if (signal.aborted) return;
  open();
  here.add(listener);
  signal.addEventListener('abort', () => {
    here.delete(listener);
    if (here.size > 0) return;
    channel?.close();
    channel = null;
  });
};
