import { hits, wantedWords } from '@/components/notebook/hits.ts';

/** Text with the searched words marked. */
export const Marked = ({ text, words }: { text: string; words: string }) => (
  <>{hits(text, wantedWords(words)).map(([piece, hit], index) => (hit ? <mark key={`${index}`}>{piece}</mark> : piece))}</>
);
