import './PageShown.css';
import type { FunctionComponent } from 'preact';
import { useListing } from '@/components/notebook/listing-context.ts';
import { UndoBar } from '@/components/notebook/UndoBar.tsx';
import { PeoplePage } from '@/components/people/PeoplePage.tsx';
import type { Page, PageAddress } from '@/components/shell/pages.ts';
import { WeekPage } from '@/components/week/WeekPage.tsx';
import { WhyPage } from '@/components/why/WhyPage.tsx';
import { WinsPage } from '@/components/wins/WinsPage.tsx';

const shownBy: { readonly [page in Page]: FunctionComponent<{ address: PageAddress }> } = {
  why: WhyPage,
  wins: WinsPage,
  people: PeoplePage,
  week: WeekPage,
};

/** The page of an address, once it is known whose. */
export const PageShown = ({ address }: { address: PageAddress }) => {
  const brand = useListing().brand.value;
  const Shown = shownBy[address.page];
  return (
    <div class="page-shown">
      {brand ? <Shown key={`${brand.id} ${address.page}`} address={address} /> : null}
      <UndoBar />
    </div>
  );
};
