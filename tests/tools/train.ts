import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdOut } from './learn/compare.ts';
import { learningCorpus, madeFrom, namesCorpus } from './learn/inputs.ts';
import { ClaimLessons, learnSenses, namesIn } from './learn/learn.ts';
import { root, say } from './plain.ts';

const usage = `npm run train -- [--hold-out [--sweep NAME=VALUE,...] [--folds N] [--files NAME,...] [--list]]
  Without an option: learns the models of claims/data from all texts but the set-aside part.
  --hold-out  writes nothing, but learns with the development part held out by folds and prints how
              the held-out texts fare
  --sweep     the same for other values of a number in claims/learn/chosen.ts, "LEAST=0.4,0.5,0.6"
  --folds     into how many folds the texts are put; 4 where nothing is said
  --files     holds out other files of tests/accuracy/learn: "r,t"
  --list      tells each mistake with its sentence; without it only stances turned round`;

function write(name: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(join(root, 'claims/data', name), text);
  say(`claims/data/${name}: ${Math.round(text.length / 1000)} kB.`);
}

/** `npm run train`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  if (words.includes('--hold-out')) return holdOut(words, usage);
  if (words.length > 0) {
    say(usage);
    return 1;
  }
  const corpus = learningCorpus();
  const senses = learnSenses(namesIn(namesCorpus(corpus)));
  write('sense-model.json', senses);
  say(`Learning from ${corpus.length} texts ...`);
  write('models.json', { made: madeFrom(), ...new ClaimLessons(corpus, senses).learn() });
  return 0;
}
