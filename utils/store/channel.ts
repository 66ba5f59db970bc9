/** What one context of ours says, and all of them hear, itself included. Nothing is open while nobody speaks or listens. */
export class Channel<T> {
  #channel: BroadcastChannel | null = null;
  readonly #here = new Set<(said: T) => void>();
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  say(said: T): void {
    this.#open().postMessage(said);
    for (const listener of this.#here) listener(said);
  }

  /** Until `signal` aborts. */
  hear(listener: (said: T) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#open();
    this.#here.add(listener);
    signal.addEventListener('abort', () => {
      this.#here.delete(listener);
      if (this.#here.size > 0) return;
      this.#channel?.close();
      this.#channel = null;
    });
  }

  #open(): BroadcastChannel {
    if (this.#channel) return this.#channel;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<T>) => {
      for (const listener of this.#here) listener(data);
    };
    return this.#channel;
  }
}
