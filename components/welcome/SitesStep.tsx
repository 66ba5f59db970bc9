import { useSignal } from '@preact/signals';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';
import { type NetworkName, networks } from '@/components/welcome/networks.ts';
import { Step } from '@/components/welcome/Step.tsx';
import { finish } from '@/components/welcome/steps.ts';

interface Props {
  /** Asks the browser, in the click itself. True once the sites are on. */
  turnOn: (origins: string[]) => Promise<boolean>;
}

/** Which networks Earshot may be on; the browser asks once more for all of them. */
export const SitesStep = ({ turnOn }: Props) => {
  const chosen = useSignal<ReadonlySet<NetworkName>>(new Set(networks.filter(({ ticked }) => ticked).map(({ name }) => name)));
  const refused = useSignal(false);

  const ask = async (): Promise<void> => {
    const origins = networks.filter(({ name }) => chosen.value.has(name)).flatMap(({ origins: own }) => [...own]);
    const on = await turnOn(origins);
    refused.value = !on;
    if (on) finish('sites');
  };
  const toggle = (name: NetworkName): void => {
    const next = new Set(chosen.value);
    if (!next.delete(name)) next.add(name);
    chosen.value = next;
  };

  return (
    <Step name="sites">
      <p>{t('welcome_sitesHow')}</p>
      <fieldset class="networks">
        <legend class="unseen">{t('welcome_sites')}</legend>
        {networks.map(({ name, ticked }) => (
          <label key={name}>
            <input type="checkbox" checked={chosen.value.has(name)} onChange={() => toggle(name)} />
            <span>{name}</span>
            {ticked ? null : <span class="small second">{t('welcome_linkedin')}</span>}
          </label>
        ))}
      </fieldset>
      <Button kind="primary" disabled={chosen.value.size === 0} onClick={() => void ask()}>
        {t('turnOnSites', chosen.value.size)}
      </Button>
      {refused.value ? (
        <p role="alert" class="notice">
          {t('welcome_sitesRefused')}
        </p>
      ) : null}
    </Step>
  );
};
