import { declared } from './parts/declared.ts';

export const vanilla = declared({
  name: 'vanilla',
  version: 1,
  checked: '2026-11-22: a discussion of 2015',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector('.ItemComment[id^="Comment_"], .ItemDiscussion[id^="Discussion_"], .MessageList.Discussion') !== null,
  /** Rows of a list of discussions are called as the one that opens a thread. */
  post: '.ItemComment[id^="Comment_"], .ItemDiscussion[id^="Discussion_"]:not(tr, .Discussions > *)',
  /** The best answer stands above the others too, and again in its place where that is on this page. */
  twice: (post, { doc }) =>
    post.closest('.DataBox-AcceptedAnswers') !== null && doc.querySelectorAll(`[id="${CSS.escape(post.id)}"]`).length > 1,
  author: ['.Author .Username', '.Author a:not(.PhotoWrap)', '.Username'],
  profile: ['.Author a.Username', '.Author a'],
  text: '.Message, .userContent',
  clean: { drop: '.Reactions, .js-quoteEmbed-toggle' },
  time: ['.DateCreated time', 'time[datetime]:not(.DateUpdated *)'],
  link: ['a.Permalink', '.DateCreated a'],
  metrics: { likes: '.ReactButton-Like .Count' },
  quote: { block: 'blockquote', author: '.QuoteAuthor' },
  thread: { title: '.PageTitle h1, h1', community: '.Breadcrumbs .Last a', current: '.Pager .Highlight' },
});
