import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What Earshot shows in a page lies in a closed root: only the browser's own tools can see in. */
interface Node {
  backendNodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
  nodeValue?: string;
}

function* within(node: Node, closed = false): Generator<Node> {
  if (closed) yield node;
  for (const root of node.shadowRoots ?? []) yield* within(root, closed || root.shadowRootType === 'closed');
  for (const child of node.children ?? []) yield* within(child, closed);
}

const classes = (node: Node): string[] => {
  const at = node.attributes?.indexOf('class') ?? -1;
  return at < 0 ? [] : (node.attributes?.[at + 1]?.split(' ') ?? []);
};

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const text = (node: Node): string => [node.nodeValue ?? '', ...(node.children ?? []).map(text)].join('');

/** Where our one element can be: a `div` without attributes in the root, or where the page or an open dialog leaves it a place. */
const HOSTS = [':root', 'body', 'main', 'dialog', 'body > :first-child']
  .map((home) => `${home} > div:not([class], [id], [style])`)
  .join(', ');

/** What may be that element, each with all below it: the whole of a long page would take a second to be told. */
async function hosts(cdp: CDPSession): Promise<Node[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: HOSTS });
  const described = nodeIds.map((nodeId) => cdp.send('DOM.describeNode', { nodeId, depth: -1, pierce: true }));
  return (await Promise.all(described)).map(({ node }) => node);
}

/** Boxes of what is shown with this class ("keep", "fold", "card", "notice"), in pixels of the window, and its text. */
export async function shown(context: BrowserContext, page: Page, name: string): Promise<(Box & { text: string })[]> {
  const cdp = await context.newCDPSession(page);
  try {
    const found = (await hosts(cdp)).flatMap((host) => [...within(host)]).filter((node) => classes(node).includes(name));
    const boxes = await Promise.all(
      found.map(async (node) => {
        try {
          const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
          const [x = 0, y = 0] = model.border;
          return [{ x, y, width: (model.border[2] ?? 0) - x, height: (model.border[5] ?? 0) - y, text: text(node) }];
        } catch {
          return []; // It has no box: it isn't shown.
        }
      }),
    );
    return boxes.flat();
  } finally {
    await cdp.detach();
  }
}

export const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];
