import { CardHost } from './card.ts';

declare global {
  /** In our own world of a page, which the page can't see: what holds the card, from the first post that is kept on. */
  var earshotCard: CardHost | undefined;
}

/** Beside the button that is in the page already, before or after a reader. Where there is none nothing happens. */
export function startCard(): void {
  const { earshotBeside: beside, earshotCard: card } = globalThis;
  if (!beside || card) return;
  const host = new CardHost(beside.layer, (id) => void globalThis.earshotReader?.stranded(id), beside.signal);
  beside.layer.onMoved = () => host.displaced();
  globalThis.earshotCard = host;
}
