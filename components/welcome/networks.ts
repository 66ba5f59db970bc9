/** The five that most people listen on, and the one that punishes helpers: off unless chosen, with the reason beside it. */
export const networks = [
  { name: 'X', origins: ['https://*.x.com/*', 'https://*.twitter.com/*'], ticked: true },
  { name: 'Instagram', origins: ['https://*.instagram.com/*'], ticked: true },
  { name: 'Facebook', origins: ['https://*.facebook.com/*'], ticked: true },
  { name: 'YouTube', origins: ['https://*.youtube.com/*'], ticked: true },
  { name: 'Reddit', origins: ['https://*.reddit.com/*'], ticked: true },
  { name: 'LinkedIn', origins: ['https://*.linkedin.com/*'], ticked: false },
] as const;

export type NetworkName = (typeof networks)[number]['name'];
