import type { Mention, Span } from '../../../claims/recognise/types.ts';
import type { Labelled, MentionLabel } from './corpus.ts';
import { count, newTally, overlap, type Scores, scores, sum, type Tally } from './tally.ts';

/** A longer prediction is never right, whatever it covers. In UTF-16 code units. */
const longest = 80;

export interface MentionScores {
  byTopic: Record<string, Scores>;
  all: Scores;
  /** Marks on look-alikes by what they really are, and how many of each there are. */
  decoys: Record<string, { hit: number; of: number }>;
  other: { 'wrong topic': number; 'no labelled mention': number; 'too long': number };
}

const senseOf = ({ sense, why }: MentionLabel): string => sense ?? why ?? 'unnamed';
const isTrue = ({ topic }: { topic: string }): boolean => topic !== 'none';

const core = ({ start, end, core_start, core_end }: MentionLabel): Span => ({
  start: core_start ?? start,
  end: core_end ?? end,
});

const fits = (mention: Mention, label: MentionLabel): boolean =>
  mention.topic === label.topic &&
  mention.end - mention.start <= longest &&
  overlap(mention, core(label)) > 0;

class MentionCount {
  readonly topics: Record<string, Tally> = { b12: newTally(), ms: newTally() };
  readonly hits: Record<string, number> = {};
  readonly decoys: Record<string, number> = {};
  readonly other = { 'wrong topic': 0, 'no labelled mention': 0, 'too long': 0 };

  topic(name: string): Tally {
    this.topics[name] ??= newTally();
    return this.topics[name];
  }

  labels(labels: MentionLabel[], said: Mention[]): void {
    for (const label of labels) {
      if (!isTrue(label)) count(this.decoys, senseOf(label));
      else if (!label.optional) {
        const tally = this.topic(label.topic);
        tally.gold += 1;
        if (said.some((mention) => fits(mention, label))) tally.found += 1;
      }
    }
  }

  prediction(mention: Mention, labels: MentionLabel[]): void {
    const fitting = labels.filter((label) => isTrue(label) && fits(mention, label));
    // Nothing but labels that could be argued about: neither right nor wrong.
    if (fitting.length > 0 && fitting.every(({ optional }) => optional)) return;
    const tally = this.topic(mention.topic);
    tally.predicted += 1;
    if (fitting.length > 0) tally.right += 1;
    else
      this.mistake(
        mention,
        labels.filter((label) => overlap(mention, label) > 0),
      );
  }

  private mistake(mention: Mention, touched: MentionLabel[]): void {
    const senses = new Set(touched.filter((label) => !isTrue(label)).map(senseOf));
    if (mention.end - mention.start > longest) this.other['too long'] += 1;
    else if (senses.size > 0) for (const sense of senses) count(this.hits, sense);
    else if (touched.some(({ topic }) => topic !== mention.topic)) this.other['wrong topic'] += 1;
    else this.other['no labelled mention'] += 1;
  }
}

export type Predicted<T> = (record: Labelled) => readonly T[];

/** Scores the mentions: right is one of the label's topic that overlaps its core. */
export function scoreMentions(corpus: readonly Labelled[], of: Predicted<Mention>): MentionScores {
  const counted = new MentionCount();
  for (const record of corpus) {
    const said = of(record).filter(isTrue);
    counted.labels(record.mentions, said);
    for (const mention of said) counted.prediction(mention, record.mentions);
  }
  const { topics, decoys, hits, other } = counted;
  return {
    byTopic: Object.fromEntries(
      Object.entries(topics).map(([name, tally]) => [name, scores(tally)]),
    ),
    all: scores(sum(Object.values(topics))),
    decoys: Object.fromEntries(
      Object.keys(decoys)
        .sort()
        .map((sense) => [sense, { hit: hits[sense] ?? 0, of: decoys[sense] ?? 0 }]),
    ),
    other,
  };
}
