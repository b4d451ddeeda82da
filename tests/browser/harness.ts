/** What browser tests are made of. See each file under `harness/` for its part. */
export {
  chooseFromMenu,
  endBackground,
  inBackground,
  openRealPopup,
  pressShortcut,
} from './harness/background.ts';
export { type Card, type CardLink, cardGone, cardWith, findCard } from './harness/card.ts';
export {
  changeSettings,
  openPopup,
  stored,
  tabOf,
  whenRead,
  zoom,
} from './harness/extension.ts';
export { backgroundSession, hearBackground } from './harness/faults.ts';
export {
  anyOwnPage,
  type Launched,
  type LaunchOptions,
  openOwnPage,
  start,
} from './harness/launch.ts';
export { insertedElement, type Mark, markup, readMarks, staleMarks } from './harness/marks.ts';
export { collect, explicitMemory } from './harness/memory.ts';
export { hover, leave, type Spot, spotOf } from './harness/pointer.ts';
export { openPrivately } from './harness/private.ts';
export { closedRoots, type Root, shownRoots } from './harness/roots.ts';
export { type ServeOptions, type Site, serve } from './harness/serve.ts';
export { borrow, giveBack } from './harness/shared.ts';
export { inFirefox, type Prefs, resetPrefs, setPrefs } from './harness/system.ts';
export { settled, until, type WaitOptions } from './harness/wait.ts';
