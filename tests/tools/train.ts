import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOf } from '../../claims/learn/examples.ts';
import { senseExamples, trainSenses } from '../../claims/learn/senses.ts';
import { trainModels } from '../../claims/learn/train.ts';
import { bundledKnowledge } from '../../claims/recognise/bundled.ts';
import { compile } from '../../claims/recognise/compile.ts';
import { blocksOfText, recogniser } from '../../claims/recognise/index.ts';
import { learningCorpus, madeFrom, sensesCorpus } from './learn/inputs.ts';
import { root, say } from './plain.ts';

const none = { clauseStarts: [], clauseStartsAfterComma: [], small: [] };

function write(name: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(join(root, 'claims/data', name), text);
  say(`claims/data/${name}: ${Math.round(text.length / 1000)} kB.`);
}

/**
 * `npm run train`: learns from the development corpus what names with several meanings mean, and
 * then the models of claims, stance and fit. The set-aside part is never read.
 */
export async function main(): Promise<number> {
  const { topics, lexicon, concepts, claims, studies, grammar = none } = bundledKnowledge();
  const named = compile({ topics, grammar, lexicon: {}, concepts: {}, claims: [] });
  const corpus = learningCorpus();
  const names = [...corpus, ...sensesCorpus()].flatMap(({ text, lang, mentions, weight }) =>
    senseExamples(named, recogniser, blocksOfText(text, lang), mentions).map((one) => ({
      ...one,
      weight,
    })),
  );
  say(`Learning from ${names.length} names ...`);
  const senses = trainSenses(names);
  write('sense-model.json', senses);
  const c = compile({
    topics,
    grammar,
    lexicon,
    concepts,
    claims,
    senses,
    ...(studies && { studies }),
  });
  const examples = corpus.flatMap(({ text, lang, claims: labels, weight }) =>
    examplesOf(c, recogniser, blocksOfText(text, lang), labels).map((one) => ({ ...one, weight })),
  );
  say(`Learning from ${examples.length} sentences ...`);
  write('models.json', { made: madeFrom(), ...trainModels(c, examples) });
  return 0;
}
