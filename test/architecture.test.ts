import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The import law: which rooms a room may import, and which packages are at home there. */
const LAW: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  model: { rooms: [], packages: ['fastest-levenshtein'] },
  source: { rooms: ['model'], packages: ['yaml', 'jsonc-parser'] },
  graph: { rooms: ['model'], packages: ['graphology'] },
  lint: { rooms: ['graph', 'model'], packages: [] },
  analysis: { rooms: ['graph', 'model'], packages: [] },
  diagram: { rooms: ['graph', 'lettering', 'model', 'words'], packages: ['elkjs', 'elkjs/lib/elk.bundled.js'] },
  exercise: { rooms: ['analysis', 'graph', 'inspect', 'model', 'source', 'words'], packages: [] },
  paper: { rooms: ['model'], packages: ['@resvg/resvg-wasm', 'pdfkit', 'svg-to-pdfkit'] },
  lettering: { rooms: ['model', 'words'], packages: [] },
  report: { rooms: ['lettering', 'model', 'words'], packages: ['fast-string-truncated-width'] },
  words: { rooms: ['model'], packages: [] },
  cli: {
    rooms: [
      'analysis',
      'diagram',
      'exercise',
      'gate',
      'graph',
      'lettering',
      'lint',
      'model',
      'paper',
      'report',
      'source',
      'words',
      'kedja',
      'inspect',
      'rules',
      'steps',
      'version',
      'what-if',
      'against',
      'gate',
      'measure',
      'survey',
    ],
    packages: ['@duckdb/node-api', '@duckdb/node-bindings', 'commander', 'chalk', 'diff', 'tinypool', 'node:'],
  },
  inspect: { rooms: ['analysis', 'graph', 'lint', 'model', 'rules', 'source'], packages: [] },
  gate: { rooms: ['model', 'source'], packages: [] },
  measure: { rooms: ['analysis', 'graph', 'model', 'source'], packages: ['saxes'] },
  survey: { rooms: ['analysis', 'graph', 'measure', 'model', 'source'], packages: ['papaparse'] },
  steps: { rooms: ['model', 'source'], packages: [] },
  rules: { rooms: ['analysis', 'gate', 'lint', 'model', 'source'], packages: [] },
  against: { rooms: ['analysis', 'graph', 'model'], packages: [] },
  kedja: { rooms: ['analysis', 'inspect', 'model', 'source'], packages: [] },
  'what-if': { rooms: ['analysis', 'graph', 'kedja', 'model'], packages: [] },
  page: {
    rooms: ['analysis', 'diagram', 'graph', 'inspect', 'kedja', 'model', 'report', 'source', 'what-if', 'words'],
    packages: [],
  },
  index: { rooms: ['inspect', 'kedja', 'model', 'report', 'source', 'version', 'words'], packages: [] },
  version: { rooms: [], packages: [] },
};

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

describe('the house', () => {
  test('no room imports what its law does not allow', () => {
    expect(
      FILES.flatMap((file) =>
        importsOf(file)
          .filter((name) => !isAllowed(file, name))
          .map((name) => `${file} imports ${name}`),
      ),
    ).toEqual([]);
  });

  test('nothing outside cli, and the script of a page, looks at the clock, the locale, chance or the process', () => {
    const world =
      /\bMath\.random|\bDate\.now|\bnew Date\b(?!\(0\))|localeCompare|toLocale|\bprocess\.|\bconsole\.|\bsetTimeout/u;
    expect(FILES.filter((file) => !/^(?:cli|page)\//u.test(file) && world.test(code(file)))).toEqual([]);
  });

  test('no figure is made by a power, which differs between versions of Node', () => {
    expect(FILES.filter((file) => /\*\*(?!\/)|Math\.pow/u.test(code(file)))).toEqual([]);
  });

  test('files and functions stay short enough to be read', () => {
    expect(FILES.filter((file) => code(file).split('\n').length > 260)).toEqual([]);
  });
});

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gmu)].map(
    (match) => (match[1] ?? match[2])!,
  );
}

function roomOf(file: string): string {
  return file.split('/')[0]!.replace(/\.(?:d\.)?ts$/u, '');
}

function isAllowed(file: string, name: string): boolean {
  const law = LAW[roomOf(file)];
  if (law === undefined) return false;
  if (builtinModules.includes(name) || name.startsWith('node:')) return law.packages.includes('node:');
  if (!name.startsWith('.')) return law.packages.includes(name);
  const target = roomOf(relative(SRC, join(SRC, dirname(file), name)).replace(/\.js$/u, '.ts'));
  return target === roomOf(file) || law.rooms.includes(target);
}

/** The code of a file without its comments and texts, in which any word may stand. */
function code(file: string): string {
  return readFileSync(join(SRC, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/gu, "''");
}
