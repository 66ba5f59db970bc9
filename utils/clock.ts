/** The only source of now: tests of the built extension set it through the test build's hook. */
let frozen: number | null = null;

/** Milliseconds since 1970, UTC. */
export const now = (): number => frozen ?? Date.now();

/** Only the test build calls this. */
export const freeze = (at: number | null): void => {
  frozen = at;
};
