import { first, match } from './dom.ts';
import { declared } from './parts/declared.ts';

/** Where the head stands before the box with the words. */
const above = (post: Element, wanted: string): Element | null =>
  post.previousElementSibling?.matches('.forum-top') ? post.previousElementSibling.querySelector(wanted) : null;

export const spip = declared({
  name: 'spip',
  version: 1,
  checked: '2026-11-28: articles of 2018 and 2019 (SPIP 3.1 and 3.2)',
  required: ['author', 'text'],
  fits: ({ doc }) => doc.querySelector('.forum-message .forum-texte, .comment-fil > .comment .comment-content') !== null,
  post: '.forum-message, .comment-fil > .comment',
  role: 'comment',
  author: (post) =>
    first(post, '.comment-author .fn', '.vcard .fn', '.fn', '.forum-chapo small span, .forum-chapo .auteur') ??
    above(post, '[class*="forum-qui"]'),
  text: ['.forum-texte', '.comment-content'],
  clean: { drop: '.comment-reply, .repondre, .comment-meta, .forum-chapo' },
  time: (post) => first(post, 'abbr[title]', 'time[datetime]', '.forum-chapo small, .comment-meta') ?? above(post, '.forum-nav'),
  title: ['.forum-titre', '.comment-titre'],
  article: {
    box: 'article, .article, #contenu, #content, .contenu-principal, main, .page_article',
    title: 'h1.titre, h1:not(:has(img)), .titre',
    body: '[class*="article-texte-"], .texte',
    author: '.auteurs a, .vcard.author .fn, a[href*="auteur/"], a[href*="_auteur"]',
  },
  more(post, page) {
    const id =
      match(post.querySelector('[class*="forum-texte-"]')?.className, /forum-texte-(\d+)/) ??
      match(post.id || post.querySelector('[id^="forum"]')?.id, /(\d+)$/);
    const anchor = id ? page.doc.querySelector(`#forum${id}, #comment${id}`) : null;
    const answered = post.closest('li')?.parentElement?.closest('li')?.querySelector('.forum-message, .comment');
    return {
      nativeId: id,
      permalink: anchor ? new URL(`#${anchor.id}`, page.url).href : null,
      ...(answered && answered !== post
        ? {
            parent: {
              author: answered.querySelector('.fn')?.textContent ?? null,
              text: answered.querySelector('.forum-texte, .comment-content')?.textContent?.trim() ?? null,
            },
          }
        : {}),
    };
  },
});
