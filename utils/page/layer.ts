import { STYLES } from './look.ts';

/** The layer's own width says how the page scales it. */
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

  /** Whether what the page sees at a place, or as an event's target, is what we show. */
  owns(element: Element | null): boolean {
    return element === this.#host;
  }

  add(node: Element): void {
    this.#layer.append(node);
  }

  /** Attaches the layer where it can be seen and used: in the modal dialog that is open, else in the root. */
  show(modal: Element | null = openModal()): void {
    const home = this.#place(modal);
    if (home && (home !== this.#home || !this.#host.isConnected)) this.#attach(home);
    this.#align();
  }

  #place(modal: Element | null): Element | null {
    const free = (place: Element | null): Element | null => (place && !this.#lost.has(place) ? place : null);
    if (modal) return free(modal);
    return (
      free(document.documentElement) ?? free(document.body) ?? free(document.querySelector('main') ?? document.body?.firstElementChild)
    );
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
    const { left, top, width } = this.#layer.getBoundingClientRect();
    if (width === 0 || (Math.abs(left) < 0.5 && Math.abs(top) < 0.5 && Math.abs(width - RULER) < 0.5)) return;
    this.#layer.style.transform = 'none';
    const bare = this.#layer.getBoundingClientRect();
    this.#layer.style.transform = `scale(${RULER / bare.width}) translate(${-bare.left}px,${-bare.top}px)`;
  }
}

/** The topmost modal dialog; a look through the whole document. */
const openModal = (): Element | null => [...document.getElementsByTagName('dialog')].findLast((dialog) => dialog.matches(':modal')) ?? null;

/** The modal dialog around something that the pointer reached: while one is open, the pointer reaches nothing else. */
export const modalAround = (element: Element): Element | null =>
  element.getRootNode() === document ? element.closest('dialog:modal') : openModal();

function style(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
}
