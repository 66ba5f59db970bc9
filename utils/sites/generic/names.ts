import { attr, folded, match } from '../dom.ts';
import { cleanText } from '../text.ts';
import { saidIn } from './said.ts';
import { saysTime } from './signs.ts';
import { actWords, looksLikeTime, noName } from './words.ts';

/** Which words of an element are a name, and which stand where one is looked for and are none. */

const before =
  /^(?:(?:posted|written|submitted|published|geschrieben|erstellt|publié|escrito|rédigé|scritto|verfasst|gepostet|comment|kommentar|review|recipe|.+ (?:posts|beiträge|articles))?\s*(?:by|von|por|par|di|door|av|от|przez)\b:?|(?:aut[ho]+r|автор|نویسنده|yazar|작성자|re|投稿者|作者)\s?[:：])\s*/iu;
const after =
  /(?:(?:^|\s*,\s*|\s+)(?:says?|said|wrote|writes|sagte?|schreibt|schrieb|meint|dice|dijo|(?:a )?dit|a écrit|escribió|escribe|scrive|schreef|zegt|disse|diz|пишет)\s*[:.…]*|(?:\s*[:,·•|»]|\s[–—-])+|\s[:@][a-z]\S*|\s<\S+@\S+>)$/i;

/** A heading in the head of a comment. */
export const headNames = '[class*="comment"][class*="head"] :is(h3, h4, h5, h6)';

/** What stands before a name or a date, or says what its writer is here: a place in the thread, a part in it. */
const label =
  /^(?:[#\d.,\s]+|(?:comment|post|reply|answer) \d+|[|:•·].*|from|date|author|autor|auteur|posted|name|user|to|von|de|subject|re|作者|名前|投稿者|投稿日|发表于|時間|op|topicstarter|topic (?:author|starter)|original poster|description|reporter|assignee|moderator|автор|작성자|楼主)[:：]?$/i;

/** What is done with a post, or said of who wrote it, alone. */
const act = new RegExp(
  `^(?:${actWords}|(?:un)?follow|message|contact|comments?|print|e-?mail|archive|(?:more|mehr|weitere?)(?: .*)?|log ?in|register|sign in|find|logged|online|offline|facebook|twitter|google\\+|(?:(?:view|members?|user) )?profile|talk|(?:post|comment) ?#\\d+|registrieren|anmelden)$`,
  'i',
);

/** "By Ann Miller", alone in an element. */
const byline =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)\s+\p{Lu}[\p{L}.'’-]+(?:,?\s+(?:\p{Lu}[\p{L}.'’-]*|v[ao]n|de[rl]?|la|da|di|und|and|et|[ye&])){1,6}$/u;
/** "Posted by Ann under", bare before links. */
const posted = /^\s*(?:posted|written|geschrieben|erstellt|verfasst|publi[ée]|escrito) (?:by|von|par|por):?\s+(\S.{1,40}?)[\s|/,]*$/is;
/** "Author:", before the name. */
const writerLabel = /^\s*(?:author|aut(?:o|eu)re?|autorin|автор)\s?[:：]\s*$/i;
export function bylineIn(own: readonly Element[]): string | null {
  const head = own.slice(0, 80);
  const signed = head.find((el) => !el.firstElementChild && byline.test(saidIn(el).trim()));
  if (signed) return nameOf(signed);
  const label = head.find((el) => !el.firstElementChild && writerLabel.test(saidIn(el)));
  const labelled = named(folded(label?.nextSibling?.nodeValue ?? null));
  if (labelled !== null) return labelled;
  const bare = head
    .flatMap(({ childNodes }) => [...childNodes])
    .map(({ nodeType, nodeValue }) => (nodeType === 3 ? match(nodeValue, posted) : null));
  return named(bare.find((name) => name !== null) ?? null);
}

/** What joins the name to a time or a section, which may have gone. */
const connective = /\s(?:am|on|at|in|under|unter|dans|op|den|dne|à|alle|um|в)$/u;

/** A count in short, or with what browser it was written. */
const never =
  /^(?:\d[\d.,]*\s?(?:[kmb]|[万萬億亿천만]|тыс\.?)|(?:safari|firefox|(?:microsoft )?edge|(?:google )?chrome|chromium|opera|windows|android|mac ?os(?: x)?|ios|iphone|ubuntu)(?: nt)? [\d.]+)$/i;

/** How much they wrote, or their number, beside the name. */
const counted =
  /(?:^|\s)\d[\d.,]*[km]? (?:reviews?|posts?|fans?|followers?|comments?|points?|beiträge|bewertungen|avis)$|\s\(\s?\d+\s?\)$/i;

/** The name before the time that stands in an element: of "Ann on 3 May" the first. */
export function untimed(el: Element): string | null {
  const nodes = [...el.childNodes];
  const at = nodes.findIndex((one) => one instanceof Element && (saysTime(one) || looksLikeTime(saidIn(one).trim())));
  const words = nodes.slice(0, Math.max(0, at)).map(saidIn).join('').trim();
  return /^\P{L}|^$/u.test(words) || noName.test(words.replace(before, '')) ? null : named(folded(words));
}

export const nameOf = (el: Element | null): string | null =>
  named(folded(el && saidIn(el) !== '' ? cleanText(el, { most: 1_000 }) : attr(el, 'content')));

/** The name in what stands where one is looked for; null where that is none. */
export function named(raw: string | null): string | null {
  if (raw === null || raw.length > 90) return null;
  const name = raw.replace(before, '').replace(after, '').replace(counted, '').replace(connective, '').trim();
  return name === '' ||
    label.test(name) ||
    act.test(name) ||
    never.test(name) ||
    /^\P{L}+\sby\s/u.test(name) ||
    /^\p{Lu}$/u.test(name) ||
    looksLikeTime(name) ||
    !/[\p{L}\p{N}]/u.test(name) ||
    /^(?:[\d\s/.:#-]+[/.:#-]|@\S+ |https?:|www\.|\(|(?:\S )?\[(?!email).*\]$)|: |\s(?:by|von|par)$/.test(name)
    ? null
    : name;
}

/** Of "by Ann, 3 posts" the part that is the name: the link or the marked name inside. */
export function innerName(el: Element): Element {
  const found =
    el.querySelector('[itemprop~="name"], .fn, .p-name, .username, .author-name, [rel~="author"], [class$="name"]') ??
    [...el.querySelectorAll('a, b, strong, cite, h4')].find((one) => nameOf(one) !== null);
  return found && nameOf(found) !== null ? found : el;
}

/** The name in what stands for a person. */
export const shownName = (el: Element): string | null => nameOf(firstNamed(innerName(el)));

/** Of "Ann" and "12 reviews" in two elements without a space between, each a line of its own, the first that is a name and no initials. */
export function firstNamed(el: Element): Element {
  if (!el.firstElementChild) return el;
  const parts = [...el.childNodes].filter((node) => (node.nodeType === 3 || node.nodeType === 1) && /\S/.test(saidIn(node)));
  const [first, second] = parts;
  if (!(first instanceof Element)) return el;
  if (!second) {
    const inner = firstNamed(first);
    return inner === first ? el : inner;
  }
  const isApart = (node: Node, index: number): boolean =>
    index === 0 || isLine.test(node.nodeName) || isLine.test(parts[index - 1]?.nodeName ?? '') || node.previousSibling === parts[index - 1];
  if (
    second.nodeType === 3
      ? !/^\s*[•·|]/.test(second.nodeValue ?? '')
      : !parts.every((node, index) => node instanceof Element && isApart(node, index))
  )
    return el;
  const named = parts.find((node) => node instanceof Element && nameOf(node) !== null && !/^(?:\p{Lu}{1,3}$|@)/u.test(saidIn(node).trim()));
  return named instanceof Element ? firstNamed(named) : el;
}
const isLine = /^(?:P|DIV|LI|H\d|D[TD])$/;
