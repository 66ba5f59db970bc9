import './Strip.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { CommentFrames, isOffered, useCommentFrames } from '@/components/shell/CommentFrames.tsx';
import { siteOf } from '@/components/shell/site.ts';
import { onSitesChanged, sitesOn } from '@/components/shell/site-access.ts';
import { errorText, t } from '@/components/text.ts';
import { covers } from '@/utils/domain/origin.ts';
import { send } from '@/utils/messages/client.ts';
import { keptOnPage } from '@/utils/store/kept-on-page.ts';

interface Here {
  tabId: number;
  url: string | undefined;
  incognito: boolean;
}

const activeTab = async (): Promise<Here | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url, incognito: tab.incognito };
};

/** An origin of many sites is turned off in Settings, where it is seen which. */
const isOneSite = (origin: string): boolean => !/^[^/]+\/\/\*\//.test(origin);

/**
 * This page: what is kept of it, Keep one and Turn off; or that Earshot is off here and Turn on. `panel`: it stays while one
 * goes from page to page, and isn't told the address of a page where Earshot is off.
 */
export const Strip = ({ panel = false, onKeepOne }: { panel?: boolean; onKeepOne: () => void }) => {
  const listing = useListing();
  const here = useSignal<Here | null>(null);
  const on = useSignal<readonly string[]>([]);
  const kept = useSignal(0);
  useEffect(() => {
    const gone = new AbortController();
    const look = async () => {
      here.value = await activeTab();
      on.value = await sitesOn();
    };
    void look();
    onSitesChanged((origins) => {
      on.value = origins;
    }, gone.signal);
    const again = () => void look();
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener(again);
    gone.signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(again);
    });
    return () => gone.abort();
  }, []);
  const url = here.value?.url;
  const brandId = listing.brand.value?.id;
  const changed = listing.totals.value;
  useEffect(() => {
    if (url && brandId) {
      void keptOnPage(brandId, url).then((count) => {
        kept.value = count;
      });
    }
  }, [url, brandId, changed]);

  const site = siteOf(url);
  const frames = useCommentFrames(here.value?.tabId, url, on.value).value;
  const turned = useSignal<ReadonlySet<string>>(new Set());
  /** Ticked as it comes, unless the person turned it. */
  const unticked = new Set(frames.filter((frame) => isOffered(frame) === turned.value.has(frame.name)).map(({ name }) => name));
  const keepOne = async () => {
    const at = here.value ?? (await activeTab());
    if (!at) return;
    const done = await send('own.pick', { tabId: at.tabId });
    if (done.ok) onKeepOne();
    else listing.notices.tell(errorText(done.code));
  };
  /** Asked in the click itself; background hears of the answer, since the prompt may close the popup. */
  const turnOn = () => {
    if (!site) return;
    const beside = frames.filter(({ name }) => !unticked.has(name));
    const origins = [site, ...beside].flatMap((one) => one.origins);
    const asked = browser.permissions.request({ origins });
    void asked.then((granted) => (granted ? send('own.turn-on', { origins }) : null));
  };
  if (!here.value) return <div class="strip" />;
  if (here.value.incognito) return <Said>{t('error_private_window')}</Said>;
  if (url === undefined && panel) return <Said>{t('offHere')}</Said>;
  if (url === undefined || !site) return <Said>{t('error_unreadable_short')}</Said>;
  const covering = on.value.filter((origin) => covers(origin, url));
  const isOn = covering.length > 0;
  const turnOff = async () => {
    const done = await send('own.turn-off', { origins: covering });
    if (!done.ok) listing.notices.tell(errorText(done.code));
  };
  const tick = (name: string) => {
    const next = new Set(turned.value);
    if (!next.delete(name)) next.add(name);
    turned.value = next;
  };
  return (
    <>
      <div class="strip">
        <p class="strip-said">{isOn ? hereText(kept.value) : offText(site.name, kept.value)}</p>
        {isOn && covering.every(isOneSite) ? (
          <Button kind="plain" aria-label={t('turnOffSite', site.name)} onClick={() => void turnOff()}>
            {t('turnOff')}
          </Button>
        ) : null}
        {isOn ? null : (
          <Button kind="primary" onClick={turnOn}>
            {t('turnOn')}
          </Button>
        )}
        <Button kind={isOn ? 'primary' : 'edge'} onClick={() => void keepOne()}>
          {t('keepOne')}
        </Button>
      </div>
      <CommentFrames sites={frames} on={on.value} isOn={isOn} unticked={unticked} onTick={tick} />
    </>
  );
};

const hereText = (kept: number): string => (kept === 0 ? t('keptHere_none') : t('keptHere', kept));
const offText = (name: string, kept: number): string => (kept === 0 ? t('offOn', name) : t('offOnKept', kept, name));

const Said = ({ children }: { children: string }) => (
  <div class="strip">
    <p class="strip-said small second">{children}</p>
  </div>
);
