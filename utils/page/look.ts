/** The tokens of the page's few signs; in a page's own light we stay on ink and white, whatever its theme is. */
const INK = '#13211F';
const MARK = '#FFD43B';

export const STYLES = `
:host{all:initial!important;position:fixed!important;left:0!important;top:0!important;width:0!important;height:0!important;z-index:2147483647!important;pointer-events:none!important;direction:ltr!important}
.layer{position:absolute;left:0;top:0;width:100px;height:0;transform-origin:0 0;font:400 13px/18px system-ui,sans-serif;color:${INK}}
.keep{all:unset;position:absolute;left:0;top:0;box-sizing:border-box;width:28px;height:28px;border-radius:14px;background:${INK};border:2px solid #fff;box-shadow:0 0 0 1px rgb(19 33 31/.35);cursor:pointer;pointer-events:auto}
.keep[hidden],.picking[hidden]{display:none}
.keep svg{display:block;width:24px;height:24px}
.keep path{fill:none;stroke:#fff;stroke-width:1.75;stroke-linejoin:round;stroke-linecap:round}
.keep:focus-visible{outline:2px solid #fff;box-shadow:0 0 0 4px ${INK}}
.fold{position:absolute;left:0;top:0;width:16px;height:16px;overflow:visible}
.fold path{fill:${MARK};stroke:${INK};stroke-width:1;stroke-linejoin:round;paint-order:stroke}
.fold .halo{fill:none;stroke:#fff;stroke-width:3}
.card{position:absolute;z-index:1;left:0;top:0;border:0;border-radius:6px;background:#fff;background:light-dark(#fff,#17211F);color-scheme:light dark;box-shadow:0 8px 24px rgb(19 33 31/.18);pointer-events:auto}
.card.sheet{border-radius:6px 6px 0 0}
.card.upper{border-radius:0 0 6px 6px}
.guard{position:absolute;width:0;height:0;overflow:hidden;pointer-events:auto}
.notice{position:absolute;z-index:2;box-sizing:border-box;width:360px;padding:12px 16px;border-radius:6px;background:${INK};color:#fff;box-shadow:0 0 0 1px #fff,0 8px 24px rgb(19 33 31/.18);pointer-events:auto;cursor:default}
.shield{position:fixed;inset:0;width:100vw;height:100vh;cursor:copy}
.picking{position:absolute;box-sizing:border-box;border:2px solid ${INK};box-shadow:0 0 0 2px #fff,inset 0 0 0 2px #fff}
@media (forced-colors:active){.keep{border-color:CanvasText}.fold path{stroke:CanvasText}.notice{border:1px solid CanvasText}.picking{border:3px solid Highlight}}
`;

const SVG = 'http://www.w3.org/2000/svg';

function drawing(box: string, ...paths: { d: string; name?: string }[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', box);
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, name } of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    if (name) path.setAttribute('class', name);
    svg.append(path);
  }
  return svg;
}

/** A speech bubble with its upper corner turned down. */
export const glyph = (): SVGSVGElement =>
  drawing('0 0 24 24', { d: 'M14 6H7a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h1v3l3.5-3H17a1 1 0 0 0 1-1v-5M14 6v4h4z' });

/** The flap of a corner turned down at the upper right. */
export function fold(): SVGSVGElement {
  const flap = 'M.5 .5L13.5 13.5H2A1.5 1.5 0 0 1 .5 12z';
  const svg = drawing('0 0 16 16', { d: flap, name: 'halo' }, { d: flap });
  svg.setAttribute('class', 'fold');
  return svg;
}
