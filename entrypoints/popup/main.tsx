import '@/components/theme.css';
import '@/components/shell/page.css';
import { render } from 'preact';
import * as z from 'zod';
import { Listing } from '@/components/notebook/listing.ts';
import { Narrow } from '@/components/shell/Narrow.tsx';
import { tellBackground } from '@/components/shell/tell-background.ts';
import { WhileUpgrading } from '@/components/shell/WhileUpgrading.tsx';
import { t } from '@/components/text.ts';

// Our pages' policy forbids code from strings, which zod would otherwise try.
z.config({ jitless: true });
tellBackground();
const listing = new Listing();
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

/** `#hand`: Write by hand; `#hand-unreadable`: the same, since the page can't be read. */
const hand = location.hash === '#hand' ? {} : location.hash === '#hand-unreadable' ? { said: t('error_unreadable') } : null;

const root = document.getElementById('app');
if (root)
  render(
    <WhileUpgrading>
      <Narrow listing={listing} kind="popup" hand={hand} />
    </WhileUpgrading>,
    root,
  );
void listing.start(closing.signal);
