/** No more of an element's words is looked at where there are this many: nobody wrote them by hand. */
const MOST = 2_000;
const HUGE = 1_000_000;

const huge = new WeakSet<Document>();

/** Looks how much text there is in a page, or in the post that is read now: `saidIn` would have to ask it for each element. */
export function noteLength(root: Element): void {
  if (isHuge(root)) huge.add(root.ownerDocument);
  else huge.delete(root.ownerDocument);
}

/** So many texts are asked one by one: of a few that are vast, all in one string would be made only to be measured. */
const FEW = 400;

function isHuge(root: Element): boolean {
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  let letters = 0;
  for (let seen = 0; texts.nextNode(); seen += 1) {
    if (seen === FEW) return (root.textContent ?? '').length > HUGE;
    if (texts.currentNode instanceof CharacterData) letters += texts.currentNode.length;
    if (letters > HUGE) return true;
  }
  return false;
}

/** The words of an element; where there are a million their beginning, for every element around would gather them anew. */
export function saidIn(el: Node): string {
  if (!el.ownerDocument || !huge.has(el.ownerDocument)) return el.textContent ?? '';
  if (el instanceof CharacterData) return el.substringData(0, MOST);
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let words = '';
  while (words.length < MOST && texts.nextNode()) {
    const { currentNode: text } = texts;
    // A part of it alone: the whole string of a megabyte would be made each time.
    if (text instanceof CharacterData) words += text.substringData(0, MOST);
  }
  return words;
}
