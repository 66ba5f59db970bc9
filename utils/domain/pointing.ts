/** What passes between the card and the page while the person shows where a field stands. */

/** Where a key goes among what the field can be; `take` picks what is framed. */
export const pointSteps = ['next', 'previous', 'in', 'out', 'first', 'last', 'take'] as const;
export type PointStep = (typeof pointSteps)[number];

export const pointedKinds = ['link', 'picture', 'date', 'heading', 'button', 'text'] as const;

/** What is framed in the page. `place` counts from 1, of `of`. */
export interface Pointed {
  kind: (typeof pointedKinds)[number];
  /** Its first words; '' where it has none. */
  words: string;
  /** What would be read there, where its words say something else. */
  reads: string | null;
  place: number;
  of: number;
}
/** UTF-16 units. */
export const POINTED_WORDS = 120;

const STEPS: Readonly<Record<string, PointStep>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
  Enter: 'take',
};

/** What a key means while pointing; null where it means nothing of ours. */
export const pointStepOf = ({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): PointStep | null =>
  ctrlKey || altKey || metaKey || !Object.hasOwn(STEPS, key) ? null : (STEPS[key] ?? null);
