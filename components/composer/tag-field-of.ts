/** Where the keys go on when the control they were in has gone: the tag field of the card around it. */
export const tagFieldOf = (inside: Element | null): HTMLElement | null =>
  inside?.closest('.card')?.querySelector<HTMLElement>('.tags-box input') ?? null;
