declare const __EARSHOT_TEST__: boolean | undefined;

/**
 * The test build's storage fault: with `unlimitedStorage` no quota override makes a write fail. In what ships the hook is
 * not there.
 */
let failing = 0;

/** The next `count` acts fail as on a full disk. */
export const failWrites = (count: number): void => {
  failing = count;
};

/** Called inside each writing transaction. Throws a QuotaExceededError where the hook asks for it. */
export const meetFault = (): void => {
  if (failing <= 0) return;
  failing -= 1;
  throw new DOMException('test: the disk is full', 'QuotaExceededError');
};

if (typeof __EARSHOT_TEST__ !== 'undefined' && __EARSHOT_TEST__) Reflect.set(globalThis, 'earshotFailWrites', failWrites);
