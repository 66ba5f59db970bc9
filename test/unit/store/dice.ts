/** Throws of dice; the same seed gives the same. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed * 7_919 + 13;
  }
  below(n: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 4_294_967_296) * n);
  }
  one<T>(from: readonly T[]): T {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
  some<T>(from: readonly T[], most: number): T[] {
    return from.length === 0 ? [] : Array.from({ length: this.below(most + 1) }, () => this.one(from));
  }
}
