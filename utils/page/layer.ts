import { STYLES } from './look.ts';

const RULER = 100;

/**
 * Everything we show on a page lies in one closed shadow root under one element without name or attributes. Inside,
 * a pixel is a pixel of the window, whatever zoom or transform the page has. The page sees that an element is there,
 * and nothing else: after it is attached nothing changes on it.
 */
export class Layer {
  readonly #host = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #layer = document.createElement('div');
  /** As wide as `RULER` and in the window's corner, once the layer is aligned. */
  readonly #ruler = document.createElement('div');
  readonly #watch: MutationObserver;
  /** Homes that the page cleaned us out of. */
  readonly #lost = new Set<Element>();
  #home: Element | null = null;
  /** Called when the page had taken our element out, and it is somewhere else now or has no place left. */
  onMoved: (() => void) | null = null;

  constructor(signal: AbortSignal) {
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    style(this.#root);
    this.#layer.className = 'layer';
    this.#ruler.style.cssText = `position:absolute;left:0;top:0;width:${RULER}px`;
    this.#layer.append(this.#ruler);
    this.#root.append(this.#layer);
    this.#watch = new MutationObserver(() => this.#missed());
    signal.addEventListener('abort', () => {
      this.#watch.disconnect();
      this.#host.remove();
    });
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }

  add(node: Element): void {
    this.#layer.append(node);
  }

  /** Attaches the layer where it can be seen and used: in the modal dialog that is open, else in the root. */
  show(): void {
    const home = this.#homes().find((place) => !this.#lost.has(place));
    if (home && (home !== this.#home || !this.#host.isConnected)) this.#attach(home);
    this.#align();
  }

  #homes(): Element[] {
    const modal = [...document.getElementsByTagName('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1);
    if (modal) return [modal];
    const inner = document.querySelector('main') ?? document.body?.firstElementChild;
    return [document.documentElement, document.body, inner].filter((place) => place instanceof Element);
  }

  #attach(home: Element): void {
    this.#watch.disconnect();
    this.#home = home;
    home.append(this.#host);
    this.#watch.observe(home, { childList: true });
  }

  #missed(): void {
    if (this.#host.isConnected || !this.#home) return;
    this.#lost.add(this.#home);
    this.#home = null;
    this.show();
    this.onMoved?.();
  }

  /** Undoes the page's zoom and whatever else moves a fixed box; writes nothing where it is undone already. */
  #align(): void {
    const { left, top, width } = this.#ruler.getBoundingClientRect();
    if (width === 0 || (Math.abs(left) < 0.5 && Math.abs(top) < 0.5 && Math.abs(width - RULER) < 0.5)) return;
    this.#layer.style.transform = 'none';
    const bare = this.#ruler.getBoundingClientRect();
    this.#layer.style.transform = `scale(${RULER / bare.width}) translate(${-bare.left}px,${-bare.top}px)`;
  }
}

function style(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
}
