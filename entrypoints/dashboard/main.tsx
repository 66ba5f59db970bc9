import '@/components/theme.css';
import '@/components/shell/page.css';
import { render } from 'preact';
import * as z from 'zod';
import { Listing } from '@/components/notebook/listing.ts';
import { requestedExport } from '@/components/shell/export-request.ts';
import { followAddress } from '@/components/shell/follow-address.ts';
import { saveShown } from '@/components/shell/save-shown.ts';
import { tellBackground } from '@/components/shell/tell-background.ts';
import { WhileUpgrading } from '@/components/shell/WhileUpgrading.tsx';
import { Wide } from '@/components/shell/Wide.tsx';

// Our pages' policy forbids code from strings, which zod would otherwise try.
z.config({ jitless: true });
tellBackground();
const listing = new Listing();
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
followAddress(listing, closing.signal);

const root = document.getElementById('app');
if (root)
  render(
    <WhileUpgrading>
      <Wide listing={listing} />
    </WhileUpgrading>,
    root,
  );

const asked = requestedExport(location.search);
if (asked) history.replaceState(null, '', `${location.pathname}${location.hash}`);
await listing.start(closing.signal);
if (asked) await saveShown(listing, asked);
