import { endOf, type Slot, type Spot } from '../slot.js';
import type { Range } from '../tree.js';
import { type Changed, type Draft, handLike, type Hindrance, splice } from './draft.js';
import { indentAt, lineEnd, lineStart, newlineAt } from './splice.js';
import { editsOf, type Hand, pair, type Wanted } from './wanted.js';

type MapSpot = Extract<Spot, { type: 'map' }>;

/** Adds keys to a map behind its last one, in the style that stands there. */
export function add(
  map: MapSpot,
  outer: Range | null,
  missing: ReadonlyMap<string, Wanted>,
  draft: Draft,
): Hindrance | null {
  const last = map.pairs.at(-1);
  if (last === undefined) return intoEmpty(map, outer, missing, draft);
  const pairs = [...missing].map((one): Pair => ({ text: pair(one, handOf(last, draft)), edits: editsOf(one[1]) }));
  return map.isFlow ? intoBraces(map, outer, pairs, draft) : below(last, pairs, draft);
}

/** A key with its value as it is written, and the edits that it is of. */
interface Pair {
  readonly text: string;
  readonly edits: Changed['edits'];
}

function handOf(last: Slot, draft: Draft): Hand {
  return handLike(draft, last, last.key!.quote);
}

function intoEmpty(
  { range: [start, end] }: MapSpot,
  outer: Range | null,
  missing: ReadonlyMap<string, Wanted>,
  draft: Draft,
): Hindrance | null {
  const hand: Hand = { format: draft.format, isTight: false, quote: '' };
  const pairs = [...missing].map((one) => pair(one, hand)).join(', ');
  splice(draft, [start + 1, start + 1], end - start === 2 ? ` ${pairs} ` : ` ${pairs}`);
  draft.changed.push({ at: end, outer, edits: editsOf(...missing.values()) });
  return null;
}

/** A line each, before comments and empty lines that belong to what follows. */
function below(last: Slot, pairs: readonly Pair[], draft: Draft): Hindrance | null {
  const { text } = draft;
  const indent = indentAt(text, last.key!.range[0]);
  if (indent === null) return 'unsafe';
  const end = endOf(last, text);
  const at = lineEnd(text, end);
  for (const one of pairs)
    splice(draft, [at, at], `${newlineAt(text, end)}${indent}${one.text}${ending(one, draft)}`, 'below');
  return null;
}

function ending({ edits }: Pair, { note, format }: Draft): string {
  return note === null || format === 'json' ? '' : ` # ${note(edits)}`;
}

function intoBraces(map: MapSpot, outer: Range | null, pairs: readonly Pair[], draft: Draft): Hindrance | null {
  const { text } = draft;
  const edits = pairs.flatMap((one) => one.edits);
  const last = map.pairs.at(-1)!;
  const end = endOf(last, text);
  const comma = commaBetween(text, [end, map.range[1] - 1]);
  if (!isOnOwnLine(map, text)) {
    const { isTight } = handOf(last, draft);
    const [before, behind] = comma === null ? [isTight ? ',' : ', ', ''] : [isTight ? '' : ' ', ','];
    const at = comma ?? end;
    splice(draft, [at, at], pairs.map((one) => before + one.text + behind).join(''), 'mark');
    draft.changed.push({ at, outer, edits });
    return null;
  }
  const start =
    newlineAt(text, last.key!.range[0]) + text.slice(lineStart(text, last.key!.range[0]), last.key!.range[0]);
  const line = lineEnd(text, comma ?? end);
  const isClosed = line >= map.range[1];
  const at = isClosed ? (comma ?? end) : line;
  if (comma === null) splice(draft, [end, end], ',', 'mark');
  for (const [i, one] of pairs.entries()) {
    const behind = comma !== null || i < pairs.length - 1 ? ',' : '';
    splice(draft, [at, at], start + one.text + behind + (isClosed ? '' : ending(one, draft)), 'below');
  }
  if (isClosed) draft.changed.push({ at: end, outer, edits });
  return null;
}

/** True where the last pair of a map begins a line. */
function isOnOwnLine(map: MapSpot, text: string): boolean {
  const start = map.pairs.at(-1)!.key!.range[0];
  const from = lineStart(text, start);
  return from > map.range[0] && text.slice(from, start).trim() === '';
}

/** Just behind the comma that stands between two offsets outside comments; null where there is none. */
function commaBetween(text: string, [start, end]: Range): number | null {
  const gap = text.slice(start, end).replaceAll(/#[^\n]*/gu, (comment) => ' '.repeat(comment.length));
  const comma = gap.indexOf(',');
  return comma === -1 ? null : start + comma + 1;
}
