import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/components/text.ts';
import source from '@/components/welcome/practice-thread.html?raw';

/** Its look apart: a page of ours allows no inline styles, also not in what it parses. */
const [, look = ''] = /<style>(.*?)<\/style>/s.exec(source) ?? [];
const bare = source.replace(look, '');

/** A page of somebody else's, as far as the page code can tell: parsed from the same file that a server can show alone. */
export const PracticeThread = () => {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const thread = new DOMParser().parseFromString(bare, 'text/html').querySelector('main');
    if (!thread) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    document.adoptedStyleSheets = [sheet];
    place.current?.replaceChildren(document.importNode(thread, true));
    // Its links lead nowhere from here.
    place.current?.addEventListener('click', (event) => event.preventDefault());
  }, []);
  return (
    <div class="practice">
      <p class="practice-name small hint">{t('welcome_practice')}</p>
      <div ref={place} />
    </div>
  );
};
