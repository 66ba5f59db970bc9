import { inPieces } from '@/utils/store/hits.ts';

/** Text with what a search found in it marked. `words`: as typed in the search field. */
export const Marked = ({ text, words }: { text: string; words: string }) => (
  <>{inPieces(text, words).map(([piece, hit], index) => (hit ? <mark key={`${index}`}>{piece}</mark> : piece))}</>
);
