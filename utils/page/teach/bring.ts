const ROOM = 16;

/** Scrolls the page so that an element is in the window and not under `over`, the card: only where it isn't, and at once. */
export function bringIntoView(element: Element, over: DOMRect | null): void {
  const covers = ({ top, bottom, left, right }: DOMRect): boolean =>
    over !== null && top < over.bottom && bottom > over.top && left >= over.left && right <= over.right;
  const isSeen = (box: DOMRect): boolean =>
    box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth && !covers(box);
  const before = element.getBoundingClientRect();
  if (isSeen(before)) return;
  element.scrollIntoView({ block: before.height > innerHeight ? 'start' : 'center', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (!over || !covers(box)) return;
  const isAbove = over.top < innerHeight - over.bottom;
  scrollBy({ top: isAbove ? box.top - over.bottom - ROOM : box.bottom - over.top + ROOM, behavior: 'instant' });
}
