import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { isWide, type Site, siteOf } from '@/components/shell/site.ts';
import { t } from '@/components/text.ts';
import { covers } from '@/utils/domain/origin.ts';
import { send } from '@/utils/messages/client.ts';

/** Sites whose comments stand on the page of a tab in frames of their own. */
export const useCommentFrames = (tabId: number | undefined, url: string | undefined): ReadonlySignal<readonly Site[]> => {
  const found = useSignal<readonly Site[]>([]);
  useEffect(() => {
    found.value = [];
    if (tabId === undefined || url === undefined) return;
    void send('own.comment-frames', { tabId }).then((answer) => {
      const sites = answer.ok ? answer.value.addresses.map(siteOf).filter((site) => site !== null) : [];
      found.value = [...new Map(sites.map((site) => [site.name, site])).values()];
    });
  }, [tabId, url]);
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
