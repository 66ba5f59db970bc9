import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** IP.Board 2: a table to each post, whose words lie in `#post-<number>`; the link to it is a script's. */
export const invision2 = declared({
  name: 'invision2',
  version: 1,
  checked: '2026-11-27: the templates of 2.1 to 2.3; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.ipbtable .postcolor[id^="post-"]') !== null,
  post: '.ipbtable:has(a[name^="entry"])',
  counts: (post) => post.querySelector(':scope .ipbtable a[name^="entry"]') === null,
  author: ['.normalname a', '.normalname', '.unreg'],
  text: '.postcolor[id^="post-"]',
  clean: { drop: '.edit, .quotetop, .codetop', quote: '.quotemain' },
  quote: { block: '.quotemain', author: '.quotetop' },
  thread: { title: '.maintitle b|h1', community: '#navstrip a[href*="showforum"]', current: '.pagecurrent' },
  more(post, page, find) {
    const anchor = post.querySelector('a[name^="entry"]');
    const id = match(attr(anchor, 'name'), /^entry(\d+)$/);
    const dated = [...(anchor?.closest('tr')?.querySelectorAll('.postdetails') ?? [])].map(lineOf);
    const topic = match(page.url.search, /showtopic=(\d+)/);
    const header = find('.quotetop');
    return {
      nativeId: id,
      permalink: id && topic ? `?showtopic=${topic}&view=findpost&p=${id}` : id ? new URL(`#entry${id}`, page.url).href : null,
      authorId: match(attr(find('.normalname a'), 'href'), /showuser=(\d+)/),
      postedAt: dated.map((shown) => timeFromText(shown, page.lang, page.now, page.url)).find((time) => time !== null) ?? null,
      ...(header ? { quoted: { author: match(lineOf(header), /\(\s*(.*?)\s*(?:@.*)?\)/), text: lineOf(header.nextElementSibling) } } : {}),
    };
  },
});
