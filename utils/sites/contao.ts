import { match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** Under news and articles: "Kommentar von Ann | 3. Mai", a name that often has no element of its own. */
export const contao = declared({
  name: 'contao',
  version: 1,
  checked: '2026-11-28: an article with one comment (2014) and the template of Contao 4',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector('.ce_comments [class*="comment_default"][id^="c"] > .info, .mod_comments [id^="c"] > .info') !== null,
  post: ':is(.ce_comments, .mod_comments, .mod_newsreader) [id^="c"]:has(> .info):has(> .comment)',
  counts: ({ id }) => /^c\d+$/.test(id),
  id: /^c(\d+)$/,
  role: 'comment',
  author: ':scope > .info > :is(a, span:not(.date, .icon))',
  text: ':scope > .comment',
  time: ':scope > .info time[datetime]',
  anchor: ({ id }) => id,
  article: {
    box: '.mod_newsreader > .layout_full, .mod_article:has(h1), #main .inside, main',
    body: '.ce_text:not([class*="teaser"])',
    title: 'h1',
    clean: { drop: '.ce_comments, .mod_comments, [class*="related"], [class*="teaser"]' },
  },
  more(_post, _page, find) {
    const named = find(':scope > .info > a');
    const words = lineOf(find(':scope > .info'));
    const told =
      match(words, /^\p{L}+ (?:von|by|de|par|por|di|da|door|av|przez) (\p{L}.{0,60}?)(?: \||$)/u) ??
      match(words, /^(\p{L}.{0,60}?)\s(?:schrieb|wrote|a écrit)(?![\p{L}])/u);
    return { author: lineOf(named) ?? told, authorUrl: named?.getAttribute('href') ?? null };
  },
});
