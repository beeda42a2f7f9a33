import { pieces } from '../lower/pieces.js';
import type { Slot } from '../slot.js';
import { type Draft, type Hindrance, splice } from './draft.js';
import { lineEnd, lineStart } from './splice.js';
import { editsOf, type Keys, type Wanted, written } from './wanted.js';

/** Makes a map of a plain link that stands on a line of its own: `a -> b` becomes `{ from: a, to: b, … }`. */
export function unchain({ spot, outer }: Slot, { keys }: Keys, draft: Draft): Hindrance | null {
  if (spot?.type !== 'scalar' || typeof spot.value !== 'string' || spot.isBlock) return 'flow';
  const steps = pieces(spot.value, '->');
  if (steps.length !== 2 || !isAlone(spot.range, draft.text)) return 'flow';
  const ends: [string, Wanted][] = ['from', 'to'].map((end, i) => [end, { form: 'value', value: steps[i]!.text }]);
  const hand = { format: draft.format, isTight: false, quote: spot.quote } as const;
  const plain = { ...hand, quote: '' } as const;
  const parts = [
    ...ends.map(([end, wanted]) => `${written({ form: 'value', value: end }, plain)}: ${written(wanted, hand)}`),
    written({ form: 'keys', keys }, plain).slice(2, -2),
  ];
  splice(draft, spot.range, `{ ${parts.join(', ')} }`);
  draft.changed.push({ at: spot.range[1], outer, edits: editsOf({ form: 'keys', keys }) });
  return null;
}

function isAlone([start, end]: readonly [number, number], text: string): boolean {
  const before = text.slice(lineStart(text, start), start);
  const behind = text.slice(end, lineEnd(text, end));
  return (
    /^\s*(?:-\s+)?$/u.test(before) && /^\s*,?(?:\s*|\s+#.*)$/u.test(behind) && !text.slice(start, end).includes('\n')
  );
}
