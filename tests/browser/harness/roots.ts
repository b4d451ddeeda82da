import type { CDPSession, Frame, Page } from 'puppeteer-core';

/**
 * Ways into closed shadow roots, which scripts of a page do not have: through the drivers.
 * A `Root` runs functions of the page's world with the shadow root as their first argument.
 */
export interface Root {
  run<Args extends unknown[], R>(
    task: (root: ShadowRoot, ...args: Args) => R,
    ...args: Args
  ): Promise<R>;
}

interface CdpNode {
  nodeId: number;
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: CdpNode[];
  children?: CdpNode[];
  contentDocument?: CdpNode;
  /** Of an element that holds a frame. */
  frameId?: string;
}

/** The document of a frame that shares its parent's process, or null. */
function documentIn(node: CdpNode, frame: string): CdpNode | null {
  if (node.frameId === frame && node.contentDocument) return node.contentDocument;
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? []), node.contentDocument];
  for (const child of below) {
    const found = child && documentIn(child, frame);
    if (found) return found;
  }
  return null;
}

function closedIn(node: CdpNode, into: CdpNode[] = []): CdpNode[] {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') into.push(root);
    closedIn(root, into);
  }
  for (const child of node.children ?? []) closedIn(child, into);
  return into;
}

async function chromiumRoots(session: CDPSession, frame: string): Promise<Root[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: CdpNode;
  };
  return chromiumHandles(session, closedIn(documentIn(root, frame) ?? root));
}

/** As `shownRoots`, of a page's own document alone. */
async function chromiumShown(session: CDPSession): Promise<Root[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: shown,
  });
  const found = await Promise.all(
    nodeIds.map(async (nodeId) => {
      const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
      return closedIn(node as CdpNode);
    }),
  );
  return chromiumHandles(session, found.flat());
}

function chromiumHandles(session: CDPSession, roots: CdpNode[]): Promise<Root[]> {
  return Promise.all(
    roots.map(async ({ backendNodeId }) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      return {
        async run<Args extends unknown[], R>(
          task: (root: ShadowRoot, ...args: Args) => R,
          ...args: Args
        ): Promise<R> {
          const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
            objectId: object.objectId ?? '',
            functionDeclaration: `function (...args) { return (${task})(this, ...args); }`,
            arguments: args.map((value) => ({ value })),
            returnByValue: true,
            awaitPromise: true,
          });
          if (exceptionDetails)
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value as R;
        },
      };
    }),
  );
}

interface BidiNode {
  sharedId?: string;
  value?: {
    mode?: string;
    shadowRoot?: BidiNode | null;
    children?: BidiNode[];
  };
}

interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: { result: BidiNode & { value?: unknown }; exceptionDetails?: { text: string } };
  }>;
}

function bidiClosedIn(node: BidiNode, into: BidiNode[] = []): BidiNode[] {
  const root = node.value?.shadowRoot;
  if (root) {
    if (root.value?.mode === 'closed') into.push(root);
    bidiClosedIn(root, into);
  }
  for (const child of node.value?.children ?? []) bidiClosedIn(child, into);
  return into;
}

/** @param expression gives one node or an array of nodes; roots below them are found too */
async function firefoxRoots(bidi: Bidi, context: string, expression: string): Promise<Root[]> {
  const target = { context };
  const { result } = await bidi.send('script.evaluate', {
    expression,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const nodes = (
    Array.isArray(result.result.value) ? result.result.value : [result.result]
  ) as BidiNode[];
  return nodes
    .flatMap((node) => bidiClosedIn(node))
    .map(({ sharedId }) => ({
      async run<Args extends unknown[], R>(
        task: (root: ShadowRoot, ...args: Args) => R,
        ...args: Args
      ): Promise<R> {
        const answer = await bidi.send('script.callFunction', {
          functionDeclaration: `async function (root, args) { return JSON.stringify(await (${task})(root, ...JSON.parse(args))) ?? null; }`,
          arguments: [{ sharedId }, { type: 'string', value: JSON.stringify(args) }],
          target,
          awaitPromise: true,
        });
        if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
        const json = answer.result.result.value as unknown;
        return (typeof json === 'string' ? JSON.parse(json) : undefined) as R;
      },
    }));
}

/** What the drivers keep inside; puppeteer's types leave these out. */
interface Inside {
  _id: string;
  client: CDPSession;
}

function insideOf(where: Page | Frame): Inside & { connection?: Bidi } {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  const { _id, client } = frame as unknown as Inside;
  const { connection } = frame.page().browser() as unknown as { connection?: Bidi };
  return { _id, client, ...(connection && { connection }) };
}

/** @returns all closed shadow roots of a frame's document, in document order */
export async function closedRoots(where: Page | Frame): Promise<Root[]> {
  const { _id, client, connection } = insideOf(where);
  // As the browser has it: a page can give an image this name.
  const top = "Reflect.get(Document.prototype, 'documentElement', document)";
  return connection ? firefoxRoots(connection, _id, top) : chromiumRoots(client, _id);
}

/** What hosts that are shown over a page have in common. */
const shown = '[popover]';

/**
 * @returns closed roots of a page's popovers, without a look through all of it: on pages of ten
 *   thousand roots that takes the drivers a minute. None where the page hides them from such a search
 */
export async function shownRoots(page: Page): Promise<Root[]> {
  const { _id, client, connection } = insideOf(page);
  const all = `Array.from(Document.prototype.querySelectorAll.call(document, '${shown}'))`;
  const looked = connection ? firefoxRoots(connection, _id, all) : chromiumShown(client);
  return looked.catch(() => []);
}
