const TIMES = 6;
const MOST_MS = 12_000;

/**
 * How long to wait for a card, in ms: at least so long; six times what its save or its frame took, where the machine is that
 * busy: a card that moves to a window only because everything is slow interrupts a person for nothing.
 */
export const patience = (least: number, took: number): number => Math.max(least, Math.min(MOST_MS, TIMES * took));
