import { useLayoutEffect, useState } from 'preact/hooks';

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Pixels of one rem, followed while it changes: a person's larger type makes taller rows at once. */
export const useRem = (): number => {
  const [pixels, setPixels] = useState(rem);
  useLayoutEffect(() => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.className = 'unseen';
    probe.ariaHidden = 'true';
    probe.style.blockSize = '1rem';
    const seen = new ResizeObserver(() => setPixels(rem()));
    seen.observe(probe);
    return () => {
      seen.disconnect();
      probe.remove();
    };
  }, []);
  return pixels;
};
