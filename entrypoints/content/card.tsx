/** Opens and closes the card: one at a time, in one host that is there only meanwhile. */
import { render } from 'preact';
import type { Why } from '../../claims/recognise/types.ts';
import { EvidenceCard, type FoundClaim } from '../../components/EvidenceCard.tsx';
import { I18n } from '../../components/i18n.ts';
import { LateLinks } from '../../components/lateLinks.ts';
import { Overheard } from '../../components/overheard.ts';
import { Tokens } from '../../components/tokens.ts';
import { toBackground } from '../shared/bus.ts';
import type { Evidence } from '../shared/messages.ts';
import { t } from '../shared/mount.tsx';
import type { Settings } from '../shared/settings.ts';
import { today } from '../shared/today.ts';
import { cardStyle } from './card-style.ts';
import { isThere } from './dom.ts';
import { areFirst } from './ears.ts';
import { claimOf, type EvidenceStore } from './evidence.ts';
import { focused, giveFocus } from './focus.ts';
import { isOrphan } from './guard.ts';
import { hasHiddenWords } from './hidden.ts';
import { createHost, type Host } from './host.ts';
import type { Item } from './ledger.ts';
import { notice } from './notice.ts';
import { OtherFrames } from './others.ts';
import { hasRoom, keepInPlace, type Placing } from './place.ts';
import { listenToSwipe } from './swipe.ts';

/** Firefox hands pages what is in closed roots, by `window.find` and the selection: they can read, if not write. */
const isReadable = import.meta.env.FIREFOX;

export interface Opening extends Placing {
  /** Opened by key: the focus goes in, and back where it was. */
  focus: boolean;
}

/** The page's words for an item, at most 300 UTF-16 code units. */
export function wordsOf({ entry, start, end }: Pick<Item, 'entry' | 'start' | 'end'>): string {
  const words = entry.block.text.slice(start, end).trim();
  return words.length > 300 ? `${words.slice(0, 299)}…` : words;
}

function foundIn(items: readonly Item[]): FoundClaim[] {
  return items.map((item) => {
    const studies = item.entry.items.filter(
      ({ kind, start, end }) => kind === 'study' && start < item.end && end > item.start,
    );
    // One that we know says more than one that we do not.
    const study = studies.find(({ id }) => id !== null) ?? studies[0];
    const named = study && { named: study.id };
    // What was read is not what the reader sees: no verdict on it, and no word of it as the page's own.
    if (item.stance && hasHiddenWords(item))
      return { claim: claimOf(item), unseen: true, ...named };
    return {
      claim: claimOf(item),
      words: wordsOf(item),
      ...(item.stance && { stance: item.stance }),
      ...(item.fit && { fit: item.fit }),
      ...named,
    };
  });
}

/** The reasons to show: of a sentence that is not judged, that it makes the claim, without its words. */
const sayable = (whys: readonly Why[], { unseen = false }: FoundClaim): readonly Why[] =>
  unseen
    ? whys.filter(({ decision }) => decision === 'claim').map((why) => ({ ...why, words: [] }))
    : whys;

export class Card {
  private host: Host | null = null;
  private opening: Opening | null = null;
  private found: FoundClaim[] = [];
  /** What is shown; null while it is fetched. */
  private evidence: Evidence['claims'] | null = null;
  private pinned = false;
  private endPlacing = (): void => {};
  private before: Element | null = null;
  /** The cards of the tab's other frames. */
  readonly others: OtherFrames;

  constructor(
    private readonly store: EvidenceStore,
    private readonly look: () => Pick<Settings, 'textSize' | 'theme'>,
    private readonly whys: (items: readonly Item[]) => Promise<Why[][]>,
    hasMarks: () => boolean,
    private readonly opened: () => void,
  ) {
    this.others = new OtherFrames(() => this.close(false), hasMarks);
  }

  get isOpen(): boolean {
    return this.host !== null;
  }

  /** Whether the reader pinned a card, here or in another frame. */
  get isPinned(): boolean {
    return this.pinned || this.others.isPinned;
  }

  /** What the open card is about. */
  get items(): readonly Item[] {
    return this.opening?.items ?? [];
  }

  /** Whether an event that reached the window came from inside the card. */
  holds(event: Event): boolean {
    return this.host?.holds(event) ?? false;
  }

  /** Where the card is, in pixels of the viewport; null while there is none. */
  get rect(): DOMRect | null {
    return this.host?.place.getBoundingClientRect() ?? null;
  }

  open(opening: Opening): void {
    if (!hasRoom()) return;
    // One opened by key takes the focus over from the card before it; from any other it goes back first.
    const { before } = this;
    const takesOver = opening.focus && this.host?.hasFocus;
    this.close(!opening.focus);
    this.before = takesOver ? before : focused();
    this.opening = opening;
    this.found = foundIn(opening.items);
    const word = opening.items[0]?.entry.block.pieces[0]?.node as Text;
    const host = createHost(word, cardStyle(), () => this.close(false));
    this.host = host;
    // A page that is told of it can take it away, or all of itself, while it is made.
    if (!isThere(host.element)) {
      this.close(false);
      return;
    }
    this.others.tell('open');
    this.opened();
    const ids = this.found.map(({ claim }) => claim);
    this.render(this.store.get(ids));
    listenToSwipe(host.place, () => this.close());
    try {
      this.endPlacing = keepInPlace(host, opening, () => this.lost());
    } catch {
      this.close(false);
    }
    // A page that was told of the host can have changed the words: then there is no place for a card.
    if (this.host !== host) {
      this.endPlacing();
      return;
    }
    if (opening.focus) this.focusIn();
    if (this.store.get(ids) === null)
      this.store
        .load(ids)
        .then((evidence) => this.host === host && this.render(evidence))
        .catch(() => this.host === host && this.render({}));
    void this.findReasons(host, opening);
  }

  /** They are folded away at first, so the card does not wait for them. */
  private async findReasons(host: Host, { items }: Opening): Promise<void> {
    try {
      const whys = await this.whys(items);
      if (this.host !== host) return;
      this.found = this.found.map((one, i) => ({ ...one, why: sayable(whys[i] ?? [], one) }));
      this.refresh();
    } catch {
      // Without a background the card says what it knows.
    }
  }

  /** @param back whether the focus returns to where it was, if it is in the card */
  close(back = true): void {
    const { host, before } = this;
    if (host === null) return;
    const inside = host.hasFocus;
    this.host = null;
    this.opening = null;
    this.pinned = false;
    this.endPlacing();
    render(null, host.place);
    host.remove();
    this.others.tell('closed');
    if (back && inside) giveFocus(before);
  }

  /** Shows what the reader changed in the settings meanwhile. */
  refresh(): void {
    if (this.host)
      this.render(this.store.get(this.found.map(({ claim }) => claim)) ?? this.evidence);
  }

  private lost(): void {
    if (!this.pinned && !this.host?.hasFocus) this.close();
  }

  private focusIn(): void {
    this.host?.place.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  private render(evidence: Evidence['claims'] | null): void {
    if (this.host === null) return;
    this.evidence = evidence;
    const tell = (promise: Promise<void>): void => void promise.catch(() => undefined);
    const save = (promise: Promise<void>): void =>
      void promise.catch(() => isOrphan() || void notice(t('page.notSaved')));
    const { textSize, theme } = this.look();
    const { place, tokens } = this.host;
    const card = (
      <I18n.Provider value={t}>
        <Tokens.Provider value={tokens}>
          <LateLinks.Provider value={true}>
            <Overheard.Provider value={isReadable || !areFirst()}>
              <EvidenceCard
                found={this.found}
                evidence={evidence}
                version={this.store.version}
                today={today()}
                pinned={this.pinned}
                textSize={textSize}
                theme={theme}
                actions={{
                  copy: (text) => navigator.clipboard.writeText(text),
                  openLibrary: (anchor) => tell(toBackground('openLibrary', { anchor })),
                  turnOffClaim: (claim) => {
                    save(toBackground('turnOffClaim', { claim }));
                    this.close();
                  },
                  turnOffSite: () => save(toBackground('turnOffSite', undefined)),
                  close: () => this.close(),
                  pin: (pinned) => {
                    this.pinned = pinned;
                    this.others.tell(pinned ? 'pinned' : 'open');
                    this.refresh();
                  },
                }}
              />
            </Overheard.Provider>
          </LateLinks.Provider>
        </Tokens.Provider>
      </I18n.Provider>
    );
    this.host.draw(() => render(card, place));
  }
}
