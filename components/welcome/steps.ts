import { signal } from '@preact/signals';

export const stepNames = ['keep', 'brand', 'sites', 'pin', 'done'] as const;
export type StepName = (typeof stepNames)[number];

/** Where the first three minutes stand: one step is open, any can be, and what was done keeps its tick. */
export const open = signal<StepName>('keep');
const finished = signal<ReadonlySet<StepName>>(new Set());
export const isDone = (name: StepName): boolean => finished.value.has(name);

const after = (name: StepName): StepName => {
  const later = stepNames.slice(stepNames.indexOf(name) + 1);
  return later.find((step) => !finished.value.has(step)) ?? 'done';
};

/** Ticks a step; where it was the open one, the next that isn't ticked opens. */
export const finish = (name: StepName): void => {
  finished.value = new Set([...finished.value, name]);
  if (open.value === name) open.value = after(name);
};

/** Goes on without a tick. */
export const skip = (name: StepName): void => {
  if (open.value === name) open.value = after(name);
};
