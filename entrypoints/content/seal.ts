/**
 * Keeps a page's hands off the card. A closed root hides it in Chromium; Firefox hands the nodes in
 * it out to pages by `originalTarget` and the selection. So presses made by a script are not obeyed,
 * and in Firefox a card that somebody else has changed is taken away before it is painted.
 */
import { options } from 'preact';
import { isReal } from './relay.ts';

/** Milliseconds between two looks at the styles, for which there are no records. */
const pause = 250;

/** Events that press, type or choose something. */
const pressing = 'click dblclick auxclick keydown keyup beforeinput input change submit'.split(' ');

export interface Seal {
  /** Changes the card: records of it are not held against us. */
  draw(task: () => void): void;
  end(): void;
}

const seals = new Set<Seal>();

/** Preact draws later what a press has changed; through here it counts as ours. */
const drawLater = (task: () => void): void => {
  queueMicrotask(() => {
    const [seal] = seals;
    if (seal) seal.draw(task);
    else task();
  });
};

/** What says where the card is put; the token's name differs from card to card. */
const placing = /^(?:left|top|bottom|width|transform|--t[\d-]+max-block-size)$/;

/** What the browser itself changes, and where the card is put. */
const isOwn = ({ type, attributeName, target }: MutationRecord, place: HTMLElement): boolean =>
  type === 'attributes' &&
  (attributeName === 'open' ||
    (target === place && [...place.style].every((name) => placing.test(name))));

/** What a key frame says besides its style. */
const timing = ['offset', 'computedOffset', 'easing', 'composite'];

/** The movement by which a card goes out of sight once nobody holds it up: see `host.ts`. */
function isFading(one: Animation): boolean {
  const { effect } = one;
  if (!(one instanceof CSSAnimation) || !(effect instanceof KeyframeEffect)) return false;
  const named = effect.getKeyframes().flatMap(Object.keys);
  return (
    effect.target?.className === 'cn-place' &&
    named.every((name) => name === 'visibility' || timing.includes(name))
  );
}

/** What leaves no record: a root inside an element of ours, movements, a sheet that is put aside. */
const isTampered = (root: ShadowRoot): boolean =>
  root.getAnimations().some((one) => !(one instanceof CSSTransition || isFading(one))) ||
  root.adoptedStyleSheets.some(({ disabled, media }) => disabled || media.length > 0) ||
  [...root.querySelectorAll('*')].some(
    (one) => (one as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot,
  );

const styleOf = (root: ShadowRoot): string =>
  root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((r) => r.cssText)).join('');

/**
 * @param place the element that the card is drawn in; its own attributes may change
 * @param broken is called when somebody else has changed what is in the root
 */
export function seal(root: ShadowRoot, place: HTMLElement, broken: () => void): Seal {
  for (const type of pressing)
    root.addEventListener(
      type,
      (event) => {
        if (isReal(event)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
  return import.meta.env.FIREFOX
    ? watchRoot(root, place, broken)
    : { draw: (task) => task(), end: () => undefined };
}

function watchRoot(root: ShadowRoot, place: HTMLElement, broken: () => void): Seal {
  options.debounceRendering = drawLater;
  const judge = (records: readonly MutationRecord[]): void => {
    if (!records.every((record) => isOwn(record, place))) broken();
  };
  const observer = new MutationObserver(judge);
  const watch = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(root, watch);
  const style = styleOf(root);
  const timer = setInterval(() => styleOf(root) !== style && broken(), pause);
  let frame = 0;
  const look = (): void => {
    if (isTampered(root)) broken();
    else frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  const own: Seal = {
    draw(task) {
      judge(observer.takeRecords());
      task();
      observer.takeRecords();
    },
    end() {
      clearInterval(timer);
      cancelAnimationFrame(frame);
      observer.disconnect();
      seals.delete(own);
    },
  };
  seals.add(own);
  return own;
}
