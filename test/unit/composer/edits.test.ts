import { describe, expect, test } from 'vitest';
import { Edits, type SaveState, type Typed } from '@/components/composer/edits.ts';

type Sent = { ok: true; value: Typed } | { ok: false; code: string };

/** A background whose answers the test gives by hand. */
const background = () => {
  const sent: { seq: number; patch: Typed; answer: (sent: Sent) => void }[] = [];
  const states: SaveState[] = [];
  const saved: Typed[] = [];
  const waits: { ms: number; over: () => void }[] = [];
  const stop = new AbortController();
  const edits = new Edits<Typed>({
    send: (seq, patch) => new Promise((answer) => sent.push({ seq, patch, answer })),
    saved: (view) => saved.push(view),
    changed: (state) => states.push(state),
    wait: (ms) => new Promise((over) => waits.push({ ms, over })),
    signal: stop.signal,
  });
  const answer = async (index: number, reply: Sent) => {
    sent[index]?.answer(reply);
    await new Promise((done) => setTimeout(done));
  };
  const pass = async () => {
    const retry = waits.findLast(({ ms }) => ms < 4_000);
    retry?.over();
    await new Promise((done) => setTimeout(done));
  };
  return { edits, sent, states, saved, waits, stop, answer, pass };
};

const good: Sent = { ok: true, value: {} };

describe('edits on their way to the store', () => {
  test('the first keystroke is sent at once, the newest of what follows goes next, alone', async () => {
    const { edits, sent, answer } = background();
    edits.push({ note: 'l' });
    edits.push({ note: 'le' });
    edits.push({ note: 'lea' });
    expect(sent.map(({ patch }) => patch)).toEqual([{ note: 'l' }]);
    await answer(0, good);
    expect(sent.map(({ seq, patch }) => ({ seq, patch }))).toEqual([
      { seq: 1, patch: { note: 'l' } },
      { seq: 2, patch: { note: 'lea' } },
    ]);
  });

  test('different fields changed meanwhile travel together', async () => {
    const { edits, sent, answer } = background();
    edits.push({ note: 'a' });
    edits.push({ win: true });
    edits.push({ sentiment: 'positive' });
    await answer(0, good);
    expect(sent[1]?.patch).toEqual({ win: true, sentiment: 'positive' });
  });

  test('what is unsaved is known until its answer comes', async () => {
    const { edits, answer } = background();
    edits.push({ note: 'a' });
    edits.push({ win: true });
    expect(edits.unsaved).toEqual({ note: 'a', win: true });
    await answer(0, good);
    await answer(1, good);
    expect(edits.unsaved).toEqual({});
  });

  test('a worker that is gone is asked again, with what was typed since laid over it', async () => {
    const { edits, sent, answer, pass, states } = background();
    edits.push({ note: 'a', win: true });
    edits.push({ note: 'ab' });
    await answer(0, { ok: false, code: 'gone' });
    expect(states.at(-1)).toEqual({ kind: 'waiting', code: 'gone' });
    expect(sent).toHaveLength(1);
    await pass();
    expect(sent[1]).toMatchObject({ seq: 2, patch: { note: 'ab', win: true } });
  });

  test('a slow worker is said to be slow until it answers, through every further try', async () => {
    const { edits, waits, answer, pass, states } = background();
    edits.push({ note: 'a' });
    waits.find(({ ms }) => ms === 4_000)?.over();
    await new Promise((done) => setTimeout(done));
    await pass();
    expect(states.at(-1)).toEqual({ kind: 'waiting', code: 'slow' });
    await answer(1, good);
    expect(states.at(-1)).toEqual({ kind: 'saved' });
  });

  test('waits grow and stop growing at two seconds', async () => {
    const { edits, waits, answer, pass } = background();
    edits.push({ note: 'a' });
    for (let go = 0; go < 7; go += 1) {
      await answer(go, { ok: false, code: 'gone' });
      await pass();
    }
    expect(waits.map(({ ms }) => ms).filter((ms) => ms < 4_000)).toEqual([100, 200, 400, 800, 1_600, 2_000, 2_000]);
  });

  test('an answer that never comes counts as gone after four seconds', async () => {
    const { edits, sent, waits, pass } = background();
    edits.push({ note: 'a' });
    waits[0]?.over();
    await new Promise((done) => setTimeout(done));
    await pass();
    expect(sent[1]).toMatchObject({ seq: 2, patch: { note: 'a' } });
  });

  test('a full disk stops the queue with its code and keeps the text; trying again sends it', async () => {
    const { edits, sent, states, answer } = background();
    edits.push({ note: 'long' });
    const settled = edits.settle();
    await answer(0, { ok: false, code: 'disk-full' });
    expect(await settled).toBe(false);
    expect(states.at(-1)).toEqual({ kind: 'stopped', code: 'disk-full' });
    expect(edits.unsaved).toEqual({ note: 'long' });
    const again = edits.settle();
    await answer(1, good);
    expect(await again).toBe(true);
    expect(sent[1]).toMatchObject({ seq: 2, patch: { note: 'long' } });
    expect(states.at(-1)).toEqual({ kind: 'saved' });
  });

  test('after an update nothing more is sent', async () => {
    const { edits, sent, answer } = background();
    edits.push({ note: 'a' });
    await answer(0, { ok: false, code: 'updated' });
    edits.push({ note: 'ab' });
    expect(await edits.settle()).toBe(false);
    expect(sent).toHaveLength(1);
    expect(edits.unsaved).toEqual({ note: 'ab' });
  });

  test('settle waits for what was pushed while it waited', async () => {
    const { edits, answer } = background();
    edits.push({ note: 'a' });
    let done = false;
    const settled = edits.settle().then((all) => {
      done = all;
    });
    edits.push({ note: 'ab' });
    await answer(0, good);
    expect(done).toBe(false);
    await answer(1, good);
    await settled;
    expect(done).toBe(true);
  });

  test('a closed card sends nothing more', async () => {
    const { edits, sent, answer, stop } = background();
    edits.push({ note: 'a' });
    edits.push({ note: 'ab' });
    stop.abort();
    await answer(0, good);
    expect(sent).toHaveLength(1);
  });
});
