import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.js';
import { VERSION } from '../src/version.js';
import { rules as figureRules } from '../src/analysis/rules/index.js';
import { rules as changeRules } from '../src/gate/changes/index.js';
import { rules } from '../src/lint/rules/index.js';

describe('every register lists what is in its folder', () => {
  test('commands', () => {
    expect(Object.keys(commands).sort()).toEqual(inFolder('../src/cli/commands'));
  });

  test('rules, in alphabetical order', () => {
    expect(rules.map(({ id }) => id)).toEqual(inFolder('../src/lint/rules'));
    expect(figureRules.map(({ id }) => id)).toEqual(inFolder('../src/analysis/rules'));
    expect(changeRules.map(({ id }) => id)).toEqual(inFolder('../src/gate/changes'));
  });

  test('the version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(VERSION).toBe(version);
  });
});

function inFolder(folder: string): string[] {
  const files = readdirSync(new URL(folder, import.meta.url));
  return files
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/u, ''))
    .sort();
}
