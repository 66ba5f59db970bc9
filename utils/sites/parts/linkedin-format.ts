import type { Format } from '@/utils/domain/post.ts';
import { own, ownAll } from './own.ts';

/** What LinkedIn shows below the words of a post, `scopes` being the posts and what they share. */
export function formatIn(post: Element, scopes: string): Format {
  const has = (selector: string) => own(post, selector, scopes) !== null;
  if (has('.update-components-linkedin-video, video, [data-test-id="feed-native-video-content"]')) return 'video';
  if (has('.update-components-document__container, [data-test-id="feed-document"]')) return 'carousel';
  if (has('.update-components-poll')) return 'poll';
  if (has('.update-components-article, [data-test-id="article-content"]')) return 'link';
  const images = '.update-components-image img, .feed-shared-image img, [data-test-id="feed-images-content"] img';
  const pictures = ownAll(post, images, scopes).length;
  return pictures > 1 ? 'carousel' : pictures === 1 ? 'image' : 'text';
}
