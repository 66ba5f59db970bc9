import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * What opens takes the focus before it is painted: the next key a person presses is already its own. When it goes, the focus
 * goes back to where it was, unless it has moved on. `first`: what in the box takes it, instead of the box.
 */
export const useFocusInside = (box: RefObject<HTMLElement | null>, first?: string): void => {
  useLayoutEffect(() => {
    const before = document.activeElement;
    (first ? box.current?.querySelector<HTMLElement>(first) : box.current)?.focus({ preventScroll: true });
    return () => {
      const at = document.activeElement;
      if (at !== document.body && !box.current?.contains(at)) return;
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
    };
  }, []);
};
