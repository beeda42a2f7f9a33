import type { PartChange, Value, ValueChange } from '../../model/comparison.js';
import type { AgainstPhrases } from '../../words/against-phrases.js';
import type { Format } from '../../words/format.js';
import { timeSaid } from '../../words/times.js';

/** Times as they were said then, by another calendar perhaps, and now; how long a day is can only be told in hours. */
export interface ValueFormats {
  readonly past: Format;
  readonly now: Format;
  readonly hours: Format;
}

/** What is written otherwise of one thing: `lathe: time 2 h → 3 h; + feedback at the board`. */
export function partSaid(
  { what, change, id, name, values }: PartChange,
  says: AgainstPhrases,
  formats: ValueFormats,
): string {
  const isId = name === id || name === id.split(':', 2).join(' → ');
  const called = what === 'chain' ? says.chain : isId ? id : `${name} (${id})`;
  if (change === 'added') return `+ ${called}: ${says.added(what)}`;
  if (change === 'removed') return `− ${called}: ${says.removed(what)}`;
  return `${called}: ${byKey(values)
    .map((same) => keySaid(same, says, formats))
    .join('; ')}`;
}

/** What is written otherwise, and not only means another time because a day does: `2 d` is as it was. */
export function rewritten(parts: readonly PartChange[], says: AgainstPhrases, formats: ValueFormats): PartChange[] {
  const isOther = ({ key, before, after }: ValueChange): boolean =>
    key === 'day' ||
    key === 'week' ||
    before === null ||
    after === null ||
    said(before, says, formats.past) !== said(after, says, formats.now);
  return parts
    .map((part) => ({ ...part, values: part.values.filter(isOther) }))
    .filter(({ change, values }) => change !== 'changed' || values.length > 0);
}

/** The parts of one agreement stand together. */
function byKey(values: readonly ValueChange[]): readonly ValueChange[][] {
  const groups: ValueChange[][] = [];
  for (const value of values) {
    const last = groups.at(-1);
    if (value.part !== null && last?.[0]!.key === value.key) last.push(value);
    else groups.push([value]);
  }
  return groups;
}

function keySaid(values: readonly ValueChange[], says: AgainstPhrases, formats: ValueFormats): string {
  const [{ key, part, of }] = values as [ValueChange];
  const { hours } = formats;
  const { past, now } = key === 'day' || key === 'week' ? { past: hours, now: hours } : formats;
  const told = (value: Value, format: Format): string => said(value, says, format);
  const what = `${says.key[key]}${of === null ? '' : ` ${of}`}`;
  const isNew = values.every(({ before }) => before === null);
  const isGone = values.every(({ after }) => after === null);
  const each = values.map((value) => {
    const named = part === null ? '' : `${says.part[value.part!]} `;
    if (value.before === null) return `${isNew ? '' : '+ '}${named}${told(value.after!, now)}`;
    if (value.after === null) return `${isGone ? '' : '− '}${named}${told(value.before, past)}`;
    return `${named}${told(value.before, past)} → ${told(value.after, now)}`;
  });
  return `${isNew ? '+ ' : isGone ? '− ' : ''}${what}: ${each.join(', ')}`;
}

function said(value: Value, says: AgainstPhrases, format: Format): string {
  switch (value.form) {
    case 'time':
      return timeSaid(value.time, says.times, format);
    case 'seconds':
      return format.duration(value.seconds, 'exactly');
    case 'share':
      return format.share(value.share);
    case 'number':
      return format.number(value.number);
    case 'text':
      return value.text;
    case 'ids':
      return value.ids.join(', ');
    case 'type':
      return says.type[value.type];
    case 'wrong':
      return says.whatIsWrong;
    case 'needs':
      return value.needs.map(({ quorum, item }) => says.waitsFor(quorum, item)).join(', ');
    case 'delay':
      return `${format.share(value.chance)}, ${timeSaid(value.time, says.times, format)}`;
    case 'score':
      return `${format.number(value.score)} / ${format.number(value.of)}${value.answers === null ? '' : ` (${format.number(value.answers)})`}`;
  }
}
