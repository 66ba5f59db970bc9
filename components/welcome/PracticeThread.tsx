import './practice-thread.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/components/text.ts';
import source from '@/components/welcome/practice-thread.html?raw';

/** A page of somebody else's, as far as the page code can tell: parsed from the same file that a server can show alone. */
export const PracticeThread = () => {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const thread = new DOMParser().parseFromString(source, 'text/html').querySelector('main');
    if (thread) place.current?.replaceChildren(document.importNode(thread, true));
  }, []);
  return (
    <div class="practice">
      <p class="practice-name small hint">{t('welcome_practice')}</p>
      <div ref={place} />
    </div>
  );
};
