import { endOf, type Slot, type Spot, valueOf } from '../slot.js';
import { isMapValue, type Range } from '../tree.js';
import { add } from './add.js';
import { type Changed, type Draft, handLike, hasComment, type Hindrance, splice } from './draft.js';
import { isAlike } from './alike.js';
import { lineEnd, lineStart } from './splice.js';
import { editsOf, grown, type Keys, shortened, shortOf, type Wanted, written } from './wanted.js';

/** Writes what is wanted where something stands, or could; `short` is the key that a value alone stands for there. */
export function settle(slot: Slot, wanted: Wanted, short: string | null, draft: Draft): Hindrance | null {
  const { spot } = slot;
  if (wanted.form !== 'keys') return replace(slot, wanted, draft);
  if (spot === null || valueOf(spot) === null) return replace(slot, shortened(wanted, short), draft);
  if (spot.type === 'scalar') {
    const long = short === null ? wanted : grown(wanted, short, draft.text.slice(...spot.range));
    return replace(slot, shortened(long, short), draft);
  }
  return spot.type === 'list' ? eachItem(spot.items, wanted, draft) : eachKey(slot, spot, wanted, draft);
}

function eachItem(items: readonly Slot[], { keys }: Keys, draft: Draft): Hindrance | null {
  for (const [i, inner] of keys) {
    const hindrance = settle(items[Number(i)]!, inner, null, draft);
    if (hindrance !== null) return hindrance;
  }
  return null;
}

function eachKey(slot: Slot, map: Extract<Spot, { type: 'map' }>, { keys }: Keys, draft: Draft): Hindrance | null {
  const missing = new Map<string, Wanted>();
  for (const [key, inner] of keys) {
    const pair = map.pairs.find((one) => one.key!.name === key);
    if (pair === undefined) missing.set(key, inner);
    else {
      const hindrance = settle(pair, inner, shortOf(key), draft);
      if (hindrance !== null) return hindrance;
    }
  }
  return missing.size === 0 ? null : add(map, slot.outer ?? (map.isFlow ? map.range : null), missing, draft);
}

function replace(slot: Slot, wanted: Wanted, draft: Draft): Hindrance | null {
  const { spot } = slot;
  if (spot === null) return fill(slot, wanted, draft);
  if (wanted.form === 'value' && onlyScalars(spot, wanted.value, draft)) {
    const at = isBelow(spot) ? (slot.key?.colon ?? spot.range[0]) : spot.range[1];
    draft.changed.push({ at, outer: slot.outer, edits: editsOf(wanted) });
    return null;
  }
  const text = written(
    wanted,
    handLike(draft, slot, spot.type === 'scalar' && wanted.form === 'value' ? spot.quote : ''),
  );
  const made: Made = { text, edits: editsOf(wanted) };
  return isBelow(spot) ? raise(slot, spot, made, draft) : inPlace(slot, spot, made, draft);
}

/** What is written somewhere, and the edits that it is of. */
interface Made {
  readonly text: string;
  readonly edits: Changed['edits'];
}

/** Changes the single values in a map or list, where nothing else in it differs. */
function onlyScalars(spot: Spot, value: unknown, draft: Draft): boolean {
  const parts = partsOf(spot, value);
  if (parts === null) return false;
  const different = parts.filter(([slot, part]) => !isAlike(valueOf(slot.spot), part));
  if (!different.every(([{ spot }, part]) => canBe(spot, part))) return false;
  for (const [slot, part] of different) {
    const inner = slot.spot!;
    if (inner.type !== 'scalar') onlyScalars(inner, part, draft);
    else splice(draft, inner.range, written({ form: 'value', value: part }, handLike(draft, slot, inner.quote)));
  }
  return true;
}

function canBe(spot: Spot | null, value: unknown): boolean {
  if (spot === null) return false;
  if (spot.type === 'scalar') return !spot.isBlock && (typeof value !== 'object' || value === null);
  return partsOf(spot, value)?.every(([inner, part]) => canBe(inner.spot, part)) ?? false;
}

function partsOf(spot: Spot, value: unknown): (readonly [Slot, unknown])[] | null {
  if (spot.type === 'list' && Array.isArray(value) && value.length === spot.items.length)
    return spot.items.map((item, i) => [item, value[i]]);
  if (spot.type !== 'map' || !isMapValue(value) || Object.keys(value).length !== spot.pairs.length) return null;
  const isSame = spot.pairs.every(({ key }) => Object.hasOwn(value, key!.name));
  return isSame ? spot.pairs.map((pair) => [pair, value[pair.key!.name]]) : null;
}

/** Where the key has no value yet. */
function fill({ key, outer }: Slot, wanted: Wanted, draft: Draft): Hindrance | null {
  if (key === null) return 'unsafe';
  const text = written(wanted, { format: draft.format, isTight: false, quote: '' });
  const at = key.colon ?? key.range[1];
  splice(draft, [at, at], key.colon === null ? `: ${text}` : ` ${text}`);
  draft.changed.push({ at, outer, edits: editsOf(wanted) });
  return null;
}

/** True for what stands on lines of its own, below its key. */
function isBelow(spot: Spot): boolean {
  return spot.type === 'scalar' ? spot.isBlock : !spot.isFlow;
}

function inPlace(slot: Slot, { range }: Spot, { text, edits }: Made, draft: Draft): Hindrance | null {
  if (hasComment(draft, range)) return 'comment';
  splice(draft, range, text);
  draft.changed.push({ at: range[1], outer: slot.outer, edits });
  return null;
}

/** In place of lines below a key, a value on the key's own line, before the comment that may stand there. */
function raise(slot: Slot, spot: Spot, made: Made, draft: Draft): Hindrance | null {
  const end = endOf(slot, draft.text);
  const mark = spot.type === 'scalar' ? /^[|>][-+\d]*/u.exec(draft.text.slice(...spot.range))! : null;
  const colon = slot.key?.colon ?? null;
  if (mark === null && (colon === null || lineStart(draft.text, spot.range[0]) < colon))
    return inPlace(slot, { ...spot, range: [spot.range[0], end] }, made, draft);
  const head: Range = mark === null ? [colon!, colon!] : [spot.range[0], spot.range[0] + mark[0].length];
  const below: Range = [lineEnd(draft.text, head[1]), lineEnd(draft.text, end)];
  if (mark === null && hasComment(draft, below)) return 'comment';
  splice(draft, head, mark === null ? ` ${made.text}` : made.text);
  if (below[1] > below[0]) splice(draft, below, '', 'below');
  draft.changed.push({ at: head[1], outer: slot.outer, edits: made.edits });
  return null;
}
