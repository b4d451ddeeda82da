/** What the popup, the shortcuts and the menu ask of this frame. */
import type { PageRecogniser } from '../../claims/recognise/recogniser.ts';
import type { MessageKey } from '../../components/i18n.ts';
import type { Handlers } from '../shared/bus.ts';
import type { NoticeText, ToFrame } from '../shared/messages.ts';
import { t } from '../shared/mount.tsx';
import type { Card } from './card.tsx';
import type { Engine } from './engine.ts';
import { isFrameSeen } from './frame-seen.ts';
import { goTo, isInView, sideOf } from './goto.ts';
import { type Item, ownText } from './ledger.ts';
import { notice } from './notice.ts';
import { rangesIn } from './rects.ts';
import { openSelection } from './selection.ts';
import { Way } from './way.ts';

type Commands = Pick<Handlers<ToFrame>, 'goto' | 'command' | 'sees' | 'notice' | 'selection'>;

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
  'no-card': 'page.noCard',
  'nothing-known': 'page.nothingKnown',
};

export function commandsFor(
  recogniser: PageRecogniser,
  engine: Engine,
  card: Card,
  signal: AbortSignal,
): Commands {
  let current: Item | null = null;
  const way = new Way(signal);
  /** Beside an open card, not over it. */
  const say = (text: NoticeText): void => {
    const { top = 0, bottom = 0 } = card.rect ?? {};
    void notice(t(noticeWords[text]), signal, top + bottom > innerHeight);
  };
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
  const go = (item: Item, atOnce: boolean): boolean => {
    if (!goTo(engine, item, atOnce)) return false;
    current = item;
    if (isInView(item)) way.end();
    else way.begin(ownText(item.entry));
    return true;
  };
  /** The mark that was gone to last, until the reader has scrolled away from it. */
  const here = (): Item | null => {
    if (current === null) return null;
    if (!isInView(current)) return way.isOn ? current : null;
    // A frame is not told when it was the pages around it that scrolled.
    way.end();
    return current;
  };
  /** Where a reader begins: with the marks in view, else with the nearest ahead. */
  const startOf = (list: readonly Item[], by: 1 | -1): number => {
    const sides = list.map(sideOf);
    const seen = by === 1 ? sides.indexOf(0) : sides.lastIndexOf(0);
    if (seen !== -1) return seen;
    const ahead = by === 1 ? sides.indexOf(1) : sides.lastIndexOf(-1);
    return ahead === -1 ? list.length : ahead;
  };
  const step = (by: 1 | -1, enters: boolean): boolean => {
    const list = stops();
    const last = here();
    const at = last && !enters ? list.indexOf(last) : -1;
    let next = at + by;
    if (enters) next = by === 1 ? 0 : list.length - 1;
    else if (at === -1) next = startOf(list, by);
    // What the page does not show cannot be gone to.
    for (; next >= 0 && next < list.length; next += by)
      if (go(list[next] as Item, false)) return true;
    return false;
  };

  return {
    goto({ key, open: opens }) {
      const item = engine.ledger.items().find((other) => other.key === key);
      if (!item || rangesIn(item).length === 0) return 'gone';
      if (!go(item, opens)) return 'hidden';
      // Where a frame is too small for a card, the jump alone is what can be done.
      if (opens) open(item);
      return 'shown';
    },
    command({ name, enters }) {
      if (name === 'next') return step(1, enters);
      if (name === 'previous') return step(-1, enters);
      const marked = shown();
      const last = here();
      const item =
        (last && marked.includes(last) ? last : stops().find(isInView)) ??
        (current && marked.includes(current) ? current : null);
      // The words may be scrolled away, or still on their way.
      if (item === null || !(isInView(item) || go(item, true))) return false;
      current = item;
      return open(item);
    },
    sees: async () => {
      if (here() !== null && way.isOn) return true;
      return stops().some(isInView) && (await isFrameSeen());
    },
    notice({ text }) {
      say(text);
      return true;
    },
    selection: async ({ text }) => {
      const opened = await openSelection(recogniser, text, card, engine.roots.known(), signal);
      if (opened.claim === null) say('nothing-known');
      return opened;
    },
  };
}
