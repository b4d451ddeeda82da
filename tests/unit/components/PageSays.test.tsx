// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PageSays } from '../../../components/PageSays.tsx';
import { claim } from './fixtures.ts';
import { mount } from './mount.tsx';

const words = 'B12 <b>prevents</b> MS.';
const { strongest } = claim();

it.each([
  ['unsupported', 'asserts', 'overstated', 'goes further than the evidence'],
  ['refuted', 'asserts', 'overstated', 'points the other way'],
  ['supported', 'denies', 'overstated', 'points the other way'],
  ['supported', 'asserts', 'understated', 'says less than the evidence'],
] as const)('%s, %s, %s: shows both wordings side by side', (direction, stance, fit, line) => {
  const shown = mount(
    <PageSays found={{ claim: 'x', stance, fit, words }} claim={claim({ direction })} />,
  );
  expect(shown.text()).toContain(line);
  expect(shown.root.querySelector('q')?.textContent).toBe(words);
  expect(shown.root.querySelector('b')).toBeNull();
  expect(shown.text()).toContain(strongest.text);
});

it.each([
  ['supported', 'asserts', 'What the page says fits the evidence.'],
  ['mixed', 'asserts', 'The evidence does not settle what the page says.'],
  ['refuted', 'denies', 'What the page says fits the evidence.'],
] as const)('%s, %s, fair: one quiet line, no quotation', (direction, stance, line) => {
  const found = { claim: 'x', stance, fit: 'fair' as const, words };
  expect(mount(<PageSays found={found} claim={claim({ direction })} />).text()).toBe(line);
});

it('says of a sentence with hidden words only that', () => {
  const text = mount(<PageSays found={{ claim: 'x', unseen: true }} claim={claim()} />).text();
  expect(text).toBe(
    'Some words of this sentence are hidden on the page, so its wording is not judged here.',
  );
});

it('gives no verdict on a sentence that asks', () => {
  const found = { claim: 'x', stance: 'asks' as const, fit: 'overstated' as const, words };
  expect(mount(<PageSays found={found} claim={claim()} />).text()).toBe('');
});

it('lets only the fit speak where the stance has no polarity', () => {
  const found = { claim: 'x', stance: 'denies' as const, fit: 'fair' as const, words };
  const about = claim({ direction: 'supported', polar: false });
  expect(mount(<PageSays found={found} claim={about} />).text()).toContain('fits the evidence');
});
