import type { DryField, DryRun } from '../../model/measure-dry-run.js';
import { showInvisible } from '../../model/invisible.js';
import type { DryRunPhrases, MeasurePhrases } from '../../words/measure-phrases.js';
import { type Cell, type Column, cut, headline, table, wrap } from '../layout.js';
import type { Style } from '../paint.js';
import { mappingYaml } from './mapping.js';
import { firstOf, shown } from './page.js';

/** More columns that are not read, or texts that are not understood, are only counted. */
const NAMED = 12;

const COLUMNS: readonly Column[] = [
  {},
  { gives: 4, least: 8 },
  { gives: 3, least: 8 },
  { gives: 2, least: 0, narrowest: 16 },
  { gives: 1, least: 0, narrowest: 16 },
];
/** Rows that are shown side by side, as far as there is room. */
const ROWS = COLUMNS.length - 2;

/** How logs would be read: a table of each with its first rows, and the mapping to paste into a configuration. */
export function dryRunText(runs: readonly DryRun[], { dryRun }: MeasurePhrases, style: Style): string {
  const told = runs.map((run) => runLines(shown(run), dryRun, style).join('\n'));
  return `${[...told, ...mappings(runs, dryRun, style)].join('\n\n')}\n`;
}

function runLines(run: DryRun, says: DryRunPhrases, style: Style): string[] {
  const { first, more } = firstOf(run.unmapped, NAMED);
  return [
    ...headline(run.file, how(run, says), style),
    '',
    ...tableLines(run, says, style),
    ...wrongLines(run, says, style),
    ...(run.rows.length === 0 ? [says.noRows] : []),
    ...(run.unmapped.length === 0 ? [] : wrap(says.unmapped(first, more), style.width, '  ')),
  ];
}

function how(run: DryRun, { how: say, tab, space }: DryRunPhrases): string[] {
  const named = (value: string): string => (value === '\\u{9}' ? tab : value === ' ' ? space : value);
  const written = (['delimiter', 'decimal', 'dates', 'zone'] as const).flatMap((what) => {
    const value = run[what];
    return value === null ? [] : [say[what](named(value))];
  });
  return run.parts === null ? written : [...written, say.parts[run.parts]];
}

function tableLines({ columns, rows }: DryRun, says: DryRunPhrases, { paint, width }: Style): string[] {
  const first = rows.slice(0, ROWS);
  const isNamed = columns.some(({ column }) => column !== null);
  const titles = [says.field, says.column, ...first.map(({ line }) => (isNamed ? says.line(line) : says.event(line)))];
  const lines = columns.map(({ field, column }): Cell[] => [
    { text: field, paint: paint.bold },
    column === null ? { text: says.noColumn, paint: paint.dim } : { text: column },
    ...first.map(({ fields }) =>
      understood(
        fields.find((one) => one.field === field),
        says,
        paint,
      ),
    ),
  ]);
  return table([titles.map((text) => ({ text, paint: paint.dim })), ...lines], COLUMNS, width - 2).map(
    (line) => `  ${line}`,
  );
}

/** As it stands there, and what it is taken for where that is written otherwise. */
function understood(field: DryField | undefined, says: DryRunPhrases, paint: Style['paint']): Cell {
  if (field === undefined) return { text: '' };
  const { text, understood: taken } = field;
  if (taken === null) return { text: text === '' ? '' : says.notUnderstood(text), paint: paint.yellow };
  return { text: taken === text ? text : `${text} → ${taken}` };
}

/** What is not understood, wherever it stands: not every row has room in the table. */
function wrongLines({ rows }: DryRun, says: DryRunPhrases, { paint, width }: Style): string[] {
  const wrong = rows.flatMap(({ line, fields }) =>
    fields.flatMap(({ field, text, understood: taken }) =>
      taken !== null || text === '' ? [] : [`${says.line(line)}: ${field}: ${says.notUnderstood(text)}`],
    ),
  );
  const { first, more } = firstOf(wrong, NAMED);
  return [...first, ...(more === 0 ? [] : [says.more(more)])].map((said) => `  ${paint.yellow(cut(said, width - 2))}`);
}

/** Each mapping once, with the files that it is for above it where there are several. Nothing of it is cut: it is to be copied. */
function mappings(runs: readonly DryRun[], says: DryRunPhrases, { paint, width }: Style): string[] {
  const files = new Map<string, string[]>();
  for (const run of runs.filter(({ columns }) => columns.some(({ column }) => column !== null))) {
    const yaml = mappingYaml(run);
    files.set(yaml, [...(files.get(yaml) ?? []), run.file]);
  }
  const blocks = [...files].map(([yaml, of]) =>
    files.size === 1 ? yaml : `# ${of.map((file) => showInvisible(file)).join(', ')}\n${yaml}`,
  );
  return blocks.length === 0
    ? []
    : [
        wrap(says.paste, width)
          .map((line) => paint.cyan(line))
          .join('\n'),
        ...blocks,
      ];
}
