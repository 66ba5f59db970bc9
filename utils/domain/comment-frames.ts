/** A frame of a page: its address, and what the page calls it. */
export interface FoundFrame {
  src: string;
  called: string;
}

/** Whose frames hold comments and little else. */
const KNOWN =
  /(?:^|\.)(?:disqus\.com|giscus\.app|utteranc\.es|hyvor\.com|commento\.io|cusdis\.com|graphcomment\.com|vuukle\.com|spot\.im|openweb\.com|coral\.coralproject\.net|remark42\.com|hypercomments\.com|intensedebate\.com|cackle\.me)$/;
/** On a network's own host only its comment widget, not its buttons. */
const WIDGET = /^(?:www\.)?facebook\.com\/(?:v[\d.]+\/)?plugins\/(?:comments|feedback)\.php|^vk\.com\/widget_comments\.php/;
/** Anyone's, where the page calls it so, in the languages that sites are written in. */
const CALLED =
  /comment|discuss|\bcoral\b|\bremark42\b|\bisso\b|kommentar|comentario|comentário|commentaire|reacties|opmerking|komentarz|коммент|コメント|评论|留言|댓글/iu;
const MOST = 5;

/** Addresses of frames of other hosts that hold comments, one a host. */
export function commentFrames(frames: readonly FoundFrame[], pageHost: string): string[] {
  const hosts = new Map<string, string>();
  for (const { src, called } of frames) {
    const url = URL.canParse(src) ? new URL(src) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.hostname === pageHost || hosts.has(url.hostname)) continue;
    const at = `${url.hostname}${url.pathname}`;
    if (KNOWN.test(url.hostname) || WIDGET.test(at) || CALLED.test(called) || CALLED.test(at)) hosts.set(url.hostname, url.origin);
  }
  return [...hosts.values()].slice(0, MOST).map((origin) => `${origin}/`);
}
