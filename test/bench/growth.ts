import { type Figure, print } from './figure.ts';

/** Prints figures of several sizes, and in the end how each grew from the smallest size to the largest. */
export class Growth {
  readonly #values = new Map<string, { unit: string; bySize: Map<number, number> }>();

  print(size: number, figure: Figure): void {
    const { name, unit, value } = figure;
    const known = this.#values.get(name) ?? { unit, bySize: new Map() };
    known.bySize.set(size, value);
    this.#values.set(name, known);
    print({ ...figure, name: `${size / 1000}k: ${name}` });
  }

  printAll(): void {
    for (const [name, { unit, bySize }] of this.#values) {
      const [least, most] = [Math.min(...bySize.keys()), Math.max(...bySize.keys())];
      const [value, reference] = [bySize.get(most), bySize.get(least)];
      if (value === undefined || reference === undefined || least === most) continue;
      print({ name: `from ${least / 1000}k to ${most / 1000}k: ${name}`, value, unit, reference });
    }
  }
}
