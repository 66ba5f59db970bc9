import type { Sentiment } from '@/utils/domain/interaction.ts';

export type Act = { does: 'sentiment'; sentiment: Sentiment } | { does: 'needs-reply' | 'win' | 'move' | 'done' };

type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** 229: a key that an input method took, where `isComposing` is already (Safari) or still (the first key) false. */
export const composing = (key: Key): boolean => key.isComposing || key.keyCode === 229;

const grammar: Readonly<Record<string, Act>> = {
  '+': { does: 'sentiment', sentiment: 'positive' },
  '-': { does: 'sentiment', sentiment: 'negative' },
  '=': { does: 'sentiment', sentiment: 'neutral' },
  '*': { does: 'sentiment', sentiment: 'mixed' },
  '?': { does: 'needs-reply' },
  '!': { does: 'win' },
  '>': { does: 'move' },
  Enter: { does: 'done' },
};

/**
 * What a key means in the empty tag field and on a row of a list; null where it means nothing of ours. Goes by the sign
 * that the layout gives: `?` may need Shift or AltGr, which some systems send as Ctrl+Alt. Ctrl or Cmd with `-` is the browser's zoom.
 */
export const actOf = (key: Key): Act | null => {
  if (composing(key) || key.metaKey || (key.ctrlKey && !key.altKey)) return null;
  return Object.hasOwn(grammar, key.key) ? (grammar[key.key] ?? null) : null;
};

/** Ctrl/Cmd+Enter: done, from anywhere in the card. */
export const isDone = (key: Key): boolean => !composing(key) && key.key === 'Enter' && (key.ctrlKey || key.metaKey);
