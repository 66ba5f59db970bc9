const unstable =
  /^(?:odd|even|alt|first|last|depth.*|level.*|thread-.*|byuser|bypostauthor|clearfix|cf|clear|row|col.*|active|collapsed|new|unread|hidden|visible)$/;
const tokensByClass = new Map<string, string[]>();

/** What an element has in common with its likes: type, role, class names, the shape of its id, its place in its parent. */
export function keysOf(el: Element): string[] {
  const tag = el.localName;
  const name = el.getAttribute('class') ?? '';
  const cached = tokensByClass.get(name);
  const tokens =
    cached ??
    [
      ...new Set(
        name
          .trim()
          .split(/\s+/)
          .filter((token) => token !== '' && !unstable.test(token))
          .map((token) => token.replace(/\d+/g, '#')),
      ),
    ].slice(0, 6);
  if (!cached) {
    if (tokensByClass.size > 5_000) tokensByClass.clear();
    tokensByClass.set(name, tokens);
  }
  const keys = tokens.map((token) => `${tag}.${token}`);
  const id = el.id;
  if (/\d/.test(id)) keys.push(`${tag}#${id.replace(/[\da-f]*\d[\da-f]*/gi, '#').slice(0, 60)}`);
  const type = el.getAttribute('itemtype') ?? el.getAttribute('typeof');
  if (type) keys.push(`@${type.replace(/^.*[/:#]/, '')}`);
  const test = el.getAttribute('role') ?? el.getAttribute('data-testid') ?? el.getAttribute('data-test-id');
  if (test) keys.push(`${tag}[${test}]`);
  const parent = el.parentElement;
  if (parent)
    keys.push(`${parent.localName}.${(parent.getAttribute('class') ?? '').trim().split(/\s+/)[0]?.replace(/\d+/g, '#') ?? ''}>${tag}`);
  return keys;
}
