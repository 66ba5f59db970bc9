import type { BrowserContext, Page } from 'playwright-core';

/** What Earshot shows in a page lies in a closed root: only the browser's own tools can see in. */
interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
  contentDocument?: Node;
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

/** Boxes of what is shown with this class ("keep", "fold", "card", "notice"), in pixels of the window, and its text. */
export async function shown(context: BrowserContext, page: Page, name: string): Promise<(Box & { text: string })[]> {
  const cdp = await context.newCDPSession(page);
  try {
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
    const found = [...within(root)].filter((node) => classes(node).includes(name));
    const boxes = await Promise.all(
      found.map(async (node) => {
        try {
          const { model } = await cdp.send('DOM.getBoxModel', { nodeId: node.nodeId });
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
