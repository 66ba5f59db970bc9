import type { Post } from '@/utils/domain/post.ts';

interface Words {
  /** "12 Nov 2026"; null where no date is known. */
  date: string | null;
  note: string;
  noteLabel: string;
}

/** What a colleague gets: the quote, who said it where and when, the link, our note. Plain text; what is unknown is left out. */
export const passOnText = ({ quote, text, author, siteName, permalink, pageUrl }: Post, { date, note, noteLabel }: Words): string => {
  const who = author.name ?? author.handle;
  const handle = author.name && author.handle ? ` (@${author.handle})` : '';
  const source = [who ? `${who}${handle}` : null, siteName, date].filter((part) => part !== null).join(', ');
  const words = (quote ?? text).trim();
  const lines = [words ? `“${words}”` : null, `— ${source}`, permalink ?? pageUrl, note.trim() ? `\n${noteLabel}: ${note.trim()}` : null];
  return lines.filter((line) => line !== null).join('\n');
};
