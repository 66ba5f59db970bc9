import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import type { PageView } from './recipe.ts';
import { lineOf } from './text.ts';

/** A remark under an answer, where answers are voted on; a post unfolded in one that answers it, or is answered by it. */
const REMARK = '.post-voting-comment[id]';
const UNFOLDED = '.embedded-posts .reply';

/** The live application and the plain view (`<noscript>`, or served to crawlers), which marks posts by schema.org. */
export const discourse = declared({
  name: 'discourse',
  version: 1,
  checked:
    '2026-11-28: the plain view (2.4, 2026.2, 2026.3); the live view of three forums (2023; 2024, in German), that of 2026 by its components',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    /^Discourse\b/.test(attr(doc.head, 'meta[name="generator"]', 'content') ?? '') ||
    doc.querySelector('#main-outlet .topic-body, article[data-post-id][data-topic-id]') !== null,
  post: `article[id^="post_"]:not(.small-action), .crawler-post, .topic-body[itemtype$="DiscussionForumPosting"], ${REMARK}, ${UNFOLDED}`,
  /**
   * The plain view's link to the next page is dressed as a post, and so is what was done to the topic; what a post answers, unfolded
   * in it, has its own place.
   */
  counts: (post) => !post.matches(`[role="navigation"], ${UNFOLDED}`) && !isAction(post),
  nested: true,
  role: (post, page) => (!post.matches(REMARK) && (numberOf(post) === '1' || !page.url.pathname.startsWith('/t/')) ? 'post' : 'comment'),
  author: [
    '.names .full-name a',
    '.names .first a',
    '.names a',
    '[itemprop="author"] [itemprop="name"]',
    '.creator a',
    '.creator [itemprop="name"]',
    '.post-voting-comment-info-username',
  ],
  profile: ['.names a[href]', '[itemprop="author"] a[href]', '.creator a[href]', 'a[data-user-card]'],
  text: ['.cooked', '.post[itemprop]', '.post', '.post-voting-comment-cooked'],
  clean: {
    drop: '.quote-controls, .badge-clicks, .cooked-selection-barrier, .lightbox .meta, .codeblock-button-wrapper, .post-likes, .badge-category-bg, .poll-info, .poll-buttons, .footnote-backref, aside.onebox :is(header.source, p, ul, .github-info, .github-body-container, .labels, .show-more-container)',
  },
  /** Of a page that all may edit only the last edit shows; so it did in plain views of 2020, with the true day in a `meta`. */
  time: [
    'a.post-date:not(.last-wiki-edit) .relative-date',
    '.crawler-post-infos [itemprop="datePublished"]',
    'time:is(.post-time, [datetime]):not([itemprop="dateModified"])',
    '.post-voting-comment-info-created .relative-date',
  ],
  quote: { block: 'aside.quote', author: '.title' },
  thread: { title: '#topic-title h1 .fancy-title, #topic-title h1, h1', starts: false },
  more: (post, page, find) => {
    const profile = find(['.names a[href]', '[itemprop="author"] a[href]', '.creator a[href]', 'a[data-user-card]']);
    const number = numberOf(post);
    const remark = match(post.id, /^post-voting-comment-(\d+)$/);
    const likes = find(['.like-count', '.reactions-counter', '.post-voting-comment-actions-vote-count', '.post-likes']);
    const topic = topicOf(page);
    return {
      nativeId: remark ?? attr(post, 'data-post-id') ?? (topic && number && post.localName !== 'article' ? `${topic.id}/${number}` : null),
      handle:
        match(attr(profile, 'href'), /\/u(?:sers)?\/([^/?#]+)/) ??
        (remark ? lineOf(find('.post-voting-comment-info-username')) : attr(find('[data-user-card]'), 'data-user-card')),
      authorId: attr(post, 'data-user-id'),
      permalink:
        attr(find('a.post-date[href]'), 'href')?.replace(/\?.*$/, '') ??
        (topic && number ? topic.url + (number === '1' && !remark ? '' : `/${number}`) + (remark ? `#${post.id}` : '') : null),
      metrics: {
        likes:
          parseCount(lineOf(likes), page.lang) ??
          parseCount(attr(post, '[itemprop="interactionStatistic"] [itemprop="userInteractionCount"]', 'content'), 'en'),
        replies: parseCount(lineOf(find('button.show-replies')), page.lang),
        score: parseCount(lineOf(find('.post-voting-post-toggle-voters')), page.lang),
      },
      state: post.closest('.topic-post')?.matches('.deleted') ? 'deleted' : 'live',
      parent: parentOf(post),
      thread: {
        nativeId: topic?.id ?? null,
        title: lineOf(first(page.doc, '#topic-title h1 .fancy-title', '#topic-title h1', 'h1')),
        url: topic?.url ?? null,
        community: lineOf([...page.doc.querySelectorAll('.topic-category .category-name, #topic-title .badge-category__name')].at(-1)),
        starter: starterOf(page),
      },
    };
  },
});

/** Without words, and behind who did it no name in brackets: "fox Pinned globally". */
const isAction = (post: Element): boolean =>
  post.querySelector('.crawler-post-meta ~ .post:not(:has(*))')?.textContent.trim() === '' &&
  /^[^(\s]/.test(post.querySelector('.creator > a')?.nextSibling?.nodeValue?.trim() ?? '');

const numberOf = (post: Element): string | null =>
  attr(post.closest('[data-post-number]'), 'data-post-number') ??
  match(post.id, /^post_(\d+)$/) ??
  lineOf(post.querySelector('[itemprop="position"]'))?.replace('#', '') ??
  null;

/** `/t/slug/123/4` and, on sites in a folder, `/forum/t/slug/123`. */
function topicOf({ url }: PageView): { id: string; url: string } | null {
  const [path, id] = /^.*?\/t\/(?:[^/]*[^/\d][^/]*\/)?(\d+)/.exec(url.pathname) ?? [];
  return path && id ? { id, url: url.origin + path } : null;
}

function starterOf({ doc }: PageView): string | null {
  const start = doc.querySelector('#post_1');
  return (
    attr(start, '[data-user-card]', 'data-user-card') ??
    match(attr(start, '[itemprop="author"] a, .creator a', 'href'), /\/u(?:sers)?\/([^/?#]+)/)
  );
}

/** "↪ name" at the top of a reply; which post it answers shows only when unfolded. */
function parentOf(post: Element): NonNullable<Partial<Excerpt> | null> | null {
  const answer = post.matches(REMARK) ? post.parentElement?.closest('article') : null;
  if (answer) return { author: lineOf(first(answer, '.names .full-name a', '.names a')), nativeId: attr(answer, 'data-post-id') };
  const tab = post.querySelector('.reply-to-tab');
  const above = post.querySelector('.embedded-posts.top [data-post-id]');
  return tab ? { author: lineOf(tab), nativeId: attr(above, 'data-post-id') } : null;
}
