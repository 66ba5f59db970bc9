import { describe, expect, test } from 'vitest';
import { withPage } from '@/utils/background/framed-post.ts';
import { commentFrames } from '@/utils/domain/comment-frames.ts';
import { post } from '../store/support.ts';

const frame = (src: string, called = '') => ({ src, called });

describe('frames that hold comments', () => {
  test.each([
    ['https://disqus.com/embed/comments/?f=lamps', '', ['https://disqus.com/']],
    ['https://giscus.app/en/widget?origin=x', '', ['https://giscus.app/']],
    ['https://utteranc.es/utterances.html?x', '', ['https://utteranc.es/']],
    ['https://www.facebook.com/v19.0/plugins/comments.php?href=x', '', ['https://www.facebook.com/']],
    ['https://talk.lamps.example/embed', 'Kommentare', ['https://talk.lamps.example/']],
  ])('%s is offered', (src, called, offered) => {
    expect(commentFrames([frame(src, called)], 'blog.example')).toEqual(offered);
  });

  test.each([
    ['https://www.facebook.com/plugins/like.php?href=x', ''],
    ['https://ads.example/slot', 'ad-below'],
    ['https://blog.example/comments', 'comments'],
    ['about:blank', 'comments'],
    ['javascript:void(0)', 'comments'],
    ['', 'comments'],
  ])('%s is not', (src, called) => {
    expect(commentFrames([frame(src, called)], 'blog.example')).toEqual([]);
  });

  test('of many only one a host, and five at most', () => {
    const many = Array.from({ length: 40 }, (_, i) => frame(`https://c${i % 9}.example/`, 'comments'));
    expect(commentFrames(many, 'blog.example')).toHaveLength(5);
  });
});

describe('a post from a frame', () => {
  const read = post({ siteName: 'talk.example', pageUrl: 'https://talk.example/embed?of=3' });
  const address = 'https://talk.example/embed?of=3';

  test('belongs to the page around it, as the browser says it', () => {
    const top = { url: 'https://www.blog.example/lamps?utm_source=x', title: ' Lamps,  lit ' };
    expect(withPage(read, { address, top })).toMatchObject({
      siteName: 'blog.example',
      pageUrl: 'https://www.blog.example/lamps',
      thread: { url: 'https://www.blog.example/lamps', title: 'Lamps, lit' },
    });
    expect(withPage({ ...read, siteName: 'Disqus' }, { address, top }).siteName).toBe('Disqus');
  });

  test('stays as it was read where the browser says nothing, or nothing that is a web page', () => {
    expect(withPage(read, { address, top: null })).toEqual(read);
    expect(withPage(read, { address, top: { url: 'chrome://newtab', title: 'x' } })).toEqual(read);
  });
});
