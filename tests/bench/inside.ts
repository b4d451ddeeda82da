/** What is measured inside a page, with our engine in the page's own script. */
import { pageP } from './page/article.ts';
import type { Waited } from './page/inpage.ts';
import { call, type Inside, turns } from './rounds.ts';
import { least, type Measures, most, over, type Row, row } from './rows.ts';

const paragraphs = {
  plain: 'Nothing in this paragraph has to do with it, but somebody must have written it all.',
  claim: 'Some say that low vitamin B12 causes multiple sclerosis. Nobody has shown it.',
};

async function bare(on: Inside): Promise<Row[]> {
  await on.article({ ...pageP, mentions: 0, claims: 0 });
  const { pass, walk } = await on.turns('walk', 'pass');
  return [row('P without mentions / bare walk', over(pass.all, walk.time), '×', most(1.5))];
}

async function full(on: Inside): Promise<Row[]> {
  const { walk, pass } = await on.passes();
  return [
    row('P / bare walk', over(pass.all, walk.time), '×', most(2.5)),
    row('of it in the page', over(pass.time, walk.time), '×', most(2.5)),
    row('longest slice in P', pass.longest, 'ms', most(8)),
  ];
}

/** Presses keys while P is read: how long each waits, and how often we began once more meanwhile. */
async function input(on: Inside): Promise<Row[]> {
  await on.article(pageP);
  let isOver = false;
  const pass = call<Waited[]>(on.page, 'waited').finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await on.page.keyboard.press('Shift');
    await new Promise((done) => setTimeout(done, 10));
  }
  const waited = await pass;
  return [
    row(
      'a key pressed while P is read waits',
      waited.map(({ time }) => time),
      'ms',
    ),
    row(
      'slices begun before it is heard',
      waited.map(({ slices }) => slices),
      '',
      most(0),
    ),
  ];
}

async function paragraph(on: Inside): Promise<Row[]> {
  const { pass } = await on.passes();
  await on.article(pageP);
  await call(on.page, 'keep');
  const rows: Row[] = [];
  for (const [kind, text] of Object.entries(paragraphs)) {
    const times: number[] = [];
    for (let round = 0; round < on.rounds; round++)
      times.push(await call(on.page, 'paragraph', text));
    rows.push(row(`a paragraph (${kind}) added / P`, over(times, pass.all), '×', most(1 / 500)));
    rows.push(row(`a paragraph (${kind}) added`, times, 'ms'));
  }
  await call(on.page, 'letGo');
  return rows;
}

async function memory(on: Inside): Promise<Row[]> {
  await on.article(pageP);
  const left: number[] = [];
  const kept: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = await on.heap();
    await call(on.page, 'keep');
    kept.push((await on.heap()) - start);
    await call(on.page, 'letGo');
    left.push((await on.heap()) - start);
  }
  return [
    row('heap kept for P', kept, 'MB', most(3)),
    row('heap left when switched off', left, 'MB', most(0.1)),
  ];
}

async function view(on: Inside): Promise<Row[]> {
  const { pass } = await on.passes();
  return [
    row('marks in view registered', pass.seen, 'ms', most(100)),
    row('marks out of view registered before', pass.others, '', most(0)),
  ];
}

async function grown(on: Inside): Promise<Row[]> {
  const { pass, passGrown } = await on.passesOfPart();
  const ratio = over(passGrown.all, pass.all);
  return [row('a fortieth of P, dataset a hundredfold / ours', ratio, '×', most(1.5))];
}

async function sentences(on: Inside): Promise<Row[]> {
  await on.show('');
  const other: number[] = [];
  const own: number[] = [];
  for (let round = -1; round < on.rounds; round++) {
    const [a, b]: [number, number] = [
      await call(on.page, 'otherSentences'),
      await call(on.page, 'sentences', on.texts),
    ];
    // The first round is for the browser to get warm.
    if (round === -1) continue;
    other.push(a);
    own.push(b);
  }
  return [
    row('sentences a second, no word of a topic', other, '', least(30_000)),
    row('sentences a second that claim something', own, '', least(5000)),
  ];
}

async function libraries(on: Inside): Promise<Row[]> {
  const { pass, advancedMark, markJs } = await on.passesOfPart();
  const [mark, advanced] = [over(markJs.time, pass.all), over(advancedMark.time, pass.all)];
  return [
    row('mark.js / a fortieth of P', mark, '×', least(25)),
    row('advanced-mark.js / a fortieth of P', advanced, '×', least(4)),
  ];
}

async function growth(on: Inside): Promise<Row[]> {
  const { pass, quarter } = await on.passes();
  // Such a pass takes a quarter of a minute.
  const few = Math.ceil(on.rounds / 5);
  const large = await on.passesOfFour(few);
  const ratio = over(large.four.all, large.pass.all);
  return [
    row('P / a quarter of P', over(pass.all, quarter.all), '×', most(4.4)),
    row(`four times P / P, rounds: ${few}`, ratio, '×', most(4.4)),
  ];
}

async function many(on: Inside): Promise<Row[]> {
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => `<p>Of vitamin B12 there is line ${i}.</p>\n`,
  );
  await on.show(lines.join(''));
  // Each block is another one, and all are read: few rounds tell.
  const few = Math.ceil(on.rounds / 8);
  const { walk, pass } = await turns(on.page, ['walk', 'pass'], few, false);
  return [
    row(`20,000 mentions / bare walk, rounds: ${few}`, over(pass.all, walk.time), '×'),
    row('longest slice there', pass.longest, 'ms', most(8)),
  ];
}

/** By the names that `--only` takes, in the order of the table. */
export const inside: Measures<Inside> = {
  bare,
  full,
  input,
  paragraph,
  memory,
  view,
  libraries,
  growth,
  grown,
  many,
  sentences,
};
