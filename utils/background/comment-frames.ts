import * as z from 'zod';
import { commentFrames } from '@/utils/domain/comment-frames.ts';
import { runIn } from './run.ts';
import { isOn } from './sites.ts';

/** A frame as the page has it: its address, and what the page calls it (id, class, title, name, and its parent's). */
const framesSchema = z.array(z.object({ src: z.string().max(8_000), called: z.string().max(2_000) })).catch([]);
const placeSchema = z.object({ frames: framesSchema, origin: z.string() });

/**
 * Those of the page in a tab, and those within its own frames and the frames of sites that are on: into others an extension
 * sees only once they are turned on. None where the browser forbids to look.
 */
export async function commentFramesIn(tabId: number): Promise<string[]> {
  try {
    const results = await runIn({ tabId, allFrames: true }, { func: framesHere });
    const places = results.flatMap(({ frameId, result }) => {
      const place = placeSchema.safeParse(result);
      return place.success ? [{ ...place.data, isPage: frameId === 0 }] : [];
    });
    const page = places.find(({ isPage }) => isPage);
    if (!page || !URL.canParse(page.origin)) return [];
    const seen = await Promise.all(places.map(async (place) => place.origin === page.origin || (await isOn(`${place.origin}/`))));
    const frames = places.filter((_, i) => seen[i]).flatMap((place) => place.frames);
    return commentFrames(frames, new URL(page.origin).hostname);
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return [];
  }
}

/** Runs in each frame of the page: what frames it shows, also in open shadow roots. */
function framesHere(): { frames: { src: string; called: string }[]; origin: string } {
  const roots: ParentNode[] = [document];
  const found: HTMLIFrameElement[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLIFrameElement) found.push(element);
      else if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const frames = found.slice(0, 100).map((frame) => {
    const root = frame.getRootNode();
    const around = frame.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    const names = [frame.id, frame.className, frame.title, frame.name, around?.localName, around?.id, around?.getAttribute('class')];
    return { src: frame.src.slice(0, 8_000), called: names.join(' ').slice(0, 2_000) };
  });
  return { frames, origin: window.origin };
}
