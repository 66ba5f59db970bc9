/** Geometry of what we put beside a post: pure, in the pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const BUTTON = 28;
export const CARD_WIDTH = 360;
const GAP = 8;
/** Under this width of the window the card is a sheet at its lower edge. */
export const NARROW = 720;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Places for the button, best first: outside the post's inline-end top corner, inside it, then down along that edge; of a post
 * that is wider than the window, along the window's.
 */
export function buttonPlaces(post: Box, view: { width: number; height: number }, rtl: boolean): { x: number; y: number }[] {
  const [left, right] = [Math.max(0, post.left), Math.min(view.width, post.right)];
  const outside = rtl ? left - GAP - BUTTON : right + GAP;
  const inside = rtl ? left + GAP : right - GAP - BUTTON;
  const from = within(post.top + 4, GAP, view.height - BUTTON - GAP);
  const to = within(post.bottom - BUTTON, from, view.height - BUTTON - GAP);
  const rows: number[] = [];
  for (let y = from; y <= to && rows.length < 8; y += BUTTON) rows.push(y);
  const fits = (x: number): boolean => x >= GAP && x + BUTTON <= view.width - GAP;
  return [outside, inside].filter(fits).flatMap((x) => rows.map((y) => ({ x, y })));
}

/** The 14 px fold: its box at the post's inline-end top corner. */
export const FOLD = 14;
export const foldPlace = (post: Box, rtl: boolean): { x: number; y: number } => ({ x: rtl ? post.left : post.right - FOLD, y: post.top });

const apart = (a: Box, b: Box): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** How much of a post's height lies under a sheet. */
const under = (sheet: Box, post: Box): number => Math.max(0, Math.min(sheet.bottom, post.bottom) - Math.max(sheet.top, post.top));

/** A sheet as wide as the window: at its lower edge, or at its upper one where that leaves more of the post to be seen. */
function sheetPlace(post: Box | null, height: number, view: { width: number; height: number }): Box {
  const lower = { left: 0, right: view.width, top: Math.max(0, view.height - height), bottom: view.height };
  const upper = { ...lower, top: 0, bottom: height };
  return post && under(upper, post) < under(lower, post) ? upper : lower;
}

/**
 * Where the card stands: at the inline end of the window, level with the post and never over it; else at the inline start,
 * below or above the post; a post that fills the window leaves only the inline end. A sheet in a narrow window.
 */
export function cardPlace(
  post: Box | null,
  height: number,
  view: { width: number; height: number },
  rtl: boolean,
): Box & { sheet: boolean } {
  if (view.width < NARROW) return { ...sheetPlace(post, height, view), sheet: true };
  const end = rtl ? GAP * 2 : view.width - CARD_WIDTH - GAP * 2;
  const start = rtl ? view.width - CARD_WIDTH - GAP * 2 : GAP * 2;
  const at = (left: number, wanted: number): Box => {
    const top = within(wanted, GAP, Math.max(GAP, view.height - height - GAP));
    return { left, right: left + CARD_WIDTH, top, bottom: top + height };
  };
  const level = at(end, post?.top ?? GAP);
  if (!post) return { ...level, sheet: false };
  const others = [level, at(start, post.top), at(end, post.bottom + GAP), at(end, post.top - height - GAP)];
  return { ...(others.find((box) => apart(box, post)) ?? level), sheet: false };
}
