/** What the popup, the shortcuts and the menu ask of this frame. */
import type { Recogniser } from '../../claims/recognise/recogniser.ts';
import type { Handlers } from '../shared/bus.ts';
import type { ToFrame } from '../shared/messages.ts';
import { t } from '../shared/mount.tsx';
import type { Card } from './card.tsx';
import type { Engine } from './engine.ts';
import { goTo, isInView } from './goto.ts';
import type { Item } from './ledger.ts';
import { notice } from './notice.ts';
import { openSelection } from './selection.ts';

type Commands = Pick<Handlers<ToFrame>, 'goto' | 'command' | 'notice' | 'selection'>;

const overlap = (a: Item, b: Item): boolean => a.start < b.end && b.start < a.end;

/** Items that a card shows together: the claims of one sentence. */
function together(items: readonly Item[], item: Item): Item[] {
  if (item.kind !== 'claim') return [item];
  return items.filter(
    (other) => other.kind === 'claim' && other.entry === item.entry && overlap(other, item),
  );
}

export function commandsFor(
  recogniser: Recogniser,
  engine: Engine,
  card: Card,
  signal: AbortSignal,
): Commands {
  let current: Item | null = null;
  const shown = (): Item[] => {
    const marked = engine.shown();
    return engine.ledger.items().filter((item) => marked.has(item));
  };
  /** One stop a sentence: what opens the same card is one mark for the keyboard. */
  const stops = (): Item[] =>
    engine.ledger.entries().flatMap(({ items }) => {
      const kept: Item[] = [];
      for (const item of items)
        if (engine.shown().has(item) && !kept.some((other) => overlap(item, other)))
          kept.push(item);
      return kept.sort((a, b) => a.start - b.start);
    });
  const open = (item: Item): boolean => {
    card.open({ items: together(shown(), item), point: null, touch: false, focus: true });
    return card.isOpen;
  };
  const step = (by: 1 | -1): boolean => {
    const list = stops();
    const at = current ? list.indexOf(current) : -1;
    let next = at === -1 && by === -1 ? list.length - 1 : at + by;
    if (at === -1) {
      const visible = list.findIndex(isInView);
      if (visible !== -1) next = visible;
    }
    // What is not rendered cannot be gone to.
    for (; next >= 0 && next < list.length; next += by) {
      const item = list[next] as Item;
      if (!goTo(engine, item)) continue;
      current = item;
      return true;
    }
    return false;
  };

  return {
    goto({ key, open: opens }) {
      const item = engine.ledger.items().find((other) => other.key === key);
      if (!item || !goTo(engine, item, opens)) return false;
      current = item;
      // Where a frame is too small for a card, the jump alone is what can be done.
      if (opens) open(item);
      return true;
    },
    command({ name }) {
      if (name === 'next') return step(1);
      if (name === 'previous') return step(-1);
      const here = current && shown().includes(current) ? current : stops().find(isInView);
      return here ? open(here) : false;
    },
    notice() {
      if (!card.isOpen) notice(t('page.noMore'), signal);
    },
    selection: async ({ text }) => {
      await recogniser.prepare?.();
      return openSelection(recogniser, text, card);
    },
  };
}
