import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { focusBeside } from '@/components/controls/focus-beside.ts';
import { siteName } from '@/components/shell/site.ts';
import { onSitesChanged, sitesOn } from '@/components/shell/site-access.ts';
import { errorText, t } from '@/components/text.ts';
import { send } from '@/utils/messages/client.ts';

/** Where the button appears by itself; each can be turned off. */
export const SitesSetting = () => {
  const on = useSignal<readonly string[]>([]);
  const refused = useSignal<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void sitesOn().then((origins) => {
      on.value = origins;
    });
    onSitesChanged((origins) => {
      on.value = origins;
    }, gone.signal);
    return () => gone.abort();
  }, []);
  const turnOff = async (origin: string, pressed: Element) => {
    focusBeside(pressed);
    const done = await send('own.turn-off', { origins: [origin] });
    refused.value = done.ok ? null : errorText(done.code);
  };
  if (on.value.length === 0) return <p class="second">{t('sites_none')}</p>;
  return (
    <>
      <ul class="settings-list">
        {on.value.map((origin) => (
          <li key={origin}>
            <bdi>{siteName(origin)}</bdi>
            <Button onClick={({ currentTarget }) => void turnOff(origin, currentTarget)} aria-label={t('turnOffSite', siteName(origin))}>
              {t('turnOff')}
            </Button>
          </li>
        ))}
      </ul>
      <p class="settings-refused" role="alert">
        {refused.value}
      </p>
    </>
  );
};
