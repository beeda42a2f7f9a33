import { expect, test } from 'vitest';
import { EXAMPLES } from '../support/bases.js';
import { mutate } from '../support/mutate.js';
import { notSurvived } from '../support/survive.js';

test('the examples are damaged in 8,000 ways, and kedja bears every one of them', () => {
  expect(notSurvived(8_000, (draw) => mutate(EXAMPLES, draw))).toBeNull();
});
