import { expect, test } from 'vitest';
import { CHOSEN } from '../../../claims/learn/chosen.ts';
import type { Sample } from '../../../claims/learn/ftrl.ts';
import { trainHidden } from '../../../claims/learn/hidden.ts';
import { hiddenOf } from '../../../claims/learn/hidden-pack.ts';
import { FeatureSet } from '../../../claims/recognise/feature-set.ts';
import { likelyFrom, readHidden, speaksIn } from '../../../claims/recognise/hidden.ts';
import { scaleOf } from '../../../claims/recognise/model.ts';
import { atOnce } from '../../../claims/recognise/slow.ts';

/** Features by their keys. The answer is yes to 10 or 20 alone, no to both and to neither. */
const keys = [10, 20, 30];
const shown = [[10], [20], [10, 20], [30]];
const samples = Array.from({ length: 4000 }, (_, i): Sample => {
  const own = shown[i % shown.length]!;
  return {
    features: Uint32Array.from(own, (key) => keys.indexOf(key)),
    values: new Float32Array(own.length).fill(10 * scaleOf(own.map(() => 10))),
    wanted: Int8Array.of(own.length === 1 && own[0] !== 30 ? 1 : 0),
    weight: 1,
  };
});
const chosen = {
  ...CHOSEN,
  CLAIMS_EPOCHS: 60,
  CLAIMS_WIDTH: 32,
  CLAIMS_DROP: 0,
  CLAIMS_DROP_UNITS: 0,
};

const set = new FeatureSet();
function featuresOf(own: readonly number[]): FeatureSet {
  set.clear();
  for (const key of own) set.say(key, 10, 0, 0);
  return set;
}

test('what two words say together can be other than what each says', () => {
  const model = atOnce(readHidden(hiddenOf({ keys, samples }, ['yes'], chosen)));
  const said = shown.map((own) => likelyFrom(model, featuresOf(own))[0]! > 0.5);
  expect(said).toEqual([true, true, false, false]);
});

test('the word that a decision rests on speaks for it more than others do', () => {
  const model = atOnce(readHidden(hiddenOf({ keys, samples }, ['yes'], chosen)));
  const says = speaksIn(model, featuresOf([10, 40]), 0);
  expect(says(10, 10)).toBeGreaterThan(0);
  expect(says(40, 10)).toBe(0);
});

test('features that change the least are left out', () => {
  const data = hiddenOf({ keys, samples }, ['yes'], { ...chosen, CLAIMS_KEPT: 2 });
  expect(atob(data.keys)).toHaveLength(2 * 4);
});

test('the same samples give the same network', () => {
  const settings = { epochs: 2, width: 8, drop: 0.5, dropUnits: 0.3, rate: 0.08, yes: 1 };
  const train = () => trainHidden(samples, keys.length, 1, settings);
  expect(train()).toEqual(train());
});
