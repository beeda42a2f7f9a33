import { describe, expect, test } from 'vitest';
import { editedText } from '../../src/source/edit.js';
import { type Splice, spliced } from '../../src/source/edit/splice.js';

describe('splices', () => {
  const splice = (start: number, end: number, text: string): Splice => ({ start, end, text, rank: 'value' });

  test('of two at one place what is put in comes before what is replaced, whichever is said first', () => {
    const both = [splice(2, 4, 'XY'), splice(2, 2, '_')];
    expect([spliced('abcdef', both), spliced('abcdef', both.toReversed())]).toEqual(['ab_XYef', 'ab_XYef']);
  });

  test('what is said twice is done once; what overlaps is not done', () => {
    expect(spliced('abc', [splice(1, 1, '_'), splice(1, 1, '_')])).toBe('a_bc');
    expect(spliced('abcdef', [splice(1, 4, ''), splice(3, 5, '')])).toBeNull();
    expect(spliced('abcdef', [splice(1, 3, ''), splice(3, 5, 'X')])).toBe('aXf');
  });
});

test('a value over several lines is replaced where the note in it is a former one, and not where a person wrote it', () => {
  const model = (comment: string): string => `kedja: 1
departments:
  lathe:
    time: { median: 10min, # ${comment}
      p90: 25min }
customers: [buyer]
links: [lathe -> buyer]
`;
  const edit = (comment: string) => editedText(model(comment), 'm.yaml', [{ what: 'lathe.time', value: '2h' }], null);
  const own = edit('uppmätt 2026-01-05..2026-11-20, 1 204 leveranser');
  expect(own.refused).toEqual([]);
  expect(own.text).toContain('time: 2h\n');
  expect(edit('as Eva says').refused).toHaveLength(1);
});
