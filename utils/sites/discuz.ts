import type { Excerpt } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { when } from './parts/when.ts';
import { cleanText, lineOf } from './text.ts';

/** Version X, then 7 (a hidden card of the person stands before the name) and 6. */
const AUTHOR = [
  '.pls .authi a',
  '.authi a.xw1',
  '.pls .pi',
  '.postauthor > .postinfo a',
  '.postauthor > cite a',
  '.authorinfo .posterlink',
  '.postauthor > div:not([id]) > a[href*="space"]',
];

/** The date bears a word before it ("发表于"), its exact form in a title where it is told as "3 天前". */
export const discuz = declared({
  name: 'discuz',
  version: 1,
  checked: '2026-11-28: the templates of X3 and 7; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('[id^="postmessage_"]:is(.t_f, .t_msgfont)') !== null,
  post: ':is(div, tr)[id^="post_"]',
  counts: (post) => /^post_\d+$/.test(post.id) && post.querySelector('[id^="postmessage_"], [id^="authorposton"]') !== null,
  author: AUTHOR,
  text: '[id^="postmessage_"]',
  /** Decoy letters, "edited by", attachments that guests may not see. */
  clean: {
    drop: '.jammer, [style*="display:none"], .pstatus, .attach_nopermission, .tip, ignore_js_op, .aimg_tip, .postinfo, .t_smallfont',
  },
  thread: { title: '#thread_subject|h1', community: '#pt .z a[href*="forum"]:nth-last-of-type(2)', current: '.pg strong' },
  more(post, page, find) {
    const id = match(post.id, /(\d+)$/);
    const stamp = find(['[id^="authorposton"]', '.postinfo']);
    const told = stamp?.querySelector('span[title]');
    const shown = match(lineOf(stamp), /(\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)/);
    const link = attr(find([`a[id^="postnum"][href]:not([href^="javascript"])`, `a[href*="goto=findpost"][href*="pid=${id}"]`]), 'href');
    return {
      permalink: link ?? (id && page.doc.getElementById(`pid${id}`) ? new URL(`#pid${id}`, page.url).href : null),
      authorId: match(attr(find(AUTHOR), 'href'), /uid[=-](\d+)/),
      postedAt: told ? when(told, page) : timeFromText(shown ?? lineOf(stamp), page.lang, page.now, page.url),
      quoted: quoteIn(post),
    };
  },
});

/** "ann 发表于 2014-1-1 12:00" above what she said. */
function quoteIn(post: Element): Partial<Excerpt> | null {
  const block = post.querySelector('.quote blockquote');
  const header = block?.querySelector('font[color]');
  return block ? { author: match(lineOf(header), /^(.*?)\s*发表于/u), text: cleanText(block, { drop: 'font[color]' }) } : null;
}
