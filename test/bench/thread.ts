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

function comment(id: number, depth: number, pick: (limit: number) => number): string {
  const who = `${words[pick(words.length)]}${pick(400)}`;
  const sentence = () => Array.from({ length: 6 + pick(14) }, () => words[pick(words.length)]).join(' ');
  const at = new Date(1_760_000_000_000 + id * 61_000).toISOString();
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
