/**
 * Where an interaction stands among all: a number that is smaller the later it was kept, so that every ascending read is
 * newest first. 1,024 places to a millisecond, exact until the year 2248.
 */
const TOP = Number.MAX_SAFE_INTEGER;
const TIES = 1_024;

/** `tie` tells apart what was kept in the same millisecond; the greater, the newer. */
export const placeOf = (keptAt: number, tie: number): number => TOP - (keptAt * TIES + (tie % TIES));

/** The first place of what was kept before `at` (exclusive). */
export const firstBefore = (at: number): number => TOP - at * TIES + 1;

/** The last place of what was kept at `at` or later. */
export const lastFrom = (at: number): number => TOP - at * TIES;
