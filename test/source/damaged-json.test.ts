import { expect, test } from 'vitest';
import { JSON_MODELS } from '../support/bases.js';
import { mutate } from '../support/mutate.js';
import { notSurvived } from '../support/survive.js';

test('models in JSON are damaged in 10,000 ways, and kedja bears every one of them', () => {
  expect(notSurvived(10_000, (draw) => mutate(JSON_MODELS, draw))).toBeNull();
});
