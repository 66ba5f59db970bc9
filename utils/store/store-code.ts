import { BlockedError } from './database.ts';
import type { StoreCode } from './types.ts';

const codes: { readonly [name: string]: StoreCode } = {
  QuotaExceededError: 'disk-full',
  VersionError: 'newer-version',
  BlockedError: 'blocked',
  InvalidStateError: 'terminated',
  AbortError: 'terminated',
};

export const knownCode = (error: unknown): StoreCode | null =>
  error instanceof DOMException || error instanceof BlockedError ? (codes[error.name] ?? null) : null;

/** The name of an expected failure; what has none is a bug and is thrown on. */
export const storeCode = (error: unknown): StoreCode => {
  const code = knownCode(error);
  if (!code) throw error;
  return code;
};
