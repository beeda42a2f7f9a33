import type { Network } from '../graph/network.js';
import type { LayoutProblem } from '../measure/columns/layout.js';
import { nearNames } from '../measure/columns/near-names.js';
import { nearest, nearestFirst } from '../model/nearest.js';
import { MOST_KEYS, short } from '../words/any-language.js';
import type { SomeColumns } from '../words/log-phrases.js';
import type { Reason } from './io.js';
import { blockOf } from './mapping.js';

/** Why a log cannot be read as it is mapped; where no mapping is said, with one to paste. */
export function reasonsOf(file: string, found: LayoutProblem, network: Network): Reason[] {
  const block = found.problem === 'unmapped' ? blockOf(found.proposed, nearNames(network, found.names)) : [];
  return [reasonOf(file, found), ...block.map((line) => () => line)];
}

function reasonOf(file: string, found: LayoutProblem): Reason {
  switch (found.problem) {
    case 'empty':
      return ({ logs }) => logs.empty(file);
    case 'json-list':
      return ({ logs }) => logs.jsonList(file);
    case 'json':
      return ({ logs }) => logs.json(file);
    case 'delimiter':
      return ({ logs }) => logs.delimiter(file, found.said, found.fits);
    case 'no-column':
      return ({ logs }) =>
        logs.noColumn(
          file,
          found.field,
          short(found.column),
          someOf(nearestFirst(found.column, found.header)),
          nearest(found.column, found.header),
        );
    case 'twice':
      return ({ logs }) => logs.twice(file, found.column);
    case 'unmapped':
      return ({ logs }) => logs.unmapped(file, found.field, someOf(found.header));
    case 'dates':
      return ({ logs }) => logs.dates(file, found.line, found.column, found.text);
    case 'line-ends':
      return ({ logs }) => logs.lineEnds(file);
    case 'too-wide':
      return ({ logs }) => logs.tooWide(file, found.columns, found.most);
    case 'usable':
      return ({ logs }) => logs.usable(file, found.column, found.words);
    case 'decimal':
      return ({ logs }) => logs.decimal(file, found.column, found.text);
    case 'ambiguous':
      return ({ logs }) => logs.ambiguous(file, found.column, found.text, found.forms);
  }
}

function someOf(columns: readonly string[]): SomeColumns {
  return { first: columns.slice(0, MOST_KEYS).map(short), more: Math.max(0, columns.length - MOST_KEYS) };
}
