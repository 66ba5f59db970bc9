/** Whether an origin as permissions name it ("*://*.reddit.com/*") covers an address. */
export const covers = (origin: string, address: string): boolean => {
  const [, scheme = '', host = ''] = /^(\*|https?):\/\/([^/]+)\//.exec(origin) ?? [];
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  if (!schemeFits) return false;
  if (host === '*') return true;
  const bare = host.replace(/^\*\./, '').replace(/:\*?\d*$/, '');
  return url.hostname === bare || (host.startsWith('*.') && url.hostname.endsWith(`.${bare}`));
};
