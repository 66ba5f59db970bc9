import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import type { PageView } from './recipe.ts';
import { lineOf } from './text.ts';

/** The live application and the plain view (`<noscript>`, or served to crawlers), which marks posts by schema.org. */
export const discourse = declared({
  name: 'discourse',
  version: 1,
  checked: '2026-11-22: the plain view of two forums (2026.2, 2026.3); the live view not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    /^Discourse\b/.test(attr(doc.head, 'meta[name="generator"]', 'content') ?? '') ||
    doc.querySelector('#main-outlet .topic-body, article[data-post-id][data-topic-id]') !== null,
  post: 'article[id^="post_"]:not(.small-action), .crawler-post, .topic-body[itemtype$="DiscussionForumPosting"]',
  /** The plain view's link to the next page is dressed as a post. */
  counts: (post) => !post.matches('[role="navigation"]'),
  role: (post, page) => (numberOf(post) === '1' || !page.url.pathname.startsWith('/t/') ? 'post' : 'comment'),
  author: ['.names .first a', '.names a', '[itemprop="author"] [itemprop="name"]', '.creator a'],
  profile: ['.names a[href]', '[itemprop="author"] a[href]', '.creator a[href]', 'a[data-user-card]'],
  text: ['.cooked', '.post[itemprop]', '.post'],
  clean: {
    drop: '.quote-controls, .badge-clicks, .cooked-selection-barrier, .lightbox .meta, .codeblock-button-wrapper, .post-likes, .badge-category-bg, aside.onebox :is(header.source, p, ul, .github-info, .github-body-container, .labels, .show-more-container)',
  },
  time: ['a.post-date .relative-date', '.post-date .relative-date', 'time.post-time', 'time[datetime]'],
  quote: { block: 'aside.quote', author: '.title' },
  thread: { title: '#topic-title h1 .fancy-title, #topic-title h1, h1', starts: false },
  more: (post, page, find) => {
    const profile = find(['.names a[href]', '[itemprop="author"] a[href]', '.creator a[href]', 'a[data-user-card]']);
    const number = numberOf(post);
    const likes = find(['.like-count', '.post-likes']);
    const topic = topicOf(page);
    return {
      nativeId: attr(post, 'data-post-id') ?? (topic && number && post.localName !== 'article' ? `${topic.id}/${number}` : null),
      handle: match(attr(profile, 'href'), /\/u(?:sers)?\/([^/?#]+)/) ?? attr(find('[data-user-card]'), 'data-user-card'),
      authorId: attr(post, 'data-user-id'),
      permalink:
        attr(find('a.post-date[href]'), 'href')?.replace(/\?.*$/, '') ??
        (topic && number ? topic.url + (number === '1' ? '' : `/${number}`) : null),
      metrics: {
        likes:
          parseCount(lineOf(likes), page.lang) ??
          parseCount(attr(post, '[itemprop="interactionStatistic"] [itemprop="userInteractionCount"]', 'content'), 'en'),
      },
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
  const tab = post.querySelector('.reply-to-tab');
  const above = post.querySelector('.embedded-posts.top [data-post-id]');
  return tab ? { author: lineOf(tab), nativeId: attr(above, 'data-post-id') } : null;
}
