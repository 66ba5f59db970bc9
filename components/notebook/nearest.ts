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
