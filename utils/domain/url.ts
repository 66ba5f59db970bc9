/** Addresses as pages give them, made whole, and permalinks without what follows a visitor around. */

/** Absolute address of `href`; null where it isn't http(s), or holds a script where a name should be. User names in addresses are dropped. */
export const webUrl = (href: string | null | undefined, base: URL | string): string | null => wholeUrl(href, base)?.href ?? null;

function wholeUrl(href: string | null | undefined, base: URL | string): URL | null {
  const trimmed = href?.trim();
  const url = trimmed ? parsed(trimmed, base) : null;
  if (!url || !/^https?:/.test(url.href) || /javascript:/i.test(url.pathname)) return null;
  url.username &&= '';
  url.password &&= '';
  return url;
}

/** Null for what is no address; to ask that first would be to parse it twice. */
function parsed(href: string, base?: URL | string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null; // a page's mistake, not ours
  }
}

const tracking =
  /^(?:utm_.*|__.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igsh|igshid|mc_[ce]id|_ga|_gl|ref|ref_src|ref_url|refid|refsrc|_rdr|_rdc|rdt|si|feature|phpsessid|jsessionid|highlight|hilit|share_id|cxt|vero_id|trk|trackingid|rcm|lipi|is_from_webapp|sender_device|web_id|_r)$/i;
/** Means a topic or a story elsewhere (`viewtopic.php?t=12`, `comments.pl?sid=34`): dropped only where it is known not to. */
const byHost: readonly [host: RegExp, names: RegExp][] = [
  [/(^|\.)(youtube\.com|youtu\.be)$/, /^(?:t|pp|ab_channel|app|start_radio)$/],
  [/(^|\.)(x|twitter)\.com$/, /^(?:t|s)$/],
  [/(^|\.)(tiktok)\.com$/, /^(?:t|_t|lang|q)$/],
  [/(^|\.)reddit\.com$/, /^(?:context|sort|share_id)$/],
];
/** A session's hash, which phpBB and vBulletin put into every link. */
const session = /^(?:s|sid|session|sessionid)$/i;
const hash = /^(?:\w:)?[0-9a-f]{16,}$/i;

/** Most addresses have none of it: their parameters aren't taken apart, which costs more than all else. */
function dropFrom(url: URL): void {
  const own = byHost.find(([host]) => host.test(url.hostname))?.[1];
  const goes = (name: string): boolean => tracking.test(name) || own?.test(name) === true;
  const names = [...url.search.matchAll(/[?&]([^=&]*)/g)].map(([, name = '']) => name);
  if (!names.some((name) => /[%+]/.test(name) || session.test(name) || goes(name))) return;
  const drop = [...url.searchParams].filter(([name, value]) => goes(name) || (session.test(name) && hash.test(value)));
  for (const [name, value] of drop) url.searchParams.delete(name, value);
}

/** The address without tracking and session parameters; whatever names the post stays, its anchor too. */
export function cleanPermalink(address: string): string {
  const url = parsed(address);
  return url ? cleaned(url) : address;
}

/** Both at once: an address as a page gives it, whole and clean. Null as `webUrl`. */
export function cleanUrl(href: string | null | undefined, base: URL | string): string | null {
  const url = wholeUrl(href, base);
  return url && cleaned(url);
}

function cleaned(url: URL): string {
  if (/\/ref=[^/]*$/.test(url.pathname)) {
    url.pathname = url.pathname.replace(/ref=[^/]*$/, '');
    url.search = '';
  }
  if (url.search !== '') dropFrom(url);
  // Not where there is none: to set it writes the whole address anew.
  if (url.href.includes('#') && /^(?:$|#:~:text|#utm_|#xtor=)/.test(url.hash)) url.hash = '';
  return url.href;
}
