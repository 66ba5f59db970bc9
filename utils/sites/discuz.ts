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
  '.psta a.xw1',
  '.psta',
];

/** A remark under a post ("点评"): it has no number of its own, but that of the reply it is the beginning of. */
const REMARK = '.pstl:has(> .psti)';
const replyOf = (element: Element): string | null => match(attr(element, 'a[href*="goto=findpost"]', 'href'), /[?&]pid=(\d+)/);

/** The date bears a word before it ("发表于"), its exact form in a title where it is told as "3 天前". */
export const discuz = declared({
  name: 'discuz',
  version: 1,
  checked: '2026-11-28: a thread of 2024 (X3); 7 and remarks by their templates',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('[id^="postmessage_"]:is(.t_f, .t_msgfont)') !== null,
  post: `:is(div, tr)[id^="post_"], ${REMARK}`,
  counts: (post) =>
    post.matches(REMARK) || (/^post_\d+$/.test(post.id) && post.querySelector('[id^="postmessage_"], [id^="authorposton"]') !== null),
  twice: (post, { doc }) => post.matches(REMARK) && doc.getElementById(`post_${replyOf(post)}`) !== null,
  nested: true,
  role: (post) => (post.matches(REMARK) ? 'comment' : 'post'),
  author: AUTHOR,
  text: ['[id^="postmessage_"]', '.psti', '.t_f'],
  /** Decoy letters, "edited by", attachments that guests may not see. */
  clean: {
    drop: '.jammer, [style*="display:none"], .pstatus, .attach_nopermission, .tip, ignore_js_op, .aimg_tip, .postinfo, .t_smallfont, .blockcode > em, .psti > :is(span, a.xi2)',
  },
  thread: { title: '#thread_subject|h1', community: '#pt .z a[href*="forum"]:nth-last-of-type(2)', current: '.pg strong' },
  more(post, page, find) {
    const id = match(post.id, /(\d+)$/) ?? (post.matches(REMARK) ? replyOf(post) : null);
    const stamp = find(['[id^="authorposton"]', '.postinfo', '.psti > span']);
    const told = stamp?.querySelector('span[title]');
    const shown = match(lineOf(stamp), /(\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)/);
    const link = attr(find([`a[id^="postnum"][href]:not([href^="javascript"])`, `a[href*="goto=findpost"][href*="pid=${id}"]`]), 'href');
    return {
      nativeId: id,
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
  return block
    ? { nativeId: replyOf(block), author: match(lineOf(header), /^(.*?)\s*发表于/u), text: cleanText(block, { drop: 'font[color]' }) }
    : null;
}
