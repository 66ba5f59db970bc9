import browser, { type Scripting } from 'webextension-polyfill';

/**
 * Runs a script or a function in frames of a tab, in each at once: one that is still loading would keep all others waiting, and
 * an advertisement may never be done. Rejects where the browser forbids the page or a named frame has gone.
 */
export const runIn = (
  target: Scripting.InjectionTarget,
  what: Omit<Scripting.ScriptInjection, 'target'>,
): Promise<Scripting.InjectionResult[]> => browser.scripting.executeScript({ target, injectImmediately: true, ...what });
