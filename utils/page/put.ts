/** Puts a box of ours at a place of the window, in whole pixels. */
export const put = (node: HTMLElement | SVGElement, x: number, y: number, more = ''): void => {
  node.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)${more}`;
};
