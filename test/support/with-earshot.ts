import { afterAll, beforeAll } from 'vitest';
import { type Launched, launchChromium } from './chromium.ts';
import { type Served, serve } from './serve.ts';

interface Room {
  served: Served;
  earshot: Launched;
}

/** For all tests of a file: the pages of a folder on loopback, and a browser with Earshot, turned `on` for them or not. */
export function withEarshot({ pages, on = false }: { pages: string; on?: boolean }, ready: (room: Room) => void): void {
  let room: Room;
  beforeAll(async () => {
    room = { served: await serve(pages), earshot: await launchChromium() };
    ready(room);
    if (on) await room.earshot.turnOn('http://127.0.0.1/*');
  });
  afterAll(async () => {
    await room.earshot.close();
    await room.served.close();
  });
}
