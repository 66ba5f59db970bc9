/** "Kettle & Co" as one word for handles and hashtags: "kettleandco". Letters and digits of any script. */
const joined = (name: string): string =>
  name
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .toLowerCase();

/** Without accents: people leave them out when they type. Other scripts stay as they are. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');

const WHOLE_NAME = 200;

/**
 * How people write a brand's name: as it is, without accents, in one word, as a hashtag and as a handle. In this order, each
 * once whatever its case; nothing for a name without a letter or digit.
 */
export const brandVariants = (typed: string): string[] => {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, WHOLE_NAME);
  const word = joined(plain(name));
  if (word === '') return [];
  const all = [name, plain(name), name.includes(' ') ? word : name, `#${word}`, `@${word}`];
  const seen = new Set<string>();
  return all.filter((variant) => {
    const key = variant.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
