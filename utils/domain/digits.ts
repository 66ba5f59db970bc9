/** Decimal digits of any script as 0 to 9, compatibility forms folded, bidi marks gone: what counts and times are parsed from. */
export const plainDigits = (raw: string): string =>
  // Nothing to do for most, and to do it costs more than to see that.
  /^[ -~]*$/.test(raw)
    ? raw
    : raw
        .normalize('NFKC')
        .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
        .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(figureOf(digit)));

/** The blocks of decimal digits begin at …0, in the scripts of India (U+0900 to U+0DFF) at …6. */
function figureOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  return (code & 15) - (code >= 0x0900 && code <= 0x0dff ? 6 : 0);
}
