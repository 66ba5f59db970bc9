import { expect, test } from 'vitest';
import { cleanPermalink, webUrl } from '@/utils/domain/url.ts';

const page = 'https://forum.example/t/12?page=2';

test.each([
  ['/u/ann', 'https://forum.example/u/ann'],
  ['#p5', 'https://forum.example/t/12?page=2#p5'],
  ['?page=3', 'https://forum.example/t/12?page=3'],
  ['//other.example/x', 'https://other.example/x'],
  [' https://x.example/a b ', 'https://x.example/a%20b'],
  ['http://x.example', 'http://x.example/'],
  ['https://ann:secret@x.example/', 'https://x.example/'],
  ['javascript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['mailto:ann@x.example', null],
  ['blob:https://x.example/1', null],
  ['file:///etc/passwd', null],
  ['https://[bad', null],
  ['https://x.example/javascript:void(0)', null],
  ['./12?page=3', 'https://forum.example/t/12?page=3'],
  ['reply.php?p=5#p5', 'https://forum.example/t/reply.php?p=5#p5'],
  ['../u/ann', 'https://forum.example/u/ann'],
  ['a/../b', 'https://forum.example/t/b'],
  ['a/./b', 'https://forum.example/t/a/b'],
  ['.', 'https://forum.example/t/'],
  ['https://x.example/a/../b', 'https://x.example/b'],
  ['https://x.example/a/.', 'https://x.example/a/'],
  ['https://X.example/A', 'https://x.example/A'],
  ['https://x.example:443/a', 'https://x.example/a'],
  ['https://1.2/', 'https://1.0.0.2/'],
  ['\\\\x.example\\a', 'https://x.example/a'],
  ['reply\n.php', 'https://forum.example/t/reply.php'],
  ['', null],
  [null, null],
])('%j leads to %j', (href, url) => {
  expect(webUrl(href, page)).toBe(url);
});

const bases = [
  'https://talk.example/view.php?t=1',
  'https://a.b.example/dir/sub/',
  'https://localhost:3000/a',
  'https://x.example/a%20b/c#k',
];
const pieces =
  '|/|./|../|a|a.b|.|..|a/../b|//|http://|https://|HTTPS://|x.example|1.2.3.4|0x7f.1|xn--a|a--b.co|?|?a=1|&|#|#p1|/ref=a|%20| |\\\\|é|{|;|:80|=|+|_|-|~'.split(
    '|',
  );

test('what is put together without the browser is what the browser says', () => {
  const differ: string[] = [];
  for (const base of bases)
    for (const one of pieces)
      for (const two of pieces)
        for (const three of ['', 'c', '/d', '#p2']) {
          const href = one + two + three;
          const said = href.trim() && URL.canParse(href, base) ? new URL(href, base).href : '';
          if (webUrl(href, base) !== (/^https?:/.test(said) ? said : null)) differ.push(`${href} on ${base}`);
        }
  expect(differ).toEqual([]);
});

test.each([
  ['https://x.com/ann/status/12?s=20&t=abc', 'https://x.com/ann/status/12'],
  ['https://www.instagram.com/p/Abc/?igsh=MzRl&utm_source=ig', 'https://www.instagram.com/p/Abc/'],
  ['https://www.youtube.com/watch?v=abc&lc=Ugx&t=30s&feature=share', 'https://www.youtube.com/watch?v=abc&lc=Ugx'],
  ['https://www.facebook.com/a/posts/1?comment_id=2&__cft__[0]=x&__tn__=R', 'https://www.facebook.com/a/posts/1?comment_id=2'],
  [
    'https://forum.example/viewtopic.php?f=2&t=34&p=56&sid=0123456789abcdef0123456789abcdef#p56',
    'https://forum.example/viewtopic.php?f=2&t=34&p=56#p56',
  ],
  ['https://forum.example/showthread.php?s=0123456789abcdef0123456789abcdef&t=34#post9', 'https://forum.example/showthread.php?t=34#post9'],
  ['https://forum.example/viewtopic.php?p=56&sid=a:0123456789abcdef0123456789abcdef#p56', 'https://forum.example/viewtopic.php?p=56#p56'],
  ['https://forum.example/index.php?PHPSESSID=0a1b2c&action=profile;u=14', 'https://forum.example/index.php?action=profile;u=14'],
  ['https://forum.example/index.php?topic=5.0;PHPSESSID=0a1b2c#msg9', 'https://forum.example/index.php?topic=5.0#msg9'],
  ['https://slashdot.example/comments.pl?sid=1234&cid=5678', 'https://slashdot.example/comments.pl?sid=1234&cid=5678'],
  ['https://blog.example/?p=12&fbclid=IwAR#comment-3', 'https://blog.example/?p=12#comment-3'],
  ['https://forum.example/t/12/post/34?ref=share', 'https://forum.example/t/12/post/34'],
  ['https://medium.com/@ann/lamps-0b1c2d3e4f50?sk=ab&source=home---1', 'https://medium.com/@ann/lamps-0b1c2d3e4f50?sk=ab'],
  ['https://news.example/a?utm_medium=x&id=7&ref_src=twsrc', 'https://news.example/a?id=7'],
  ['https://help.example/lid/m-p/17?search-action-id=2187&search-result-uid=17', 'https://help.example/lid/m-p/17'],
  ['https://asked.example/why/answer/ann?no_redirect=1', 'https://asked.example/why/answer/ann'],
  ['https://blog.example/a?b=1&utm%5Fsource=x', 'https://blog.example/a?b=1'],
  ['https://blog.example/a#', 'https://blog.example/a'],
  ['https://blog.example/a?b=1#:~:text=kettle', 'https://blog.example/a?b=1'],
  ['https://shop.example/dp/1/ref=sr_1?k=kettle#r2', 'https://shop.example/dp/1/#r2'],
  ['https://shop.example/dp/1?k=/ref=sr_1', 'https://shop.example/dp/1?k=/ref=sr_1'],
  ['https://blog.example/a?b=%C3%A9+c', 'https://blog.example/a?b=%C3%A9+c'],
])('%s is permanently %s', (address, clean) => {
  expect(cleanPermalink(address)).toBe(clean);
});
