/** Shadow roots, open and closed: what the page hides from other scripts is still what its reader reads. */
import { allIn, firstElementOf, fits, isThere, nameOf, openRootOf } from './dom.ts';
import { page } from './page-document.ts';
import { isElement } from './run.ts';

interface ExtensionDom {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

const chromiumDom = (globalThis as { chrome?: ExtensionDom }).chrome?.dom;

/**
 * Elements that are not asked: the most frequent names that host nothing, and those that can host
 * with something in them, since those that were given a root are empty, nearly always. To ask at all
 * costs half a millisecond, which pages without a likely host are spared. The most
 * frequent stand first: looking for all others then takes a tenth of the time (4 ms for 42 on a page
 * of 150,000 texts).
 */
const unlikely =
  'a,li,td,:is(p,span,div,article,section,nav,header,footer,main,aside,h1,h2,h3,h4,h5,h6,body):not(:empty),b,i,em,strong,img,br,tr,ul,path,option,svg,g,use,input,label,script,button,sup,sub,code,small,time,th,dd,dt,circle,figcaption,figure,form,head,iframe,link,menu,meta,noscript,picture,pre,select,style,wbr';

/** Finds the elements worth asking for a root. The others are asked when the pointer rests on them. */
const worth = `:not(${unlikely})`;

/** Our own card's host: its root is none of the page's. */
export const ownHosts = new WeakSet<Element>();

/** @returns the element's shadow root, or null */
export function rootOf(element: Element): ShadowRoot | null {
  if (ownHosts.has(element)) return null;
  const open = openRootOf(element);
  if (open) return open;
  // Firefox has it on elements, for extensions only; in Chromium a form can have a field of that name.
  if ('openOrClosedShadowRoot' in Element.prototype)
    return (element as Element & { openOrClosedShadowRoot: ShadowRoot | null })
      .openOrClosedShadowRoot;
  // Chromium's throws for anything else, such as elements of drawings.
  if (!(element instanceof HTMLElement)) return null;
  return chromiumDom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** Elements of one step. */
const stride = 50;
/** Milliseconds after which elements that may host a root, but had none, are asked again. */
const again = [500, 2000, 8000];

export interface Roots {
  /** Looks for hosts under a node that is new. */
  look(node: Node): void;
  /** Looks everywhere for hosts that are not known: what came while nobody watched. */
  lookAnew(): void;
  /** Asks one element that is worth it for another reason. */
  ask(element: Element): void;
  /** Does a little of the looking. @returns whether there is more */
  step(): boolean;
  /** The roots found that are still in the page. */
  known(): ShadowRoot[];
}

/**
 * Finds shadow roots: those of new nodes, and those attached to elements that are there already,
 * for which there is no event: a custom element without a root is asked a few times more.
 *
 * @param found is called with each root, and again where it came back with its host
 */
export function findRoots(found: (root: ShadowRoot) => void, signal: AbortSignal): Roots {
  const seen = new WeakSet<ShadowRoot>();
  let list: WeakRef<ShadowRoot>[] = [];
  let young: { element: WeakRef<Element>; since: number; asked: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const queue: Element[] = [];

  /** @param isNew whether the element itself came into the page just now */
  const ask = (element: Element, isNew: boolean): boolean => {
    const root = rootOf(element);
    if (root === null) return false;
    if (seen.has(root) && !isNew) return true;
    if (!seen.has(root)) list.push(new WeakRef(root));
    seen.add(root);
    found(root);
    look(root);
    return true;
  };

  const askAgain = (): void => {
    timer = undefined;
    if (page.hidden) return;
    const now = performance.now();
    young = young.filter((host) => {
      const wait = again[host.asked];
      if (wait === undefined) return false;
      if (now - host.since < wait) return true;
      host.asked++;
      const element = host.element.deref();
      return element !== undefined && isThere(element) && !ask(element, false);
    });
    later();
  };
  const later = (): void => {
    if (young.length > 0 && !signal.aborted) timer ??= setTimeout(askAgain, again[0]);
  };

  const look = (node: Node): void => {
    if (isElement(node) && fits(node, worth)) queue.push(node);
    if (isElement(node) && firstElementOf(node) === null) return;
    // One at a time: as arguments of one call a hundred thousand are too many.
    for (const element of allIn(node, worth)) queue.push(element);
  };
  const known = (): ShadowRoot[] => {
    // One that left the page may come back.
    list = list.filter((ref) => ref.deref() !== undefined);
    return list.flatMap((ref) => ref.deref() ?? []).filter(isThere);
  };
  const lookAnew = (): void => {
    const roots = known();
    const hosts = new Set(roots.map(({ host }) => host));
    queue.length = 0;
    for (const root of [document, ...roots])
      for (const element of allIn(root, worth)) if (!hosts.has(element)) queue.push(element);
  };
  const visit = (element: Element): void => {
    if (!isThere(element) || ask(element, true) || !nameOf(element).includes('-')) return;
    young.push({ element: new WeakRef(element), since: performance.now(), asked: 0 });
    later();
  };

  page.addEventListener('visibilitychange', later, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    look,
    lookAnew,
    ask: (element) => void ask(element, false),
    step() {
      for (const element of queue.splice(0, stride)) visit(element);
      return queue.length > 0;
    },
    known,
  };
}
