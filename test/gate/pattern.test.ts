import { describe, expect, test } from 'vitest';
import { fits, folderOf, isPattern } from '../../src/gate/pattern.js';

describe('a pattern', () => {
  test('and what fits it are paths, however they are written', () => {
    for (const pattern of [
      'models/*.yaml',
      './models//*.yaml',
      'old/../models/./*.yaml',
      'models/{a,../models/a}.yaml',
    ])
      for (const path of ['models/a.yaml', './models/a.yaml', 'models//a.yaml'])
        expect([pattern, path, fits([pattern])(path)]).toEqual([pattern, path, true]);
    expect(fits(['../models/*'])('../models/a')).toBe(true);
    expect(fits(['../models/*'])('models/a')).toBe(false);
    expect(fits(['../../*'])('../../a')).toBe(true);
    expect(fits(['/models/*'])('/models/a')).toBe(true);
    expect(fits(['/models/*'])('models/a')).toBe(false);
  });

  test('is one by its stars, question marks and braces with a comma', () => {
    expect(['a*', 'a?', '{a,b}', '{{a,b}', '{{a},{b,c}}'].filter((path) => !isPattern(path))).toEqual([]);
    expect(['a', '{a}', '{,', ',}', '{{,}'.slice(0, 3), '}{', '[a]'].filter(isPattern)).toEqual([]);
    expect(['a/b/*', '*', '/*', './{a,b}/c'].map(folderOf)).toEqual(['a/b', '.', '/', '.']);
  });

  test('takes time that grows with its length, and no faster', () => {
    const long = 100_000;
    for (const text of ['{'.repeat(long), `{${','.repeat(long)}`, '{,'.repeat(long), ',{'.repeat(long)]) {
      expect(isPattern(text)).toBe(false);
      expect(fits([text])('a')).toBe(false);
    }
  }, 2000);
});
