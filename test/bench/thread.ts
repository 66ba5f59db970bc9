/** A forum thread of `count` comments by invented people, in markup of no engine: names, times, links and prose, replies nested. */
const words = 'kettle lid spout steam whistle handle copper enamel boil pour warm quiet morning guest tea seal drip mend parcel shop'.split(
  ' ',
);

function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
}

/** Who writes a post, when, and its sentences, a new one each time. */
function said(id: number, pick: (limit: number) => number) {
  return {
    who: `${words[pick(words.length)]}${pick(400)}`,
    at: new Date(1_760_000_000_000 + id * 61_000).toISOString(),
    sentence: () => Array.from({ length: 6 + pick(14) }, () => words[pick(words.length)]).join(' '),
  };
}

function comment(id: number, depth: number, pick: (limit: number) => number): string {
  const { who, at, sentence } = said(id, pick);
  return `<article class="note depth-${depth}" id="n${id}" data-note="${id}" data-who="${who}"><header><a class="who" rel="author" href="/people/${who}">${who}</a>
<a class="at" href="/talk/1#n${id}"><time datetime="${at}">${at.slice(0, 10)}</time></a></header><div class="said"><p>${sentence()}.</p><p>${sentence()}.</p></div>
<footer><button type="button">Like</button> <span class="score">${pick(300)}</span> <button type="button">Reply</button></footer></article>`;
}

export function threadPage(count: number): string {
  const pick = numbers(count);
  const items = Array.from({ length: count }, (_, i) => `<li>${comment(i + 1, i % 4, pick)}</li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talk</title><style>body{font:15px/1.45 sans-serif;max-width:780px;margin:0 auto}
article{padding:10px;border-bottom:1px solid #ddd}.depth-1{margin-left:20px}.depth-2{margin-left:40px}.depth-3{margin-left:60px}li{list-style:none}</style></head>
<body><main><h1>Kettles that whistle</h1><ol id="talk">${items.join('\n')}</ol></main></body></html>`;
}

/** The same in the markup of an engine that a recipe reads: phpBB's prosilver. */
export function enginePage(count: number): string {
  const pick = numbers(count);
  const items = Array.from({ length: count }, (_, i) => enginePost(i + 1, pick));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talk</title><style>body{font:15px/1.45 sans-serif;max-width:780px;margin:0 auto}
.post{padding:10px;border-bottom:1px solid #ddd}</style></head><body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap"><div id="page-body">
<h2 class="topic-title"><a href="./viewtopic.php?t=1">Kettles that whistle</a></h2>${items.join('\n')}</div></div></body></html>`;
}

function enginePost(id: number, pick: (limit: number) => number): string {
  const { who, at, sentence } = said(id, pick);
  const link = `./memberlist.php?mode=viewprofile&amp;u=${pick(400)}`;
  return `<div id="p${id}" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile${id}"><dt class="no-profile-rank"><div class="avatar-container"></div>
<a href="${link}" class="username">${who}</a></dt><dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php">${pick(900)}</a></dd></dl>
<div class="postbody"><div id="post_content${id}"><h3><a href="#p${id}">Re: Kettles that whistle</a></h3><ul class="post-buttons"><li><a href="./posting.php?mode=quote&amp;p=${id}" title="Reply with quote">Quote</a></li></ul>
<p class="author"><a class="unread" href="./viewtopic.php?p=${id}#p${id}" title="Post"><span class="sr-only">Post</span></a><span class="responsive-hide">by <strong><a href="${link}" class="username">${who}</a></strong> » </span><time datetime="${at}">${at.slice(0, 10)}</time></p>
<div class="content">${sentence()}.<br><br>${sentence()}.</div></div></div></div></div>`;
}
