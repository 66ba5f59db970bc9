import type { Excerpt } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const MARKS = 'a[name^="entry"], .normalname, .postcolor';
const TEXT = ['.postcolor[id^="post-"]', '.postcolor'];
const QUOTE = '.quotemain, .quote:not(:has(.quotemain))';
const LED = 'a[href*="act=findpost"]';
const ledTo = (link: Element | null): string | null => match(attr(link, 'href'), /[?&]p(?:id)?=(\d+)/);

/** "QUOTE(Ann @ May 3 2006, 10:13 PM)", and 4PDA's "Ann @ 03.05.26, 10:13" with a link to it. */
const quotedIn = (header: Element): Partial<Excerpt> => ({
  author: match(lineOf(header), /\(\s*(.*?)\s*(?:@.*)?\)/) ?? match(lineOf(header), /^(.*?)\s*@ /),
  nativeId: ledTo(header.querySelector(LED)),
});

/** An answer on 4PDA begins with a picture that leads to what it answers. */
function answered(body: Element | null): Partial<Excerpt> | null {
  const first = [...(body?.childNodes ?? [])].find((node) => node.textContent?.trim() || node instanceof Element);
  return first instanceof Element && first.matches(LED) ? { nativeId: ledTo(first) } : null;
}

/** IP.Board 2: a table to each post, whose words lie in `#post-<number>`; the link to it is a script's. So on 4PDA, which lives on from it. */
export const invision2 = declared({
  name: 'invision2',
  version: 1,
  checked: '2026-11-28: the templates of 2.1 to 2.3, not checked on a real page; posts of 4PDA (2024, 2026) as two tests rebuild them',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.ipbtable .postcolor') !== null,
  post: `.ipbtable:has(${MARKS})`,
  /** Where one writes an answer, one table holds the last posts. */
  counts: (post) => post.querySelectorAll('.postcolor').length < 2 && post.querySelector(`:scope .ipbtable :is(${MARKS})`) === null,
  author: ['.normalname a', '.normalname', '.unreg'],
  text: TEXT,
  clean: { drop: '.edit, .quotetop, .codetop, :is(.quote, .code) > .block-title', quote: QUOTE },
  quote: { block: QUOTE, author: '.quotetop, .block-title' },
  thread: { title: '.maintitle b|h1', community: '#navstrip a[href*="showforum"]', current: '.pagecurrent' },
  more(post, page, find) {
    const id =
      match(attr(post, 'a[name^="entry"]', 'name'), /^entry(\d+)$/) ?? attr(post, 'data-post') ?? match(find(TEXT)?.id, /^post-(\d+)$/);
    const head = find(['.normalname', '.unreg'])?.closest('tr');
    const dated = [...(head?.querySelectorAll('.postdetails, td[id^="ph-"][id$="-d2"]') ?? [])].map(lineOf);
    const topic = match(page.url.search, /showtopic=(\d+)/);
    const header = find('.quotetop, .quote > .block-title');
    return {
      nativeId: id,
      permalink: id && topic ? `?showtopic=${topic}&view=findpost&p=${id}` : id ? new URL(`#entry${id}`, page.url).href : null,
      authorId: match(attr(find('.normalname a'), 'href'), /showuser=(\d+)/),
      postedAt:
        dated.map((shown) => timeFromText(shown?.replace(/^#\d+\s+/, ''), page.lang, page.now, page.url)).find((time) => time !== null) ??
        null,
      ...(header ? { quoted: { ...quotedIn(header), text: lineOf(header.nextElementSibling) } } : {}),
      parent: answered(find(TEXT)),
    };
  },
});
