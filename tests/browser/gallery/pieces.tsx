import type { Result } from '../../../claims/schema.ts';
import { Button } from '../../../components/Button.tsx';
import { CertaintyMeter } from '../../../components/CertaintyMeter.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { IconArray } from '../../../components/IconArray.tsx';
import { type Effect, IntervalPlot } from '../../../components/IntervalPlot.tsx';
import { StudyItem } from '../../../components/StudyItem.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { certaintyStep } from '../../../components/terms.ts';
import { effects, proportions, source } from '../../unit/components/fixtures.ts';
import { plain } from './plain.tsx';
import type { State } from './state.ts';

type Proportions = Extract<Result, { kind: 'proportions' }>;

const integrities = [
  'none',
  'correction',
  'expression of concern',
  'retracted',
  'unchecked',
] as const;
const ratios: Effect[] = [
  {
    kind: 'effect',
    outcome: 'MS',
    comparison: 'low against normal B12',
    measure: 'OR',
    value: 2,
    low: 0.5,
    high: 8,
    level: 95,
    noDifference: 1,
  },
];
const nothing = () => {};

/** The pieces that cards and pages are made of. */
export function pieces(): State[] {
  return [
    plain(
      'buttons',
      'buttons',
      <>
        <Button onPress={nothing}>Plain</Button>{' '}
        <Button look="primary" onPress={nothing}>
          Primary
        </Button>{' '}
        <Button look="quiet" onPress={nothing}>
          Quiet
        </Button>{' '}
        <Button pressed onPress={nothing}>
          Pressed
        </Button>{' '}
        <Button disabled onPress={nothing}>
          Disabled
        </Button>
      </>,
    ),
    plain(
      'switches',
      'switches',
      <>
        <Switch on onChange={nothing}>
          On this site
        </Switch>
        <Switch on={false} onChange={nothing} hint="A second line that says more about it.">
          Everywhere
        </Switch>
        <Switch on disabled onChange={nothing}>
          Cannot be changed
        </Switch>
      </>,
    ),
    plain(
      'meter',
      'the certainty meter',
      (Object.keys(certaintyStep) as (keyof typeof certaintyStep)[]).map((certainty) => (
        <p key={certainty}>
          <CertaintyMeter certainty={certainty} />
        </p>
      )),
    ),
    plain('icon-array', 'an icon array', <IconArray result={proportions as Proportions} />),
    plain(
      'icon-array-many',
      'an icon array of more than a hundred',
      <IconArray
        result={{
          kind: 'proportions',
          outcome: 'A wrong diagnosis',
          groups: [{ name: 'people sent to a clinic', count: 43, of: 241 }],
        }}
      />,
    ),
    plain(
      'interval',
      'an interval plot',
      <IntervalPlot rows={(effects as Effect[]).map((result) => ({ result }))} />,
    ),
    plain(
      'interval-ratio',
      'an interval plot of a ratio',
      <IntervalPlot rows={ratios.map((result) => ({ result }))} />,
    ),
    plain(
      'copy-failed',
      'a copy button',
      <CopyButton
        label="Copy"
        text={() => 'The text'}
        copy={() => Promise.reject(new Error('refused'))}
      />,
    ),
    ...integrities.map((status) =>
      plain(
        `study-${status.replaceAll(' ', '-')}`,
        `a study, integrity: ${status}`,
        <StudyItem source={source({}, { integrity: { status, asOf: '2026-11-22' } })} />,
      ),
    ),
  ];
}
