import type { Item } from '@/components/controls/WindowedList.tsx';
import { conversationOf } from '@/components/notebook/conversation-of.ts';
import type { Row } from '@/utils/store/types.ts';

export interface Line extends Item {
  row: Row;
  kind: 'mention' | 'post' | 'reaction' | 'detail' | 'conversation';
}

const MENTION = 80;
const POST = 72;
const CONVERSATION = 32;

interface Shown {
  place: string;
  /** Under a head for each conversation. */
  conversations: boolean;
  /** What is open in its place. */
  opened: Row | null;
  /** Own posts whose reactions are folded out. */
  unfolded: { has(id: string): boolean };
  /** Pixels of what is 1 at the usual text size. */
  unit: number;
}

/** A row's own line, the same as long as nothing about it differs: of 10,000 rows in a list 50 are new at a time. */
const made = new WeakMap<Row, Line>();

const lineOf = (row: Row, { place, unfolded, unit }: Shown): Line => {
  const own = row.notebook === 'performance' && row.reactionTo === null && place !== 'trash';
  const reaction = row.reactionTo !== null && unfolded.has(row.reactionTo);
  const [kind, height] = [own ? 'post' : reaction ? 'reaction' : 'mention', (own ? POST : MENTION) * unit] as const;
  const known = made.get(row);
  if (known?.kind === kind && known.height === height) return known;
  const line: Line = { key: row.id, row, kind, height };
  made.set(row, line);
  return line;
};

/** What a list draws for its rows, from the top. */
export const linesOf = (rows: readonly Row[], shown: Shown): Line[] => {
  const { conversations, opened, unit } = shown;
  const lines: Line[] = [];
  for (const [index, row] of rows.entries()) {
    if (conversations && (index === 0 || conversationOf(row) !== conversationOf(rows[index - 1] ?? row)))
      lines.push({ key: `${row.id}/conversation`, row, kind: 'conversation', height: CONVERSATION * unit });
    lines.push(lineOf(row, shown));
    if (opened?.id === row.id) lines.push({ key: `${row.id}/detail`, row: opened, kind: 'detail', height: null });
  }
  return lines;
};
