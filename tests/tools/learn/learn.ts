import { CHOSEN, type Chosen } from '../../../claims/learn/chosen.ts';
import { examplesOf } from '../../../claims/learn/examples.ts';
import { senseExamples, trainSenses } from '../../../claims/learn/senses.ts';
import { claimsLessonOf, type Lesson, lessonOf, trainModels } from '../../../claims/learn/train.ts';
import { bundledKnowledge } from '../../../claims/recognise/bundled.ts';
import { compile } from '../../../claims/recognise/compile.ts';
import { blocksOfText, type Knowledge, recogniser } from '../../../claims/recognise/index.ts';
import type { ModelData } from '../../../claims/recognise/model.ts';
import type { ModelsData } from '../../../claims/recognise/models.ts';
import { type LearningText, teachesClaimsOnly, weightOf } from './inputs.ts';

/** What is written by hand: all but the models. */
export function knowledgeByHand(): Knowledge {
  const { models: _, senses: __, ...rest } = { ...bundledKnowledge() };
  return rest;
}

/** What each text teaches of names with several meanings. */
export function namesIn(texts: readonly LearningText[]): SenseLessons {
  const c = compile({ ...knowledgeByHand(), lexicon: {}, concepts: {}, claims: [] });
  return new Map(
    texts.map((text) => [
      text,
      senseExamples(c, recogniser, blocksOfText(text.text, text.lang), text.mentions),
    ]),
  );
}
type SenseLessons = ReadonlyMap<LearningText, ReturnType<typeof senseExamples>>;

/** Learns from the texts for which `from` holds. */
export function learnSenses(
  names: SenseLessons,
  chosen: Chosen = CHOSEN,
  from: (text: LearningText) => boolean = () => true,
): ModelData {
  const examples = [...names].flatMap(([text, list]) =>
    from(text) ? list.map((one) => ({ ...one, weight: weightOf(text, chosen) })) : [],
  );
  return trainSenses(examples, chosen);
}

/** What each text teaches of claims, stance and fit, its names being understood by `senses`. */
export class ClaimLessons {
  private readonly c;
  private readonly of: ReadonlyMap<LearningText, readonly Lesson[]>;

  constructor(texts: readonly LearningText[], senses: ModelData) {
    const c = compile({ ...knowledgeByHand(), senses });
    this.c = c;
    this.of = new Map(
      texts.map((text) => [
        text,
        examplesOf(c, recogniser, blocksOfText(text.text, text.lang), text.claims).map((one) =>
          teachesClaimsOnly(text) ? claimsLessonOf(c, one) : lessonOf(c, one),
        ),
      ]),
    );
  }

  /** Learns from the texts for which `from` holds. */
  learn(chosen: Chosen = CHOSEN, from: (text: LearningText) => boolean = () => true): ModelsData {
    const lessons = [...this.of].flatMap(([text, list]) =>
      from(text) ? list.map((lesson) => [lesson, weightOf(text, chosen)] as const) : [],
    );
    return trainModels(this.c, lessons, chosen);
  }
}
