import './Foot.css';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { toHash } from '@/components/notebook/view.ts';
import { ExportMenu } from '@/components/shell/ExportMenu.tsx';
import { exportAddress } from '@/components/shell/export-request.ts';
import { t } from '@/components/text.ts';

const openPage = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: new URL(path, location.origin).href });
  window.close();
};

/** Export, write by hand, the dashboard at the same place. */
export const Foot = ({ onWrite }: { onWrite: () => void }) => {
  const listing = useListing();
  return (
    <footer class="foot">
      <ExportMenu up elsewhere={(request) => void openPage(exportAddress(listing.view.value, request))} />
      <Button kind="plain" onClick={onWrite}>
        {t('writeByHand')}
      </Button>
      <Button kind="plain" onClick={() => void openPage(`/dashboard.html${toHash(listing.view.value)}`)}>
        {t('openDashboard')}
      </Button>
    </footer>
  );
};
