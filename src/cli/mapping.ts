import { type Mapping, NO_MAPPING, readMapping } from '../measure/mapping.js';
import type { nearNames } from '../measure/columns/near-names.js';
import type { LocatedFinding } from '../model/finding.js';
import { locateIn } from '../source/load.js';
import { parse } from '../source/parse.js';
import { decode, JSON_LIMIT } from '../source/text.js';
import { isMapValue } from '../source/tree.js';
import { NAMES } from './configs.js';
import { type Io, isProblem, UsageError } from './io.js';
import { ofFile } from './out.js';

/** How logs are to be understood, and what is wrong with how that is said. */
export interface Mapped {
  readonly mapping: Mapping;
  readonly findings: readonly LocatedFinding[];
}

/** The mapping in a file that was named, else in the configuration that holds for a model; none where there is none. */
export async function mappingFor(model: string, named: string | undefined, io: Io): Promise<Mapped> {
  const file = named ?? (await io.nearest(model === '-' ? '.' : model, NAMES));
  if (file === null) return { mapping: NO_MAPPING, findings: [] };
  const bytes = await io.read(file, JSON_LIMIT);
  if (isProblem(bytes)) throw new UsageError(ofFile(file, bytes, 'read'));
  const decoded = decode(bytes);
  if ('finding' in decoded) throw new UsageError(({ call }) => call.notText(file));
  const { value, findings } = parse(decoded.text, file);
  const isInside = isMapValue(value) && 'measure' in value;
  if (!isInside && named === undefined) return { mapping: NO_MAPPING, findings: [] };
  if (findings.length === 0 ? !isMapValue(value) : findings[0]!.rule === 'not-a-model')
    throw new UsageError(({ logs }) => logs.noMapping(file));
  const read = isInside ? readMapping(value['measure'], ['measure']) : readMapping(value ?? undefined, []);
  return { mapping: read.mapping, findings: locateIn(decoded.text, file, [...findings, ...read.findings]) };
}

/** A mapping to be pasted and corrected, line by line. */
export function blockOf(columns: Readonly<Record<string, string>>, names: ReturnType<typeof nearNames>): string[] {
  const lines = Object.entries({ from: '…', to: '…', ...columns }).map(
    ([field, column]) => `    ${field}: ${column === '…' ? '…' : JSON.stringify(column)}`,
  );
  const said = (['places', 'items'] as const).flatMap((key) => {
    const pairs = names[key].map(([name, id]) => `    ${JSON.stringify(name)}: ${JSON.stringify(id)}`);
    return pairs.length === 0 ? [] : [`  ${key}:`, ...pairs];
  });
  return ['measure:', '  columns:', ...lines, ...said];
}
