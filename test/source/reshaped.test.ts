import { expect, test } from 'vitest';
import { MODELS } from '../support/bases.js';
import { reshape } from '../support/reshape.js';
import { notSurvived } from '../support/survive.js';

test('models get values of other shapes in 15,000 ways, and kedja bears every one of them', () => {
  expect(notSurvived(15_000, (draw) => reshape(MODELS, draw))).toBeNull();
});
