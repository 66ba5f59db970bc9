import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { isWide, type Site, siteOf } from '@/components/shell/site.ts';
import { t } from '@/components/text.ts';
import { covers } from '@/utils/domain/origin.ts';
import { send } from '@/utils/messages/client.ts';

/**
 * Sites whose comments stand on the page of a tab in frames of their own: looked for anew when the tab has loaded and when the
 * person comes to us, since frames come late, and when sites are turned `on`, since only then is seen what lies within theirs.
 */
export const useCommentFrames = (
  tabId: number | undefined,
  url: string | undefined,
  on: readonly string[],
): ReadonlySignal<readonly Site[]> => {
  const found = useSignal<readonly Site[]>([]);
  useEffect(() => {
    found.value = [];
  }, [tabId, url, found]);
  useEffect(() => {
    if (tabId === undefined || url === undefined) return;
    const gone = new AbortController();
    const look = async () => {
      const answer = await send('own.comment-frames', { tabId });
      if (gone.signal.aborted) return;
      const sites = answer.ok ? answer.value.addresses.map(siteOf).filter((site) => site !== null) : [];
      found.value = [...new Map(sites.map((site) => [site.name, site])).values()];
    };
    const loaded = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') void look();
    };
    void look();
    addEventListener('focus', look, { signal: gone.signal });
    document.documentElement.addEventListener('pointerenter', look, { signal: gone.signal });
    browser.tabs.onUpdated.addListener(loaded);
    gone.signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(loaded));
    return () => gone.abort();
  }, [tabId, url, on, found]);
  return found;
};

/** Ticked beforehand, so that a blog's comments are read too; not where it would turn on a whole network. */
export const isOffered = ({ name }: Site): boolean => !isWide(name);

/** Under "Turn on": whose comments are turned on with the site. Where the site is on already: one click for theirs. */
export const CommentFrames = ({
  sites,
  on,
  isOn,
  unticked,
  onTick,
}: {
  sites: readonly Site[];
  on: readonly string[];
  isOn: boolean;
  unticked: ReadonlySet<string>;
  onTick: (name: string) => void;
}) => {
  /** Asked in the click itself, as for the site. */
  const turnOn = ({ origins }: Site) => {
    const asked = browser.permissions.request({ origins });
    void asked.then((granted) => (granted ? send('own.turn-on', { origins }) : null));
  };
  const off = sites.filter(
    ({ origins }) => !origins.every((origin) => on.some((each) => covers(each, origin.replace('*://*.', 'https://')))),
  );
  return off.map((site) => (
    <div key={site.name} class="strip strip-frame">
      {isOn ? (
        <>
          <p class="strip-said small second">{t('commentsBy', site.name)}</p>
          <Button aria-label={t('turnOnFor', site.name)} onClick={() => turnOn(site)}>
            {t('turnOn')}
          </Button>
        </>
      ) : (
        <label class="small">
          <input type="checkbox" checked={!unticked.has(site.name)} onChange={() => onTick(site.name)} /> {t('alsoComments', site.name)}
        </label>
      )}
    </div>
  ));
};
