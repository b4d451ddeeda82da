import { CHOSEN, type Chosen } from '../../../claims/learn/chosen.ts';
import { thresholdsOf } from '../../../claims/learn/train.ts';
import { blocksOfText, createRecogniser } from '../../../claims/recognise/index.ts';
import type { ModelData } from '../../../claims/recognise/model.ts';
import type { ModelsData } from '../../../claims/recognise/models.ts';
import type { Found } from '../../../claims/recognise/types.ts';
import { say } from '../plain.ts';
import { recognised } from '../read/recognised.ts';
import type { Predictions } from '../score/score.ts';
import { foldsOf } from './families.ts';
import { type LearningText, namesCorpus } from './inputs.ts';
import { ClaimLessons, knowledgeByHand, learnSenses, namesIn } from './learn.ts';

interface Fold {
  readonly senses: ModelData;
  readonly models: ModelsData;
}

/** Texts held out of learning by folds, each told by models that saw neither it nor its near-relatives. */
export class HeldOut {
  private readonly folds: number;
  private readonly split: ReturnType<typeof foldsOf>;
  private readonly names: ReturnType<typeof namesIn>;
  private readonly lessons: ClaimLessons;
  private readonly learned = new Map<string, Fold[]>();

  /**
   * @param texts all that can be learned from
   */
  constructor(
    texts: readonly LearningText[],
    readonly held: readonly LearningText[],
    folds: number,
  ) {
    this.folds = folds;
    this.split = foldsOf(texts, held, folds);
    const { barred } = this.split;
    say(
      `${held.length} texts held out in ${folds} folds, ${barred.size - held.length} near-relatives.`,
    );
    this.names = namesIn(namesCorpus(texts));
    // Names in the lessons are understood by a model that saw none of the held texts.
    const senses = learnSenses(this.names, CHOSEN, (text) => !barred.has(text));
    this.lessons = new ClaimLessons(texts, senses);
  }

  /** What is said to each held text. Choices that only matter in judging cost no new learning. */
  predictions(chosen: Chosen): Predictions {
    const said = new Map<unknown, Found>();
    for (const [fold, { senses, models }] of this.foldsFor(chosen).entries()) {
      const reader = createRecogniser({
        ...knowledgeByHand(),
        senses,
        models: { ...models, ...thresholdsOf(chosen) },
      });
      for (const text of this.held)
        if (this.split.of.get(text) === fold)
          said.set(text, recognised(blocksOfText(text.text, text.lang), { reader }));
    }
    return (text) => said.get(text) ?? { mentions: [], claims: [], studies: [] };
  }

  private foldsFor(chosen: Chosen): Fold[] {
    const {
      LEAST: _,
      CLAUSE: _____,
      PROMISING: __,
      UNCLEAR: ___,
      OVERSTATED: ____,
      ...learning
    } = chosen;
    const key = JSON.stringify(learning);
    const known = this.learned.get(key);
    if (known) return known;
    const made = Array.from({ length: this.folds }, (_, fold): Fold => {
      const from = (text: LearningText) => !this.split.barred.get(text)?.has(fold);
      say(`Learning without fold ${fold + 1} ...`);
      return {
        senses: learnSenses(this.names, chosen, from),
        models: this.lessons.learn(chosen, from),
      };
    });
    this.learned.set(key, made);
    return made;
  }
}
