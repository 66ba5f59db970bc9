interface Kept {
  id: string;
}

/** The row to stand on when the one that was stood on is gone: the next that remains, else the one before. */
export const nearest = (old: readonly Kept[], rows: readonly Kept[], gone: string | null): string | null => {
  const left = new Set(rows.map((row) => row.id));
  const at = old.findIndex((row) => row.id === gone);
  const below = old.slice(at + 1).find((row) => left.has(row.id));
  const above = old.slice(0, Math.max(at, 0)).findLast((row) => left.has(row.id));
  return (below ?? above ?? rows[0])?.id ?? null;
};

/** The ids from one row to another, both included, whichever stands first. */
export const between = (rows: readonly Kept[], from: string | null, to: string): string[] => {
  const ends = [rows.findIndex((row) => row.id === (from ?? to)), rows.findIndex((row) => row.id === to)].sort((a, b) => a - b);
  return rows.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? 0) + 1).map((row) => row.id);
};
