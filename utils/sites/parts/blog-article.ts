import type { Declaration } from './declared.ts';

/** What a comment box on a page of any engine is under: `drop` is the box itself. */
export const blogArticle = (drop: string): NonNullable<Declaration['article']> => ({
  box: 'article, main, [role~="main"], #post, .post',
  body: '.e-content, .entry-content, .post-content, .post-body, [itemprop~="articleBody"], #article-container, .article-content, .article-entry, .markdown-body, article > div:not([class*="meta"], [class*="header"])',
  clean: { drop },
  told: true,
});
