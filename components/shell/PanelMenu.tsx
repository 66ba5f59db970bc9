import browser from 'webextension-polyfill';
import { Choice, Popover } from '@/components/controls/Popover.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { toHash } from '@/components/notebook/view.ts';
import { presets } from '@/components/shell/export-request.ts';
import { saveShown } from '@/components/shell/save-shown.ts';
import { number, t } from '@/components/text.ts';

/** The side panel's foot, in ⋯. */
export const PanelMenu = ({ onWrite, onHelp }: { onWrite: () => void; onHelp: () => void }) => {
  const listing = useListing();
  const count = listing.matching.value;
  const then = (close: () => void, what: () => unknown) => () => {
    close();
    what();
  };
  return (
    <Popover name={t('more')} icon="more" kind="menu" class="panel-menu">
      {(close) => (
        <>
          {presets.map((preset) => (
            <Choice key={preset} disabled={!count} onChoose={then(close, () => saveShown(listing, { preset, separator: 'comma' }))}>
              {t('exportAs', count === null ? '' : number(count), t(`export_${preset}`))}
            </Choice>
          ))}
          <Choice onChoose={then(close, onWrite)}>{t('writeByHand')}</Choice>
          <Choice
            onChoose={then(close, () =>
              browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html${toHash(listing.view.value)}`) }),
            )}
          >
            {t('openDashboard')}
          </Choice>
          <Choice onChoose={then(close, () => browser.runtime.openOptionsPage())}>{t('settings')}</Choice>
          <Choice onChoose={then(close, onHelp)}>
            {t('keys')} <kbd class="hint">F1</kbd>
          </Choice>
        </>
      )}
    </Popover>
  );
};
