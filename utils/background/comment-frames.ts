import browser from 'webextension-polyfill';
import * as z from 'zod';
import { commentFrames } from '@/utils/domain/comment-frames.ts';

/** A frame as the page has it: its address, and what the page calls it (id, class, title, name, and its parent's). */
const framesSchema = z.array(z.object({ src: z.string().max(8_000), called: z.string().max(2_000) })).catch([]);

/** Those of the page in a tab; none where the browser forbids to look. */
export async function commentFramesIn(tabId: number): Promise<string[]> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        const frames = [...document.querySelectorAll('iframe')].slice(0, 100).map((frame) => ({
          src: frame.src.slice(0, 8_000),
          called: [frame.id, frame.className, frame.title, frame.name, frame.parentElement?.id, frame.parentElement?.className]
            .join(' ')
            .slice(0, 2_000),
        }));
        return { frames, host: location.hostname };
      },
    });
    const page = z.object({ frames: framesSchema, host: z.string() }).safeParse(found?.result);
    return page.success ? commentFrames(page.data.frames, page.data.host) : [];
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return [];
  }
}
