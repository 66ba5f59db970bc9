import { send } from '@/utils/messages/client.ts';
import { setSink } from '@/utils/store/announce.ts';

/** What this page of ours writes is told to background after commit: tabs' marks follow. */
export const tellBackground = (): void => setSink((change) => void send('own.changed', change));
