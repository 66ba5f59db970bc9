/** Addresses as pages give them, made whole, and permalinks without what follows a visitor around. */

/** Absolute address of `href`; null where it isn't http(s), or holds a script where a name should be. User names in addresses are dropped. */
export function webUrl(href: string | null | undefined, base: URL | string): string | null {
  const trimmed = href?.trim();
  if (!trimmed) return null;
  const whole = joined(trimmed, String(base));
  if (whole) return whole;
  const url = parsed(trimmed, base);
  if (!url || !/^https?:/.test(url.href) || /javascript:/i.test(url.pathname)) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** An address as a browser would write it itself: its host, its folders, and the rest. */
const plain =
  /^(https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,})(\/(?:[\w-]+(?:\.[\w-]+)*\/)*)(?:[\w-]+(?:\.[\w-]+)*)?(?:\?[\w=&.%+-]*)?(?:#[\w-]+)?$/;

/** The address that all of a page's are joined to is taken apart once. */
let last: { base: string; parts: RegExpExecArray | null } = { base: '', parts: null };

/** Most addresses needn't be parsed, which costs a post more than to find them; null: this one must be. */
function joined(href: string, base: string): string | null {
  if (base !== last.base) last = { base, parts: plain.exec(base) };
  const [, host, folders] = last.parts ?? [];
  const whole = /^https?:/.test(href) ? href : `${host}${href.startsWith('/') ? '' : folders}${href.replace(/^\.\//, '')}`;
  return plain.test(whole) && !/^[?#]/.test(href) ? whole : null;
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
  /^(?:utm_.*|__.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igsh|igshid|mc_[ce]id|_ga|_gl|ref|ref_src|ref_url|refid|refsrc|_rdr|_rdc|rdt|si|feature|phpsessid|jsessionid|highlight|hilit|share_id|cxt|vero_id|trk|trackingid|rcm|lipi|is_from_webapp|sender_device|web_id|_r|no_redirect|search-(?:action|result)-u?id)$/i;
/** Means a topic or a story elsewhere (`viewtopic.php?t=12`, `comments.pl?sid=34`): dropped only where it is known not to. */
const byHost: readonly [host: RegExp, names: RegExp][] = [
  [/(^|\.)(youtube\.com|youtu\.be)$/, /^(?:t|pp|ab_channel|app|start_radio)$/],
  [/(^|\.)(x|twitter)\.com$/, /^(?:t|s)$/],
  [/(^|\.)(tiktok)\.com$/, /^(?:t|_t|lang|q)$/],
  [/(^|\.)reddit\.com$/, /^(?:context|sort|share_id)$/],
  [/(^|\.)medium\.com$/, /^source$/],
];
/** A session's hash, which phpBB and vBulletin put into every link. */
const session = /^(?:s|sid|session|sessionid)$/i;
const hash = /^(?:\w:)?[0-9a-f]{16,}$/i;

/** The address without tracking and session parameters; whatever names the post stays, its anchor too. */
export function cleanPermalink(address: string): string {
  const url = parsed(address);
  return url ? cleaned(url.href) : address;
}

/** Both at once: an address as a page gives it, whole and clean. Null as `webUrl`. */
export function cleanUrl(href: string | null | undefined, base: URL | string): string | null {
  const whole = webUrl(href, base);
  return whole && cleaned(whole);
}

/** Most addresses have nothing to drop: they aren't taken apart. */
function cleaned(href: string): string {
  const [path = '', query = ''] = href.replace(/#.*/, '').split(/\?(.*)/);
  const host = path.split(/[/:]+/)[1] ?? '';
  const own = byHost.find(([hosts]) => hosts.test(host))?.[1];
  const goes = (name: string): boolean => tracking.test(name) || own?.test(name) === true;
  const mightGo = (name: string): boolean => /[%+]/.test(name) || session.test(name) || goes(name);
  const ref = /\/ref=[^/]*$/.test(path);
  const drops = !ref && query !== '' && query.split(/[&;]/).some((pair) => mightGo(pair.replace(/=.*/, '')));
  if (!ref && !drops && !/#(?:$|:~:text|utm_|xtor=)/.test(href)) return href;
  const url = new URL(href);
  if (ref) {
    url.pathname = url.pathname.replace(/ref=[^/]*$/, '');
    url.search = '';
  }
  const dropped = (pair: string): boolean =>
    [...new URLSearchParams(pair)].some(([name, value]) => goes(name) || (session.test(name) && hash.test(value)));
  if (drops) url.search = query.replace(/([^&;]+)[&;]?/g, (whole, pair) => (dropped(pair) ? '' : whole)).replace(/[&;]$/, '');
  if (/^(?:$|#:~:text|#utm_|#xtor=)/.test(url.hash)) url.hash = '';
  return url.href;
}
