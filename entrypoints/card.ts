import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '@/utils/page/start-card.ts';

/** Holds the card in the page: injected where the person keeps something, so that no reader carries it. */
export default defineUnlistedScript(startCard);
