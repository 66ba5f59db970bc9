import { calledBy } from '../dom.ts';
import { isBeginning, isDropped } from './hidden.ts';
import { fewWords, saidIn } from './said.ts';
import { actWords, furnitureWords, spread } from './words.ts';

/** What stands in a post and was not written by its writer. */

const acts = new RegExp(`^[([]?(?:${actWords})(?:\\b.{0,40}|[\\s\\d()]*)$`, 'i');
const changed =
  /^(?:this (?:post|topic|reply|comment|message) (?:has been|was) |message |last |zuletzt |dernière |ultima )?(?:edited|modified|updated|bearbeitet|geändert|modifi|[eé]dit(?:ado|é)|изменен|отредактирован|最后编辑|本帖最后由)(?=.*\d).{4,110}$/iu;

/** Of a name what says how it looks, not what it is: "body--with-actions", "has-reactions". */
const modifier = /--[\w-]+|(?<!\S)(?:has|with|no|is|js)-\S+/g;

/** A review's heading and its figures, in the names that tests find them by. */
const tested = (el: Element): string =>
  /(?:^|[^a-z])(?:title|score|stars?|rating|date|avatar|badge|name|author|verified|helpful)(?![a-z])/.exec(
    spread(el.getAttribute('data-testid') ?? el.getAttribute('data-hook') ?? ''),
  )
    ? 'meta'
    : '';

export const titled = /(?:title|headline|subject|summary)(?:\s|$|__text)/i;

/** Goes on in a sentence: "see this link, it explains". */
function isInLine({ previousSibling, nextSibling, parentElement: up }: Element): boolean {
  if (up?.localName === 'span' && !previousSibling && !nextSibling) return isInLine(up);
  // An address opens it: "Ann, see this link".
  if (!previousSibling && /^[,:]\s\p{L}/u.test(nextSibling?.nodeValue ?? '')) return true;
  return /\p{L},?\s$/u.test(previousSibling?.nodeValue ?? '') && /^(?:[.,;:!?)]|\s[\p{Ll}&+–—-])/u.test(nextSibling?.nodeValue ?? '');
}

/** Laid over a picture: it has a description, it moves. */
const badge = /^(?:ALT|GIF)$/;
const domain = /^(?:www\.)?(?:[\w-]+\.)+[a-z]{2,}$/i;

/** A picture of a page that is linked: its host on a line of its own, and what that page says of itself. */
function isPreview(el: Element): boolean {
  if (el.localName !== 'a' || el.firstElementChild === null) return false;
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let host = false;
  let more = false;
  while (texts.nextNode()) {
    const words = (texts.currentNode.nodeValue ?? '').trim();
    if (domain.test(words)) host = true;
    else if (words.length > 2) more = true;
  }
  return host && more;
}

/** Leads nowhere: a script answers to it, whatever language says "read on" or "copy". */
const control =
  ':is([href$="#"], [href^="javascript:" i], :not([href]):is([onclick], [data-action], [role="link"])):not([class*="spoil" i])';

const switches = /^(?:a|em|span|small)$/;

/** The browser and the system that a widget names beside who wrote. */
const agent = /^(?:(?:Chrome|Firefox|Safari|Edge|Opera|Chromium|Windows|Linux|Ubuntu|Android|iOS|iPhone|mac ?OS(?: X)?)[ \d._]*){1,3}$/i;
const isAgent = ({ localName, previousElementSibling: before, nextElementSibling: after }: Element, few: string): boolean =>
  localName !== 'p' && agent.test(few) && (/\d/.test(few) || [before, after].some((el) => el && agent.test(saidIn(el))));

/** Stands over or under code: "Code: Select all", "Copy". */
const codeLabel = /^(?:code|код|代码)?:?\s?(?:(?:code )?cop(?:y|ied)|select all|kopieren|alles auswählen|выделить всё|复制(?:代码)?)?$/i;
function isCodeLabel(el: Element, few: string): boolean {
  if (few === '' || !codeLabel.test(few)) return false;
  return (
    /code|snippet/i.test(el.parentElement?.className ?? '') ||
    (few.length > 5 && [el.previousElementSibling, el.nextElementSibling].some((one) => one?.localName === 'pre'))
  );
}

/** What a page says of a post between its words: that it was changed, found helpful, has a file, what else its writer wrote. */
const told =
  /^(?:(?:[\d.,]+|one|an?|eine?|une?) (?:people|persons?|users?|of \d|person(?:en|ne|nes)) .{0,60}(?:helpful|useful|funny|hilfreich|utile)|有 ?[\d,]+ ?人.{0,8}有(?:用|帮助|价值)|(?:view )?attachment \d+$|\(@[\w.-]+\)$|(?:file|datei|файл|画像ファイル名)[:：] ?.{1,80}\(?\d[\d.,]* ?[KM]?i?B(?!\p{L})|\(?user was (?:banned|warned) for this post\)?$)|(?:^|\s)(?:posts|beiträge|messages|сообщени[йея]) ?: ?\d+(?:\s|$)/iu;

/** What engines call notes on a post, and boxes with others. */
const addedWords = /notice(?:-?box)?(?![a-z])|(?:^|[^a-z])pending(?![a-z])|who-?(?:reacted|liked)|related-?posts?/;

/** All that is left of a post that is gone. */
const gone =
  /^(?:[[(](?:comment |post )?(?:deleted|removed)(?: by .{1,30})?[\])]|(?:(?:this|the|diese[rs]?|ce|este|это) )?(?:post|comment|message|review|beitrag|kommentar|commentaire|comentario|комментарий|сообщение) (?:(?:has been|was|is|wurde|a été|ha sido|был[оа]?) )?(?:deleted|removed|collapsed|gelöscht|entfernt|supprimé|eliminado|удал[её]н[оа]?)(?!\p{L}).{0,50}|[此该該本](?:评论|評論|帖子?|回复|内容)已被?[删刪]除.{0,10})$/isu;
export const isGone = (words: string): boolean => words.length < 120 && gone.test(words);

/** A line that the page adds to each post, told by its words or by what it does. */
export const isOfPage = (el: Element, few: string): boolean =>
  few !== '' &&
  (isAgent(el, few) ||
    isCodeLabel(el, few) ||
    ((el.localName !== 'p' || few.startsWith('(@')) && told.test(few)) ||
    (few.length < 40 && switches.test(el.localName) && !/^[#@]/.test(few) && el.matches(control) && !isInLine(el)));

export function isFurniture(el: Element, isReview: boolean): boolean {
  if (el.localName === 'nav' || el.localName === 'footer' || (el.localName === 'form' && !el.querySelector('p'))) return true;
  if ((isReview || /^h[1-6]$/.test(el.localName)) && titled.test(el.className)) return true;
  const few = fewWords(el, 140) ?? '';
  if (few.startsWith('>>')) return false;
  if (badge.test(few) || isPreview(el) || changed.test(few) || isDropped(el, few) || isBeginning(el)) return true;
  if (isOfPage(el, few)) return true;
  const words = el.childElementCount <= 3 && /^(?:a|span|li|p|div|small)$/.test(el.localName) ? few : '';
  if (
    words !== '' &&
    words.length < 60 &&
    acts.test(words) &&
    !isInLine(el) &&
    (el.localName === 'a' ||
      (el.localName === 'div' && ((words.length < 25 && !/[.!?:,;](?![.:]*$)/.test(words)) || /^(?:share this|advert)/i.test(words))) ||
      el.querySelector('a') !== null ||
      el.previousElementSibling?.localName === 'button')
  )
    return true;
  if (/(?:^|\s)(?:text|content|body)(?:\s|$)/.test(el.className)) return false;
  const names = `${calledBy(el)} ${tested(el)} ${el.getAttribute('data-role') ?? ''}`.replace(modifier, ' ');
  if (names.trim() === '' || names.length >= 150) return false;
  const spreadOut = spread(names);
  return (
    (furnitureWords.test(spreadOut) || addedWords.test(spreadOut)) &&
    !(el.localName === 'a' && isInLine(el)) &&
    saidIn(el).length <= (/signature/i.test(names) ? 2_000 : 300)
  );
}
