import { expect, test } from 'vitest';
import models from '../../../claims/data/models.json';
import { readHidden } from '../../../claims/recognise/hidden.ts';
import { readModel } from '../../../claims/recognise/model.ts';
import { atOnce } from '../../../claims/recognise/slow.ts';
import { madeFrom } from '../../tools/learn/inputs.ts';

test('the shipped models were learned from the data and texts as they stand: npm run train', () => {
  expect(models.made).toBe(madeFrom());
});

test('a damaged model is refused with a word on what to do', () => {
  expect(() => atOnce(readModel({ ...models.fit, counts: '' }))).toThrow('npm run train');
});

test('and so is a damaged network', () => {
  expect(() => atOnce(readHidden({ ...models.claims, vectors: '' }))).toThrow('npm run train');
});
