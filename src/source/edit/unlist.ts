import { SHORT } from '../override.js';
import type { Slot, Spot } from '../slot.js';
import type { Range } from '../tree.js';
import { type Draft, type Hindrance, splice } from './draft.js';
import { lineStart } from './splice.js';
import { editsOf, type Keys, shortened, written } from './wanted.js';

/** Makes a map of a list of ids, without another line or comment: `[store, lathe]` becomes `{ store: 2h, lathe }`. */
export function unlist(slot: Slot, section: string, { keys }: Keys, draft: Draft): Hindrance | null {
  const list = slot.spot;
  if (list?.type !== 'list' || !list.items.every(({ spot }) => isId(spot))) return 'list';
  const hand = { format: draft.format, isTight: false, quote: '' } as const;
  const outer = slot.outer ?? (list.isFlow ? list.range : null);
  for (const [i, { spot }] of list.items.entries()) {
    const wanted = keys.get(String(i));
    const at = spot!.range[1];
    if (!list.isFlow && !withoutDash(spot!, draft)) return 'list';
    if (!list.isFlow) splice(draft, [at, at], ':', 'mark');
    if (wanted !== undefined) {
      const text = written(shortened(wanted, SHORT[section]!), hand);
      splice(draft, [at, at], `${list.isFlow ? ':' : ''} ${text}`);
      draft.changed.push({ at, outer, edits: editsOf(wanted) });
    } else if (draft.format === 'json') splice(draft, [at, at], ': null');
  }
  if (list.isFlow) braces(list.range, draft);
  return null;
}

function braces([start, end]: Range, draft: Draft): void {
  const isLoose = (char: string | undefined): boolean => draft.format === 'json' || /\s/u.test(char ?? '');
  splice(draft, [start, start + 1], isLoose(draft.text[start + 1]) ? '{' : '{ ', 'mark');
  splice(draft, [end - 1, end], isLoose(draft.text[end - 2]) ? '}' : ' }', 'below');
}

function isId(spot: Spot | null): boolean {
  return spot?.type === 'scalar' && typeof spot.value === 'string' && !spot.isBlock;
}

/** A space instead of the dash before an item: it keeps its column, which is right of that of its section. */
function withoutDash({ range: [start] }: Spot, draft: Draft): boolean {
  const from = lineStart(draft.text, start);
  const before = /^( *)-[ \t]+$/u.exec(draft.text.slice(from, start));
  if (before === null) return false;
  const dash = from + before[1]!.length;
  splice(draft, [dash, dash + 1], ' ', 'mark');
  return true;
}
