/** What follows `--name` among a bench's options; `other` where it isn't given. */
export const option = (options: readonly string[], name: string, other: string): string => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? other : (options[at + 1] ?? other);
};
