/** What the popup, the shortcuts and the menu ask of this frame. */
import type { Recogniser } from '../../claims/recognise/recogniser.ts';
import type { MessageKey } from '../../components/i18n.ts';
import type { Handlers } from '../shared/bus.ts';
import type { NoticeText, ToFrame } from '../shared/messages.ts';
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

const noticeWords: Record<NoticeText, MessageKey> = {
  'no-more': 'page.noMore',
  'nothing-known': 'page.nothingKnown',
};

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
  const step = (by: 1 | -1, enters: boolean): boolean => {
    const list = stops();
    const at = current && !enters ? list.indexOf(current) : -1;
    let next = at === -1 && by === -1 ? list.length - 1 : at + by;
    if (at === -1 && !enters) {
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
    command({ name, enters }) {
      if (name === 'next') return step(1, enters);
      if (name === 'previous') return step(-1, enters);
      const here = current && shown().includes(current) ? current : stops().find(isInView);
      // The words may be scrolled away, or still on their way.
      return here ? (isInView(here) || goTo(engine, here, true)) && open(here) : false;
    },
    notice({ text }) {
      if (!card.isOpen) notice(t(noticeWords[text]), signal);
    },
    selection: async ({ text }) => {
      await recogniser.prepare?.();
      const found = openSelection(recogniser, text, card);
      if (found === null) notice(t(noticeWords['nothing-known']), signal);
      return { open: card.isOpen, claim: found };
    },
  };
}
