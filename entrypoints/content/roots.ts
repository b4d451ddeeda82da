/** Shadow roots, open and closed: what the page hides from other scripts is still what its reader reads. */

interface ExtensionDom {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

const chromiumDom = (globalThis as { chrome?: ExtensionDom }).chrome?.dom;

/** Elements without a hyphen in their name that can host a root. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

/** Our own card's host: its root is none of the page's. */
export const ownHosts = new WeakSet<Element>();

/** @returns the element's shadow root, or null */
export function rootOf(element: Element): ShadowRoot | null {
  if (ownHosts.has(element)) return null;
  const open = element.shadowRoot;
  if (open) return open;
  // Firefox has the method on elements, for extensions only.
  const firefox = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if ('openOrClosedShadowRoot' in firefox) return firefox.openOrClosedShadowRoot ?? null;
  return chromiumDom?.openOrClosedShadowRoot?.(element) ?? null;
}

/**
 * Whether an element can have a root worth the question. The question is dear for the many `div`
 * and `span`: those that are given a closed root are empty, nearly always.
 */
export function mayHost(element: Element): boolean {
  const name = element.localName;
  return (
    name.includes('-') ||
    (hosts.has(name) && (element.firstChild === null || element.shadowRoot !== null))
  );
}

/** Elements of one step. */
const stride = 200;
/** Milliseconds after which elements that may host a root, but had none, are asked again. */
const again = [500, 2000, 8000];

export interface Roots {
  /** Looks for hosts under a node that is new. */
  look(node: Node): void;
  /** Does a little of the looking. @returns whether there is more */
  step(): boolean;
  /** The roots found that are still in the page. */
  known(): ShadowRoot[];
}

/**
 * Finds shadow roots: those of new nodes, and those attached to elements that are there already,
 * for which there is no event: a custom element without a root is asked a few times more.
 *
 * @param found is called once with each root
 */
export function findRoots(found: (root: ShadowRoot) => void, signal: AbortSignal): Roots {
  const seen = new WeakSet<ShadowRoot>();
  let list: WeakRef<ShadowRoot>[] = [];
  let young: { element: WeakRef<Element>; since: number; asked: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const walkers: TreeWalker[] = [];

  const ask = (element: Element): boolean => {
    const root = rootOf(element);
    if (root === null) return false;
    if (seen.has(root)) return true;
    seen.add(root);
    list.push(new WeakRef(root));
    found(root);
    look(root);
    return true;
  };

  const askAgain = (): void => {
    timer = undefined;
    if (document.hidden) return;
    const now = performance.now();
    young = young.filter((host) => {
      const wait = again[host.asked];
      if (wait === undefined) return false;
      if (now - host.since < wait) return true;
      host.asked++;
      const element = host.element.deref();
      return element?.isConnected === true && !ask(element);
    });
    later();
  };
  const later = (): void => {
    if (young.length > 0 && !signal.aborted) timer ??= setTimeout(askAgain, again[0]);
  };

  const look = (node: Node): void => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    if (node.nodeType === 1) visit(node as Element);
    walkers.push(walker);
  };
  const visit = (element: Element): void => {
    if (!mayHost(element) || ask(element) || !element.localName.includes('-')) return;
    young.push({ element: new WeakRef(element), since: performance.now(), asked: 0 });
    later();
  };

  document.addEventListener('visibilitychange', later, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    look,
    step() {
      const [walker] = walkers;
      if (walker === undefined) return false;
      for (let i = 0; i < stride; i++) {
        const element = walker.nextNode() as Element | null;
        if (element === null) {
          walkers.shift();
          return true;
        }
        visit(element);
      }
      return true;
    },
    known() {
      list = list.filter((ref) => ref.deref()?.isConnected);
      return list.flatMap((ref) => ref.deref() ?? []);
    },
  };
}
