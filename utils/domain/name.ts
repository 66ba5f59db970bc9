/** Bidi marks and other characters that show nothing and make two equal names differ. ZWJ stays: emoji are built with it. */
const invisible = /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;

/** Nearly every name: nothing of it has to be looked for letter by letter. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** A name on one line: NFC, whitespace folded, nothing invisible; null where nothing is left. */
export function cleanName(raw: string | null | undefined): string | null {
  if (raw && plain.test(raw)) return raw;
  const name = (raw ?? '').normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
  return name === '' || /^\u200d+$/.test(name) ? null : name;
}

/** A handle without what sites put in front of it: "@ann", "u/ann" and "/u/ann" are "ann". Null for what is no handle: two words, part of an address. */
export function cleanHandle(raw: string | null | undefined): string | null {
  const handle = (cleanName(raw) ?? '').replace(/^(?:@|\/?u\/)/i, '');
  return handle === '' || /[\s/:?#<>()"]/.test(handle) ? null : handle;
}
