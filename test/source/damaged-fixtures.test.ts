import { expect, test } from 'vitest';
import { FIXTURES } from '../support/bases.js';
import { mutate } from '../support/mutate.js';
import { notSurvived } from '../support/survive.js';

test('the models that show a rule are damaged in 27,000 ways, and kedja bears every one of them', () => {
  expect(notSurvived(27_000, (draw) => mutate(FIXTURES, draw))).toBeNull();
});
