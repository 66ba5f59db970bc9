import { upFrom } from '../dom.ts';
import { fewWords } from './said.ts';

/** What is said around a name or a time of it: that it is of a change, of the latest post, or of who passed it on. */

const changed = /^.{0,12}(?:edited|modified|updated|bearbeitet|geändert|modifié|editado|modificato|изменен)/i;
const latest =
  /^.{0,12}(?:last (?:post|reply|message|comment|activity)|letzter? (?:beitrag|antwort)|dernier message|último mensaje|последн\S+ сообщени)/i;

/** The words of an element and of the next three around it, on one line each, while they are few: at most `most` letters. */
export function* fewAround(el: Element | null, most: number, end?: Element): Generator<string> {
  for (let up = el, near = 0; up && up !== end && near < 4; up = upFrom(up), near += 1) {
    const words = fewWords(up, most);
    if (words === null) return;
    yield words;
  }
}

/**
 * Says when or by whom something was added to the thread ("last post by Ann, an hour ago"), or else was changed: not when or by
 * whom it was written.
 */
export function noteOn(el: Element): 'latest' | 'edited' | null {
  let edited = /modified|edited|updated/i.test(`${el.getAttribute('class') ?? ''} ${el.getAttribute('itemprop') ?? ''}`);
  for (const words of fewAround(el.parentElement, 140)) {
    if (latest.test(words)) return 'latest';
    // What the words begin with isn't what changed: "Ann edited 3 hours ago".
    edited ||= changed.test(words) && !words.startsWith(fewWords(el, 60) || '\n');
  }
  return edited ? 'edited' : null;
}

const passed =
  /^(?:reposted|retweeted|boosted|reblogged|restacked|forwarded|shared|reshared|geteilt|rebloggt|partagé|compartido|compartilhado|condiviso|gedeeld|udostępnione?|поделил[а-я]*)(?: (?:by|from|von|par|por|da|door|przez))? \S|\S (?:reposted|retweeted|boosted|reblogged|restacked|shared (?:this|a post)|hat geteilt|a republié|ha compartido|compartió|republicou|ha condiviso|поделил[а-я]*)(?: this)?(?:\s*[•·].{0,14})?$/;

/** What stands right behind who did it; in a comment anybody may have "loved this". */
const noticed = /^ (?:repeated|liked|loved|(?:likes|loves|celebrates|commented on) this)$/;

/** Says who passed on or noticed what another wrote, or when: "Reposted by Ann", "Ann boosted • 10m", "Ann likes this". */
export function passesOn(el: Element, post: Element): boolean {
  let own: string | null = null;
  for (const words of fewAround(el, 80, post)) {
    own ??= words;
    if (passed.test(words.toLowerCase()) || (words.startsWith(own) && noticed.test(words.slice(own.length).toLowerCase()))) return true;
  }
  return false;
}
