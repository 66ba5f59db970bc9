import { expect, test } from 'vitest';
import { covers } from '@/utils/domain/origin.ts';

test('an origin covers its own hosts and no others', () => {
  expect(covers('*://*.reddit.com/*', 'https://old.reddit.com/r/tea')).toBe(true);
  expect(covers('*://*.reddit.com/*', 'https://notreddit.com/')).toBe(false);
  expect(covers('https://x.com/*', 'http://x.com/')).toBe(false);
  expect(covers('http://127.0.0.1/*', 'http://127.0.0.1:8080/')).toBe(true);
  expect(covers('*://*.reddit.com/*', 'ftp://reddit.com/')).toBe(false);
  expect(covers('https://*/*', 'https://anything.example/')).toBe(true);
  expect(covers('https://*/*', 'about:blank')).toBe(false);
});
