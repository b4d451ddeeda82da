import { parseArgs } from 'node:util';
import { CHOSEN, type Chosen } from '../../../claims/learn/chosen.ts';
import { Plain } from '../plain.ts';
import { figuresOf } from '../score/figures.ts';
import { type Predictions, score } from '../score/score.ts';
import { shown } from '../score/table.ts';
import { HeldOut } from './hold-out.ts';
import { type LearningText, learningCorpus } from './inputs.ts';
import { isTurned, mistakesIn } from './mistakes.ts';

/** `npm run train -- --hold-out`: measures the choices on texts held out of learning. */
export function holdOut(words: string[], usage: string): number {
  const { sweep, folds, files, list } = optionsOf(words, usage);
  const choices = sweep.flatMap(choicesOf);
  const corpus = learningCorpus();
  const held = corpus.filter(({ file }) => files.includes(file));
  if (held.length === 0) throw new Plain(`No text is in ${files.join(', ')}.`);
  const by = new HeldOut(corpus, held, folds);
  const parts = partsOf(held);
  const told = by.predictions(CHOSEN);
  if (choices.length === 0) for (const [title, texts] of parts) tell(title, texts, told, list);
  else compare('as chosen', parts, told);
  for (const { name, value } of choices)
    compare(`${name}=${value}`, parts, by.predictions({ ...CHOSEN, [name]: value }));
  return 0;
}

function optionsOf(words: string[], usage: string) {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        'hold-out': { type: 'boolean' },
        sweep: { type: 'string', multiple: true, default: [] },
        folds: { type: 'string', default: '4' },
        files: { type: 'string', default: 'dev,articles-dev' },
        list: { type: 'boolean', default: false },
      },
    });
    const folds = Number(values.folds);
    if (!(Number.isInteger(folds) && folds > 0)) throw new Plain(usage);
    return { ...values, folds, files: values.files.split(',') };
  } catch (error) {
    throw error instanceof Plain ? error : new Plain(`${(error as Error).message}\n${usage}`);
  }
}

interface Choice {
  readonly name: keyof Chosen;
  readonly value: number;
}

/** "LEAST=0.4,0.6" as two choices. */
function choicesOf(sweep: string): Choice[] {
  const [name = '', list = ''] = sweep.split('=');
  const values = list.split(',').map(Number);
  if (!(name in CHOSEN) || list === '' || values.some(Number.isNaN))
    throw new Plain(
      `--sweep takes NAME=NUMBER,... of one of ${Object.keys(CHOSEN).join(', ')}, not "${sweep}".`,
    );
  return values.map((value) => ({ name: name as keyof Chosen, value }));
}

/** The texts handed to the project look most like those it is measured on: `d001` to `d282`, `ad01` to `ad08`. */
const isHanded = ({ id, file }: LearningText): boolean => {
  const [, kind, number] = /^(d|ad)(\d+)$/.exec(id) ?? [];
  return file.endsWith('dev') && Number(number) <= (kind === 'd' ? 282 : 8);
};

type Parts = ReadonlyMap<string, readonly LearningText[]>;

function partsOf(texts: readonly LearningText[]): Parts {
  const parts = new Map<string, LearningText[]>();
  for (const text of texts) {
    const whose = isHanded(text) ? 'handed' : 'others';
    const title = `${text.isArticle ? 'Articles' : 'Passages'}, ${whose}`;
    parts.set(title, [...(parts.get(title) ?? []), text]);
  }
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The table of one part, and its mistakes. */
function tell(title: string, texts: readonly LearningText[], said: Predictions, all: boolean) {
  console.log(`\n${title}: ${texts.length}`);
  for (const [name, share] of Object.entries(figuresOf(score(texts, said))))
    console.log(`  ${name.padEnd(36)}${shown(share)}`);
  for (const line of mistakesIn(texts, said, all)) console.log(`  ${line}`);
}

/** A line for each part. */
function compare(title: string, parts: Parts, said: Predictions) {
  console.log(`\n${title}`);
  for (const [part, texts] of [...parts, ['All', [...parts.values()].flat()] as const]) {
    const { all, stance, fit } = score(texts, said).claims;
    const turned = Object.entries(stance.confusion)
      .filter(([what]) => isTurned(...(what.split(' -> ') as [string, string])))
      .reduce((sum, [, times]) => sum + times, 0);
    const figures = Object.entries({
      P: all.precision.value,
      R: all.recall.value,
      F1: all.f1,
      stance: stance.value,
      'overstated P': fit.precision.value,
      R2: fit.recall.value,
    }).map(([name, value]) => `${name.replace('2', '')} ${value?.toFixed(3) ?? '-'}`);
    console.log(`  ${part.padEnd(18)}${figures.join('  ')}  turned ${turned}`);
  }
}
