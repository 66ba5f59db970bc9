/** Work that may rest between two of its steps; what it gives comes at its end. */
export type Work<T> = Generator<undefined, T>;

/** From so many elements on a page is looked at in part first. */
export const LONG = 3_000;

/** All of it at once. */
export function finished<T>(work: Work<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** A turn of work ends after this, so that the page gets its own: with its last step, under 8 ms. */
const TURN_MS = 3;

export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** In turns with the page. Null: nobody waits for it any more, or the page changed under it. */
export async function inTurns<T>(work: Work<T>, wanted: () => boolean): Promise<T | null> {
  let began = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return wanted() ? step.value : null;
    if (performance.now() - began < TURN_MS) continue;
    await nextTurn();
    if (!wanted()) return null;
    began = performance.now();
  }
}
